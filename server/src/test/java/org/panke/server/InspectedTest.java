package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.access.Role;
import tools.jackson.databind.JsonNode;

/** An inspector asks what is kept, why, how long and on whose consent, and takes it along. */
class InspectedTest {
    private static final String PROJECT = "/api/v1/console/projects/P1";
    private static final String NANJING = NoticeTest.WHOLE.replace("330106", "320102");
    private static final String PHONE = "13800001234";
    private static final Map<String, String> PASSWORD = Map.of("PANKE_PASSWORD", Running.PASSWORD);

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.withoutNotice(server);
        compliance = server.as(Role.COMPLIANCE);
        assertThat(compliance.send("PUT", PROJECT + "/site", NoticeTest.WHOLE).status()).isEqualTo(204);
        LoggedIn desk = server.as(Role.DESK);
        String notice = server.get("/api/v1/notices/P1", null).body().get("hash").asString();
        assertThat(desk.post(PROJECT + "/visits", """
                {"id": "v1", "phone": "%s", "surname": "欧阳", "declared": "SELF", "notice": "%s",
                 "contact": "REFUSED", "language": "zh", "askedAt": "%s"}""".formatted(PHONE, notice, askedAt(desk)))
            .status()).isEqualTo(201);
        assertThat(desk.post(PROJECT + "/lookups", "{\"id\": \"l1\", \"phone\": \"%s\"}".formatted(PHONE)).status())
            .isEqualTo(200);
        assertThat(compliance.send("PUT", PROJECT + "/site", NANJING).status()).isEqualTo(204);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String askedAt(LoggedIn desk) {
        return desk.post(PROJECT + "/consent-questions", "{\"phone\": \"%s\"}".formatted(PHONE)).body().get("askedAt")
            .asString();
    }

    private Told inspect(Map<String, String> environment, String by) {
        return Told.by("inspect", new String[]{"--data=" + folder, "--key=" + folder.resolve("key"), "--project=P1",
            "--by=" + by, "--port=" + server.port(), "--out=" + folder.resolve("bundle.zip")}, environment);
    }

    private SortedMap<String, byte[]> bundle() throws IOException {
        return PackFile.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("bundle.zip"))));
    }

    private int verified() {
        return Elsewhere.verify(folder.resolve("bundle.zip"));
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String onScreen(String heading) {
        JsonNode parts = compliance.get(PROJECT + "/inspection").body().get("parts");
        return parts.valueStream().filter(each -> each.at("/heading/en").asString().equals(heading)).findFirst()
            .orElseThrow().get("lines").toString();
    }

    @Test
    @Shows("R36")
    void itIsShownOnScreenInBothLanguages() {
        assertThat(onScreen("Who answers for it")).contains("Controller: ", "处理者：");
        assertThat(onScreen("Policies in force")).contains("cn-320100/1", "not reviewed by counsel",
            "Faces: prohibited",
            "人脸识别：禁止", "[");
        // what must be known of a source stands where the value stands, and a number of ours is not the law's
        assertThat(onScreen("Policies in force")).contains("not to be shown as law in force", "不可当作现行法律展示",
            "the 30 days are the product's", "30 天是产品定的", "18 is the product's",
            "the product's own: it knows nothing else", "a server in the local network counts as off the device");
        assertThat(onScreen("Notices")).contains("Version 1", "Version 2", "SHA-256");
        assertThat(onScreen("Consents")).contains("1 check-ins by people who agreed to the notice",
            "Contact by a consultant: 1 refused");
        assertThat(onScreen("What is kept, and what is gone")).contains("Nothing is overdue", "PIPL 19");
        assertThat(onScreen("Who looked at what")).contains("desk: 1");
        assertThat(onScreen("Faces, and orders about them")).contains("dismantled, law");
        assertThat(onScreen("The evidence log")).contains("no difference is known");
    }

    @Test
    @Shows("R36")
    void theBundleIsSignedReadableWithoutPankeAndNamesNoVisitor() throws IOException {
        assertThat(inspect(Map.of("PANKE_PASSWORD", "guessed it all"), "compliance").status()).isEqualTo(2);
        Told there = inspect(PASSWORD, "compliance");
        assertThat(there.status()).as(there.err()).isZero();
        assertThat(verified()).isZero();
        SortedMap<String, byte[]> files = bundle();
        assertThat(files).containsKeys("README.txt", "inspection.pdf", "policies.json", "notices/1.zh.txt",
            "notices/2.en.txt", "consents.csv", "kept.csv", "sweeps.csv", "accounts.csv", "access.csv",
            "certificates/1.zip", "checkpoint", "keys.txt");
        assertThat(read(files.get("inspection.pdf"))).contains("检查材料", "For the inspector", "Policies in force",
            "cn-320100/1", "consents.csv");
        String key = new String(files.get("keys.txt"), UTF_8).lines().findFirst().orElseThrow();
        assertThat(new String(files.get("README.txt"), UTF_8)).contains("/log/P1/keys", "告知里没有密钥",
            "The notice does not hold it");
        assertThat(onScreen("The evidence log")).contains(key, "/log/P1/keys");
        assertThat(read(files.get("inspection.pdf")).replaceAll("\\s", "")).contains(key);
        assertThat(new String(files.get("access.csv"), UTF_8)).contains("desk", "查询手机号",
            "took evidence along: inspection");
        assertThat(new String(files.get("consents.csv"), UTF_8)).containsPattern("contact,REFUSED,[0-9a-f]{64},1");
        files.forEach((name, content) -> assertThat(new String(content, UTF_8)).as(name).doesNotContain(PHONE, "欧阳"));
        assertThat(read(files.get("inspection.pdf"))).doesNotContain(PHONE, "欧阳");
        files.put("kept.csv", files.get("sweeps.csv"));
        Files.write(folder.resolve("bundle.zip"), PackFile.bytes(files));
        assertThat(verified()).isEqualTo(1);
    }

    @Test
    void theCommandNeedsNoServerAndRefusesWhoMayNot() {
        server.close();
        assertThat(inspect(PASSWORD, "desk").status()).isEqualTo(2);
        Told here = inspect(PASSWORD, "compliance");
        assertThat(here.status()).as(here.err()).isZero();
        assertThat(verified()).isZero();
        server = new Running(folder);
        compliance = LoggedIn.with(server, "console", "compliance", Running.PASSWORD);
        assertThat(onScreen("Who looked at what")).contains("compliance: 1");
    }

    @Test
    void howeverMuchWasOrderedTheBundleHoldsAndTheOfficeGoesOn() {
        LoggedIn group = server.as(Role.GROUP);
        for (int i = 0; i < 2; i++) {
            assertThat(group.post("/api/v1/console/kill-switch/halt", "{\"grounds\": \"演练\"}").status()).isEqualTo(200);
            assertThat(group.post("/api/v1/console/kill-switch/resume", "{\"grounds\": \"完毕\"}").status())
                .isEqualTo(200);
        }
        Told there = inspect(PASSWORD, "compliance");
        assertThat(there.status()).as(there.err()).isZero();
        assertThat(verified()).isZero();
        assertThat(onScreen("The evidence log")).contains("no difference is known");
    }

    @Test
    void whoMayNotTakeItAlongIsRefused() {
        assertThat(server.as(Role.CONSULTANT).get(PROJECT + "/inspection").status()).isEqualTo(403);
        assertThat(server.as(Role.CHANNEL_MANAGER).post(PROJECT + "/inspection/bundle", "{}").status()).isEqualTo(403);
    }
}
