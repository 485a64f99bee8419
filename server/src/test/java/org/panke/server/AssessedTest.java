package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Pack;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office finds out what it does to people, signs it by name, and does it again whenever anything changes. */
class AssessedTest {
    private static final String PROJECT = "/api/v1/console/projects/P1";
    private static final String PAGE = PROJECT + "/assessment";
    private static final String TEXT = """
            {"owner": "王主任", "necessity": "%s", "sections": {"legality-necessity": "只收手机号和来访方式",
             "effect-and-mitigation": "不同意的人待遇相同", "leak-tamper-loss-risk": "员工可能查到号码",
             "protection-adequacy": "每次查询都留痕"}}""";
    private static final String WHY = "多次同名同号的纠纷靠号码分不清";

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
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode page() {
        return compliance.get(PAGE).body();
    }

    private String version() {
        return "\"" + page().at("/draft/version").asLong() + "\"";
    }

    private void write(String text) {
        Reply saved = compliance.send("PUT", PAGE + "/draft", text, version());
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
    }

    private Reply sign(String id) {
        return compliance.send("POST", PROJECT + "/assessments",
            "{\"id\": \"" + id + "\", \"configuration\": \"" + page().get("configuration").asString() + "\"}",
            version());
    }

    private JsonNode condition(String name) {
        return compliance.get(PROJECT + "/gate").body().get("conditions").valueStream()
            .filter(each -> each.get("condition").asString().equals(name)).findFirst().orElseThrow();
    }

