package org.panke.server.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.panke.attribution.Rules;
import org.panke.consent.packs.Review;
import org.panke.formats.packs.PackFile;
import org.panke.formats.packs.PackFolder;
import org.panke.formats.packs.ReviewFile;
import org.panke.formats.packs.ShippedPacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an office does before faces may be looked at, done by the demonstration's people by hand: a pack of its own, an
 * assessment, statements signed by two. The shipped packs stay reviewed by nobody.
 */
final class DemoFaces {
    /** Signs the office's own pack, with a key that is thrown away. */
    private static final String REVIEWER = "演示 demo";
    @SuppressWarnings("InlineFormatString") // a document
    private static final String OWN = """
            id: own-p1
            version: 1
            jurisdiction: {scheme: gb2260, code: "330106"}
            parents: [cn]
            site: P1
            effectiveFrom: %1$s
            reviewedOn: %1$s
            reviewBy: %2$s
            legalForm: [product-policy]
            confidence: product
            face: {enabled: [one-to-one, one-to-many]}
            citations:
              - fields: [face]
                instrument: {zh: "演示，不是任何公司的规定", en: "Of the demonstration, and no company's policy"}
                confidence: product
            """;

    private DemoFaces() {
    }

    /** The folder with the office's own pack. */
    static void write(Path folder, LocalDate today) throws IOException {
        Files.createDirectories(folder);
        Path pack = folder.resolve("own.yaml");
        Files.writeString(pack, OWN.formatted(today, today.plusYears(1)));
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            if (!(PackFile.readToSign(pack, ShippedPacks.unreviewed(),
                today.plusDays(1).atStartOfDay(Rules.CHINA).toInstant()) instanceof PackFile.Good good)) {
                throw new IllegalStateException("the demonstration's own pack cannot be read");
            }
            ReviewFile.add(ReviewFile.beside(pack), Review.sign(good.pack(), REVIEWER, today, pair.getPrivate()));
            Files.writeString(folder.resolve(PackFolder.REVIEWERS),
                REVIEWER + ": " + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** Whether all of it was signed. */
    static boolean signed(URI address, List<DemoPeople.Person> people) {
        try (DemoCaller compliance = DemoCaller.as("compliance", address, people);
                DemoCaller project = DemoCaller.as("project", address, people)) {
            assess(compliance);
            compliance.post("/statements", statement("responsible", "演示：负责自助机上的人脸 demonstration", List.of())
                .put("name", "演示负责人 demo"));
            compliance.post("/statements",
                statement("sign", "演示：没有真的标识 demonstration", List.of("place", "who", "choice", "legible")));
            compliance.post("/statements", statement("attended", "演示：您正看着 demonstration", List.of("seen", "spoof")));
            compliance.post("/statements",
                statement("human", "演示：案场经理和风控裁定 demonstration", List.of("confirmed", "contest", "price")));
            project.post("/statements/demo-responsible/countersignature",
                DemoCaller.object().put("id", "demo-responsible-2"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ObjectNode statement(String kind, String text, List<String> points) {
        ObjectNode statement =
            DemoCaller.object().put("id", "demo-" + kind).put("kind", kind).put("text", text);
        points.forEach(statement.putArray("points")::add);
        return statement;
    }

    private static void assess(DemoCaller compliance) throws IOException {
        JsonNode asked = compliance.get("/assessment");
        ObjectNode written = DemoCaller.object().put("owner", "演示负责人 demo")
            .put("necessity", "演示：同名同号的纠纷靠号码分不清 demonstration");
        ObjectNode sections = written.putObject("sections");
        asked.path("questions").forEach(each -> sections.put(each.path("section").asString(""), "演示 demonstration"));
        JsonNode saved =
            compliance.put("/assessment/draft", written, asked.path("draft").path("version").asLong(0));
        compliance.post("/assessments", DemoCaller.object().put("id", "demo-assessment").put("configuration",
            saved.path("configuration").asString("")), saved.path("draft").path("version").asLong(0));
    }
}
