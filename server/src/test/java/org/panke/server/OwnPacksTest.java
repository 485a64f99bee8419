package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.consent.packs.Review;
import org.panke.formats.packs.PackFile;
import org.panke.formats.packs.PackFolder;
import org.panke.formats.packs.ReviewFile;
import org.panke.formats.packs.ShippedPacks;
import org.panke.house.Shows;
import org.panke.server.access.Role;

/** A site's own pack, signed by a reviewer it names, in the running server. */
class OwnPacksTest {
    @SuppressWarnings("InlineFormatString") // what the tests are about stands first
    private static final String OWN = """
            id: own-p1
            version: 1
            jurisdiction: {scheme: gb2260, code: "330106"}
            parents: [cn]
            site: P1
            effectiveFrom: 2026-01-01
            reviewedOn: %s
            reviewBy: %s
            legalForm: [product-policy]
            confidence: text
            retention: {visitIdentity: P10D}
            citations:
              - fields: [retention.visitIdentity]
                instrument: {zh: "本公司规定", en: "The company's own policy"}
                confidence: text
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path packs;

    @AfterEach
    void asBefore() {
        System.clearProperty("panke.packs");
    }

    @Test
    @Shows("R16")
    void itsShorterTimeIsKeptToAndSaidOnThePagesAndInTheNotice() throws Exception {
        sign(pack());
        try (Running server = started()) {
            OfficeOfTests.withoutNotice(server);
            LoggedIn compliance = server.as(Role.COMPLIANCE);
            assertThat(compliance.send("PUT", "/api/v1/console/projects/P1/site", NoticeTest.WHOLE).status())
                .isLessThan(300);
            assertThat(compliance.get("/api/v1/console/projects/P1/site").body().get("packs").toString())
                .contains("own-p1/1");
            assertThat(compliance.get("/api/v1/console/projects/P1/retention").body().toString())
                .contains("到访后最长 10 天").contains("10 days after the visit");
            assertThat(server.get("/api/v1/notices/P1", null).body().toString()).contains("10 天");
        }
    }

    @Test
    void oneThatNobodyHasSignedKeepsTheServerFromStartingAndItIsSaidWhere() throws IOException {
        pack();
        assertThatThrownBy(this::started).rootCause().hasMessageContaining("own.yaml:5 site");
    }

    private Running started() {
        System.setProperty("panke.packs", packs.toString());
        return new Running(folder);
    }

    private Path pack() throws IOException {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        return Files.writeString(packs.resolve("own.yaml"), OWN.formatted(today, today.plusYears(1)));
    }

    private void sign(Path pack) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var read =
            (PackFile.Good) PackFile.readToSign(pack, ShippedPacks.unreviewed(), InstantSource.system().instant());
        ReviewFile.add(ReviewFile.beside(pack),
            Review.sign(read.pack(), "法务", LocalDate.parse("2026-01-01"), pair.getPrivate()));
        Files.writeString(packs.resolve(PackFolder.REVIEWERS),
            "法务: " + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
    }
}
