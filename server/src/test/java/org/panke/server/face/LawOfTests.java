package org.panke.server.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.panke.consent.packs.Review;
import org.panke.formats.packs.PackFile;
import org.panke.formats.packs.PackFolder;
import org.panke.formats.packs.ReviewFile;
import org.panke.formats.packs.ShippedPacks;

/** A folder in which somebody has signed the packs of Hangzhou, and one of the site's own that switches faces on. */
public final class LawOfTests {
    private static final String REVIEWER = "法务";
    private static final List<String> SHIPPED = List.of("cn-1.yaml", "cn-330100.yaml");
    @SuppressWarnings("InlineFormatString") // what the tests are about stands first
    private static final String OWN = """
            id: own-p1
            version: 1
            jurisdiction: {scheme: gb2260, code: "330106"}
            parents: [cn]
            site: P1
            effectiveFrom: 2026-01-01
            reviewedOn: %1$s
            reviewBy: %2$s
            legalForm: [product-policy]
            confidence: text
            face: {enabled: [%3$s]}
            citations:
              - fields: [face]
                instrument: {zh: "本公司规定", en: "The company's own policy"}
                confidence: text
            """;

    private LawOfTests() {
    }

    public static void write(Path folder) {
        write(folder, "one-to-one");
    }

    /** @param enabled what the site's own pack switches on */
    public static void write(Path folder, String enabled) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            for (String each : SHIPPED) {
                try (InputStream in = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream(each))) {
                    Files.write(folder.resolve(each), in.readAllBytes());
                }
                sign(folder.resolve(each), pair);
            }
            Path own = folder.resolve("own.yaml");
            Files.writeString(own, OWN.formatted(today, today.plusYears(1), enabled));
            sign(own, pair);
            Files.writeString(folder.resolve(PackFolder.REVIEWERS),
                REVIEWER + ": " + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sign(Path pack, KeyPair pair) throws IOException, GeneralSecurityException {
        var read = PackFile.readToSign(pack, ShippedPacks.unreviewed(), InstantSource.system().instant());
        if (!(read instanceof PackFile.Good good)) {
            throw new IllegalStateException(read.toString());
        }
        ReviewFile.add(ReviewFile.beside(pack),
            Review.sign(good.pack(), REVIEWER, LocalDate.parse("2026-01-01"), pair.getPrivate()));
    }
}