    private byte[] taken(String path) throws IOException {
        try {
            return HttpClient.newHttpClient()
                .send(compliance.request(PROJECT + path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Shows("R04")
    void theFourPartsOfTheLawAreAskedEachWithItsArticleAndASignatureThatLeavesOneOpenIsRefused() {
        JsonNode page = page();
        assertThat(page.get("standing").asString()).isEqualTo("none");
        assertThat(page.get("questions").valueStream().map(each -> each.get("section").asString())).containsExactly(
            "legality-necessity", "effect-and-mitigation", "leak-tamper-loss-risk", "protection-adequacy");
        assertThat(page.get("questions").valueStream()).allSatisfy(each -> {
            assertThat(each.at("/article/zh").asString()).contains("《个人信息保护法》第 56 条");
            assertThat(each.at("/hint/en").asString()).isNotBlank();
            assertThat(each.at("/sources/0/zh").asString()).contains("第 55, 56 条 [已读原文]");
        });
        write(TEXT.formatted("").replace("员工可能查到号码", "  ").replace("王主任", " "));
        Reply refused = sign("s1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("title").asString()).contains("负责人", "泄露、篡改、丢失").doesNotContain("适应");
        assertThat(page().get("signed")).isEmpty();
        assertThat(condition("assessment").get("state").asString()).isEqualTo("not-held");
    }

    @Test
    @Shows({"R03", "R04"})
    void whatIsSignedHoldsAtTheGateUntilAnythingOfItChangesAndThenSaysWhat() {
        write(TEXT.formatted(WHY));
        assertThat(sign("s1").status()).isEqualTo(204);
        assertThat(page().get("standing").asString()).isEqualTo("holds");
        assertThat(condition("assessment").get("state").asString()).isEqualTo("held");
        assertThat(condition("necessity").get("state").asString()).isEqualTo("held");
        assertThat(condition("necessity").at("/because/zh").asString()).contains("compliance", "王主任");
        assertThat(compliance.get(PROJECT + "/gate").body().get("isOpen").asBoolean()).isFalse();
        assertThat(compliance.send("PUT", PROJECT + "/site",
            NoticeTest.WHOLE.replace("\"recipients\": []",
                "\"recipients\": [{\"zh\": \"某某渠道\", \"en\": \"Some Agency\"}]"))
            .status()).isEqualTo(204);
        JsonNode page = page();
        assertThat(page.get("standing").asString()).isEqualTo("stale");
        assertThat(page.get("changed").valueStream().map(each -> each.get("name").asString()))
            .containsExactly("notice", "recipients");
        assertThat(page.at("/changed/1/was/zh").asString()).isEqualTo("没有其他接收方");
        assertThat(page.at("/changed/1/now/zh").asString()).isEqualTo("某某渠道");
        assertThat(condition("assessment").get("state").asString()).isEqualTo("not-held");
        assertThat(condition("assessment").at("/because/zh").asString()).contains("接收方", "告知");
        assertThat(condition("necessity").get("state").asString()).isEqualTo("not-held");
        assertThat(page.at("/draft/written/owner").asString()).as("what was signed is where one begins again")
            .isEqualTo("王主任");
        write(TEXT.formatted(WHY));
        assertThat(sign("s2").status()).isEqualTo(204);
        assertThat(page().get("standing").asString()).isEqualTo("holds");
        assertThat(page().get("signed").valueStream().map(each -> each.get("event").asString()))
            .containsExactly("s2", "s1");
    }

    @Test
    @Shows("R04")
    void whoChangesTheRulesThatPeopleAreJudgedByMustAssessThemAgain() {
        write(TEXT.formatted(""));
        assertThat(sign("s1").status()).isEqualTo(204);
        String rules = server.bean(JdbcClient.class).sql("SELECT rules FROM project").query(String.class).single();
        assertThat(server.as(Role.CHANNEL_MANAGER).send(
            "PUT", PROJECT + "/rules", JsonMapper.shared().writeValueAsString(
                Map.of("id", "p1", "document",
                    rules.replace("channels:\n", "channels:\n  - {id: O9, kind: OWN, name: 新渠}\n"))),
            "\"0\"").status()).isEqualTo(200);
        assertThat(page().get("standing").asString()).isEqualTo("stale");
        assertThat(page().get("changed").valueStream().map(each -> each.get("name").asString())).contains("rules");
        assertThat(condition("assessment").at("/because/zh").asString()).contains("判客规则");
    }

    @Test
    @Shows("R04")
    void whoMovesToAnotherPlaceMustAssessItAgainForTheLawIsAnother() {
        write(TEXT.formatted(""));
        assertThat(sign("s1").status()).isEqualTo(204);
        assertThat(compliance.send("PUT", PROJECT + "/site", NoticeTest.WHOLE.replace("330106", "320102")).status())
            .isEqualTo(204);
        assertThat(page().get("changed").valueStream().map(each -> each.get("name").asString())).contains("law",
            "places");
    }

    @Test
    @Shows({"R04", "R37"})
    void afterAnIncidentItIsMadeAgain() {
        write(TEXT.formatted(""));
        assertThat(sign("s1").status()).isEqualTo(204);
        assertThat(compliance.post(PROJECT + "/incidents", """
                {"id": "i1", "knownAt": "2026-01-01T00:00:00Z", "parts": {"HAPPENED": "手机号外泄"}}""").status())
            .isEqualTo(201);
        assertThat(page().at("/changed/0/name").asString()).isEqualTo("incidents");
        assertThat(page().at("/changed/0/now/zh").asString()).isEqualTo("至今 1 起");
    }

    @Test
    @Shows("R03")
    void anAssessmentWithoutTheStatementIsOneOfAnOfficeThatWantsNoFaces() {
        write(TEXT.formatted(" "));
        assertThat(sign("s1").status()).isEqualTo(204);
        assertThat(condition("assessment").get("state").asString()).isEqualTo("held");
        assertThat(condition("necessity").get("state").asString()).isEqualTo("not-held");
        assertThat(condition("necessity").at("/because/zh").asString()).contains("手机号和二维码为什么不够");
    }

    @Test
    void nobodySignsWhatChangedSinceTheyReadIt() {
        String first = version();
        write(TEXT.formatted(WHY));
        assertThat(compliance.send("PUT", PAGE + "/draft", TEXT.formatted("x"), first).status()).isEqualTo(412);
        String read = "{\"id\": \"s1\", \"configuration\": \"" + page().get("configuration").asString() + "\"}";
        String seen = version();
        assertThat(compliance.send("POST", PROJECT + "/assessments", read).status()).isEqualTo(428);
        assertThat(compliance.send("POST", PROJECT + "/assessments", read, first).status()).isEqualTo(412);
        assertThat(compliance.send("PUT", PROJECT + "/site", NoticeTest.WHOLE.replace("某某置业", "另一置业")).status())
            .isEqualTo(204);
        Reply moved = compliance.send("POST", PROJECT + "/assessments", read, seen);
        assertThat(moved.status()).isEqualTo(412);
        assertThat(moved.body().get("code").asString()).isEqualTo("CONFIGURATION");
        assertThat(sign("s1").status()).isEqualTo(204);
        assertThat(sign("s1").status()).as("once more changes nothing").isEqualTo(204);
        assertThat(page().get("signed")).hasSize(1);
        LoggedIn head = server.as(Role.PROJECT);
        assertThat(head.send("PUT", PAGE + "/draft", TEXT.formatted("x"), "\"0\"").status()).isEqualTo(200);
        assertThat(head.send("POST", PROJECT + "/assessments", read, "\"1\"").status()).isEqualTo(403);
        String admin = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}").body().get("key").asString();
        String key = server.post("/api/v1/keys", admin, "{\"name\":\"x\",\"scopes\":[\"EVENTS\"]}").body().get("key")
            .asString();
        assertThat(server.post("/api/v1/projects/P1/events", key,
            "{\"type\":\"AssessmentSigned\",\"id\":\"c1\",\"assessment\":\"x\"}").status()).as("no machine signs")
            .isEqualTo(400);
    }

    @Test
    @Shows("R05")
    void oneInUseIsNotDeletedAndThatSomebodyTriedIsKept() {
        write(TEXT.formatted(WHY));
        assertThat(sign("s1").status()).isEqualTo(204);
        Reply refused = compliance.send("DELETE", PROJECT + "/assessments/s1", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("KEPT");
        assertThat(refused.body().get("title").asString()).contains("还在使用", "3 年", "第 55, 56 条");
        assertThat(page().at("/signed/0/isHere").asBoolean()).isTrue();
        assertThat(page().at("/signed/0/deletions/0/by").asString()).isEqualTo("compliance");
        assertThat(page().at("/signed/0/deletions/0/isRefused").asBoolean()).isTrue();
        assertThat(compliance.send("DELETE", PROJECT + "/assessments/s9", "").status()).isEqualTo(404);
    }

    @Test
    @Shows("R05")
    void thatSomebodyTriedIsSaidOnEveryPageUntilSomebodyElseHasLooked() {
        write(TEXT.formatted(WHY));
        assertThat(sign("s1").status()).isEqualTo(204);
        LoggedIn head = server.as(Role.PROJECT);
        String refusals = PROJECT + "/assessment/refusals";
        assertThat(head.get(refusals).body().get("items")).isEmpty();
        assertThat(compliance.send("DELETE", PROJECT + "/assessments/s1", "").status()).isEqualTo(409);
        for (LoggedIn each : new LoggedIn[]{compliance, head}) {
            assertThat(each.get(refusals).body().get("items").toString()).contains("\"compliance\"");
        }
        assertThat(server.as(Role.AUDITOR).get(refusals).status()).isEqualTo(403);
        String seen = PROJECT + "/assessments/s1/deletions/1/seen";
        Reply own = compliance.post(seen, "");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().get("code").asString()).isEqualTo("SAME_PERSON");
        assertThat(head.post(seen, "").status()).isEqualTo(204);
        assertThat(compliance.get(refusals).body().get("items")).isEmpty();
        assertThat(page().at("/signed/0/deletions/0/seenBy").asString()).isEqualTo("project");
        assertThat(head.post(seen, "").status()).as("nothing waits any more").isEqualTo(404);
    }

    @Test
    @Shows({"R04", "R36"})
    void itIsTakenAlongAsAPaperInBothLanguagesAndAsAProofThatNoByteOfCanBeChanged()
            throws IOException, NoSuchAlgorithmException {
        write(TEXT.formatted(WHY));
        assertThat(sign("s1").status()).isEqualTo(204);
        try (var paper = Loader.loadPDF(taken("/assessments/s1/paper"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("个人信息保护影响评估", "Impact assessment", "每次查询都留痕",
                "王主任", "compliance", WHY, "第 56 条第（三）项", "PIPL art. 56(3)", "其他接收方", "nobody else", "一号院");
        }
        Path file = folder.resolve("assessment.zip");
        Files.write(file, taken("/assessments/s1/certificate"));
        assertThat(Elsewhere.verify(file)).isZero();
        SortedMap<String, byte[]> files = PackFile.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        String digest = HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get("assessment.json")));
        assertThat(new String(files.get(Pack.EVENTS), UTF_8)).contains("AssessmentSigned", digest, "compliance");
        byte[] text = files.get("assessment.json");
        text[text.length / 2] ^= 1;
        Files.write(file, PackFile.bytes(files));
        assertThat(Elsewhere.verify(file)).isEqualTo(1);
    }
}
