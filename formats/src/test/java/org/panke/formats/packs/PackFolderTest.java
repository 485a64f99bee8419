package org.panke.formats.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Review;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Site;
import org.panke.house.Shows;

/** The packs that a site adds to the shipped ones. */
class PackFolderTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Site HANGZHOU = new Site("P1", ZoneId.of("Asia/Shanghai"),
        Set.of(new Jurisdiction(Scheme.GB2260, "330100")));

    @TempDir
    private Path folder;

    @Test
    void aFolderWithNothingInItHasTheShippedPacks() throws IOException {
        assertThat(good().known()).hasSameSizeAs(ShippedPacks.unreviewed().known());
    }

    @Test
    void aStricterPackOfAPlaceHoldsAndOthersMayStandUnderIt() throws IOException {
        // read by name, and each waits for those it lies under
        pack("a-district", "own-330106", "330106", "parents: [own-330100]", "retention: {visitIdentity: P7D}");
        pack("city", "own-330100", "330100", "parents: [cn]", "retention: {visitIdentity: P14D}");
        assertThat(keptIn("330106")).isEqualTo("Optional[P7D]");
        assertThat(keptIn("330102")).isEqualTo("Optional[P14D]");
        assertThat(keptIn("330100")).as("it may be in that district").isEqualTo("Optional[P7D]");
    }

    @Test
    @Shows("R01")
    void aPackThatIsReviewedTomorrowIsNotReviewedAndRefused() throws IOException {
        Path own = pack("early", "own-330100", "330100", "parents: [cn]", "retention: {visitIdentity: P14D}");
        Files.writeString(own, Files.readString(own).replace("reviewedOn: 2026-11-23", "reviewedOn: 2026-12-02"));
        assertThat(PackFolder.read(folder, NOW)).asInstanceOf(type(PackFolder.Bad.class)).satisfies(
            bad -> assertThat(bad.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("reviewedOn");
                assertThat(problem.line()).isEqualTo(5);
                assertThat(problem.expected().en()).isEqualTo("no day after today, 2026-12-01");
                assertThat(problem.expected().zh()).contains("不晚于今天");
            }));
        Instant whereDaysBegin = NOW.plus(Duration.ofHours(10));
        assertThat(PackFolder.read(folder, whereDaysBegin)).as("it is the 2nd somewhere")
            .isInstanceOf(PackFolder.Good.class);
    }

    @Test
    void aPackThatLoosensIsRefusedWithItsFileAndLine() throws IOException {
        pack("loose", "own-330100", "330100", "parents: [cn]", "retention: {visitIdentity: P90D}");
        assertThat(PackFolder.read(folder, NOW)).asInstanceOf(type(PackFolder.Bad.class)).satisfies(
            bad -> assertThat(bad.problems()).hasSize(1).first().satisfies(problem -> {
                assertThat(problem.file()).endsWith("loose.yaml");
                assertThat(problem.field()).isEqualTo("retention.visitIdentity");
                assertThat(problem.line()).isEqualTo(9);
            }));
    }

    @Test
    void aSitesOwnPackCountsOnlyWhereAReviewerTheSiteKnowsHasSignedIt() throws Exception {
        Path own = pack("own", "own-p1", "330100", "parents: [cn]\nsite: P1", "retention: {visitIdentity: P10D}");
        assertThat(PackFolder.read(folder, NOW)).isInstanceOf(PackFolder.Bad.class);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var toSign = (PackFile.Good) PackFile.readToSign(own, ShippedPacks.unreviewed(), NOW);
        ReviewFile.add(ReviewFile.beside(own),
            Review.sign(toSign.pack(), "法务", LocalDate.parse("2026-11-29"), pair.getPrivate()));
        assertThat(PackFolder.read(folder, NOW)).as("whose key nobody knows").isInstanceOf(PackFolder.Bad.class);
        Files.writeString(folder.resolve(PackFolder.REVIEWERS),
            "法务: " + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        assertThat(law(HANGZHOU).terms().get(Fields.VISIT_CEILING)).hasToString("Optional[P10D]");
        Files.writeString(own, Files.readString(own).replace("P10D", "P9D"));
        assertThat(PackFolder.read(folder, NOW)).as("changed after it was signed").isInstanceOf(PackFolder.Bad.class);
    }

    private String keptIn(String code) throws IOException {
        Site site = new Site("P2", HANGZHOU.zone(), Set.of(new Jurisdiction(Scheme.GB2260, code)));
        return law(site).terms().get(Fields.VISIT_CEILING).toString();
    }

    private Packs good() throws IOException {
        return switch (PackFolder.read(folder, NOW)) {
            case PackFolder.Good good -> good.packs();
            case PackFolder.Bad bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    private InForce law(Site site) throws IOException {
        return good().at(site, NOW);
    }

    private Path pack(String file, String id, String place, String parents, String more) throws IOException {
        return Files.writeString(folder.resolve(file + ".yaml"), """
                id: %s
                version: 1
                jurisdiction: {scheme: gb2260, code: "%s"}
                effectiveFrom: 2026-01-01
                reviewedOn: 2026-11-23
                reviewBy: 2027-11-23
                legalForm: [product-policy]
                confidence: text
                %s
                %s
                citations:
                  - fields: [retention.visitIdentity]
                    instrument: {zh: "本公司规定", en: "The company's own policy"}
                    confidence: text
                """.formatted(id, place, more, parents));
    }
}
