package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.CountedRows;
import org.panke.server.access.Role;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A project says who answers for it, and its visitors are told all that the law of its place asks. */
class NoticeTest {
    private static final String NOTICE = "/api/v1/notices/P1";
    private static final String SITE = "/api/v1/console/projects/P1/site";
    /** Everything that a project in China must say. */
    static final String WHOLE = """
            {"places": [{"scheme": "gb2260", "code": "330106"}],
             "controller": {"zh": "某某置业有限公司", "en": "Some Property Ltd"},
             "contact": {"zh": "前台，010-00000000", "en": "the desk, 010-00000000"}, "officer": null, "recipients": [],
             "storagePlace": {"zh": "本售楼处的服务器", "en": "the office's own server"},
             "complaintAuthority": {"zh": "当地网信部门", "en": "the local cyberspace authority"}}""";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.withoutNotice(server);
        compliance = server.as(Role.COMPLIANCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverHasSaidNothingYetIsToldWhatTheLawAsksAndWhereItStands() {
        Reply reply = compliance.get(SITE);
        assertThat(reply.body().get("version").asInt()).isZero();
        assertThat(reply.body().get("isKnown").asBoolean()).isFalse();
        assertThat(reply.body().get("packs").toString()).isEqualTo("[\"default/1\"]");
        JsonNode asked = reply.body().get("asked");
        assertThat(asked.valueStream().map(each -> each.get("word").asString())).containsExactly(
            "controllerNameContact", "storagePlace", "recipientsList");
        assertThat(asked.valueStream()).allSatisfy(each -> {
            assertThat(each.at("/source/zh").asString()).contains("产品自定");
            assertThat(each.at("/source/en").asString()).contains("the product's own choice, not law");
        });
    }

    @Test
    @Shows("R01")
    void aSiteSaysNoPlaceThatDoesNotExist() {
        Reply refused = compliance.send("PUT", SITE, WHOLE.replace("330106", "999999"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asString()).isEqualTo("places");
        assertThat(refused.body().get("title").asString()).contains("没有 gb2260:999999");
    }

    @Test
    @Shows("R02")
    void whoeverSaysTheCountryAloneIsProhibitedAndToldWhy() {
        String country = WHOLE.replace("\"gb2260\", \"code\": \"330106\"", "\"iso3166-1\", \"code\": \"CN\"");
        assertThat(compliance.send("PUT", SITE, country).status()).isEqualTo(204);
        JsonNode permitted = compliance.get("/api/v1/console/projects/P1/gate").body().get("conditions").valueStream()
            .filter(each -> each.get("condition").asString().equals("permitted")).findFirst().orElseThrow();
        assertThat(permitted.get("state").asString()).isEqualTo("not-held");
        assertThat(permitted.at("/because/en").asString()).contains("anywhere in it", "cn-320100/1", "cn-320300/1");
        assertThat(permitted.at("/because/zh").asString()).contains("写到城市或者区县");
    }

    @Test
    @Shows("R06")
    void aNoticeThatLeavesSomethingOutIsNotPublishedAndTheSourceIsNamed() {
        Reply refused = compliance.send("PUT", SITE, WHOLE.replaceAll("(?s)\"complaintAuthority\": \\{[^}]*}",
            "\"complaintAuthority\": null"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("code").asString()).isEqualTo("UNTOLD");
        assertThat(refused.body().get("title").asString()).contains("可以向哪个部门投诉、举报", "《中华人民共和国个人信息保护法》 第 17, 30 条",
            "已读原文");
        Reply none = server.get(NOTICE, null);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body().get("code").asString()).isEqualTo("NOTICE_MISSING");
        assertThat(compliance.get(SITE).body().get("version").asInt()).isZero();
    }

    @Test
    @Shows("R06")
    void untilAWholeNoticeIsPublishedNobodysPhoneIsTakenAndWhoGivesNoneIsCounted() {
        LoggedIn desk = server.as(Role.DESK);
        LoggedIn kiosk = OfficeOfTests.kiosk(server, desk);
        assertThat(kiosk.session().get("notice").isNull()).isTrue();
        String office = "/api/v1/console/projects/P1/";
        String visit = """
                {"id": "v1", "phone": "13800001234", "surname": "王", "declared": "SELF", "notice": "x"}""";
        List<Reply> refused = List.of(kiosk.post("/api/v1/kiosk/codes", OfficeOfTests.codeFor("13800001234", "x")),
            kiosk.post("/api/v1/kiosk/visit-codes", "{\"code\": \"12345678\", \"notice\": \"x\"}"),
            desk.post(office + "consent-questions", "{\"phone\": \"13800001234\"}"),
            desk.post(office + "visits", visit));
        assertThat(refused).allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(409);
            assertThat(each.body().get("code").asString()).isEqualTo("NOTICE_MISSING");
            assertThat(each.body().toString()).contains("还缺：处理者的名称和联系方式、存放在哪里、向谁提供", "请合规人员或者项目负责人在控制台“告知”页填写并发布");
        });
        assertThat(server.send(desk.request(office + "visits").header("Content-Type", "application/json")
            .header("Accept-Language", "en").POST(HttpRequest.BodyPublishers.ofString(visit))).body().get("title")
            .asString()).contains("still missing: Who is responsible, and how to reach them",
                "compliance or the head of the project completes and publishes it");
        assertThat(server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM one_time_code").query(Long.class).single())
            .isZero();
        assertThat(kiosk.post("/api/v1/kiosk/walk-ins", "{\"id\": \"w1\"}").status()).isEqualTo(204);
        assertThat(desk.post(office + "walk-ins", "{\"id\": \"w2\"}").status()).isEqualTo(204);

        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        assertThat(kiosk.get("/api/v1/kiosk/session").body().at("/notice/version").asInt()).isEqualTo(1);
        assertThat(desk.post(office + "visits", visit.replace("\"x\"", "\"" + OfficeOfTests.notice(server) + "\""))
            .status()).isEqualTo(201);
    }

    @Test
    @Shows("R06")
    void whoseLawAsksForMoreByNowTakesNobodysPhoneUntilItIsToldToo() {
        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        LoggedIn desk = server.as(Role.DESK);
        String notice = OfficeOfTests.notice(server);
        // as if it had been published under a law that asked for less
        CountedRows said = new CountedRows(server.bean(Vault.class), "site", List.of(), List.of("version"), "version",
            List.of("since", "by_whom", "document"));
        server.bean(Writer.class).write(db -> {
            int added = db.sql("""
                    INSERT INTO site (project_id, version, since, by_whom, document)
                    SELECT project_id, version + 1, since, by_whom, ? FROM site""")
                .param(WHOLE.replaceAll("(?s)\"complaintAuthority\": \\{[^}]*}", "\"complaintAuthority\": null"))
                .update();
            said.rows().bind(new ProjectId("P1"), db, 2);
            return added;
        });
        Reply refused = desk.post("/api/v1/console/projects/P1/visits", """
                {"id": "v1", "phone": "13800001234", "surname": "王", "declared": "SELF", "notice": "%s"}"""
            .formatted(notice));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("NOTICE_MISSING");
        assertThat(refused.body().toString()).contains("可以向哪个部门投诉、举报");
        assertThat(OfficeOfTests.notice(server)).as("whoever agreed to it still reads it").isEqualTo(notice);
        LoggedIn kiosk = OfficeOfTests.kiosk(server, desk);
        assertThat(kiosk.session().get("notice").isNull()).isTrue();
    }

    @Test
    @Shows({"R06", "R39"})
    void whatIsPublishedIsTheNoticeFromThenOnAndTheOneBeforeCanBeRead() {
        assertThat(compliance.send("PUT", SITE, WHOLE.replace("某某", "另一")).status()).isEqualTo(204);
        JsonNode before = server.get(NOTICE, null).body();
        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        JsonNode after = server.get(NOTICE, null).body();
        assertThat(after.get("hash").asString()).matches("[0-9a-f]{64}").isNotEqualTo(before.get("hash").asString());
        assertThat(after.get("version").asInt()).isEqualTo(2);
        assertThat(after.at("/zh/paragraphs").toString()).contains("某某置业有限公司", "当地网信部门", "没有其他接收方");
        assertThat(after.at("/en/paragraphs").toString()).contains("Some Property Ltd").doesNotContain("null");
        assertThat(after.at("/zh/schedule/0/length").asString()).isEqualTo("到访后最长 30 天");
        assertThat(after.at("/en/schedule").valueStream().map(each -> each.get("length").asString())).contains(
            "at most 15 minutes after it was sent", "at most 30 minutes after the log-in", "3 years at least");
        JsonNode versions = server.get(NOTICE + "/versions", null).body().get("items");
        assertThat(versions.valueStream().map(each -> each.get("version").asInt())).containsExactly(2, 1);
        assertThat(server.get(NOTICE + "/versions/1", null).body()).isEqualTo(before);
        assertThat(server.get(NOTICE + "/versions/3", null).status()).isEqualTo(404);
        assertThat(compliance.get(SITE).body().get("asked").size()).isZero();
        assertThat(compliance.get(SITE).body().get("isReviewed").asBoolean()).isFalse();
    }

    @Test
    @Shows("R42")
    void whoReadTheNoticeBeforeMustReadTheNewOne() {
        assertThat(compliance.send("PUT", SITE, WHOLE.replace("某某", "另一")).status()).isEqualTo(204);
        String before = OfficeOfTests.notice(server);
        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        String visit = """
                {"id": "v1", "phone": "13800001234", "surname": "王", "declared": "SELF", "notice": "%s"}""";
        LoggedIn desk = server.as(Role.DESK);
        String path = "/api/v1/console/projects/P1/visits";
        assertThat(desk.send("POST", path, visit.formatted(before)).body().get("code").asString()).isEqualTo("NOTICE");
        String after = server.get(NOTICE, null).body().get("hash").asString();
        assertThat(desk.send("POST", path, visit.formatted(after)).status()).isEqualTo(201);
    }

    @Test
    @Shows("R10")
    void nobodyIsAskedToAgreeForEverOrWithoutAPlace() {
        Reply endless = compliance.send("PUT", SITE, WHOLE.replace("\"recipients\": []",
            "\"recipients\": [{\"zh\": \"可永久使用的关联公司\", \"en\": \"affiliates\"}]"));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.body().get("title").asString()).contains("永久");
        Reply nowhere = compliance.send("PUT", SITE, WHOLE.replace("330106", "CN-ZJ"));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.body().get("field").asString()).isEqualTo("places");
        assertThat(server.get(NOTICE, null).status()).isEqualTo(404);
    }

    @Test
    @Shows({"R01", "R02"})
    void facesAreOffAndEachReasonIsSaidWithItsSource() {
        JsonNode before = compliance.get("/api/v1/console/projects/P1/gate").body();
        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        JsonNode after = compliance.get("/api/v1/console/projects/P1/gate").body();
        assertThat(before.get("isOpen").asBoolean() || after.get("isOpen").asBoolean()).isFalse();
        assertThat(state(before, "pack-known")).isEqualTo("not-held");
        assertThat(state(after, "pack-known")).isEqualTo("held");
        assertThat(state(after, "reviewed")).isEqualTo("not-held");
        assertThat(state(after, "face-code")).isEqualTo("held");
        assertThat(state(after, "sign")).isEqualTo("not-held");
        assertThat(state(before, "notice")).isEqualTo("not-held");
        assertThat(state(after, "notice")).isEqualTo("held");
        assertThat(state(after, "sweep")).isEqualTo("held");
        assertThat(state(after, "requests-answered")).isEqualTo("held");
        assertThat(after.get("conditions").valueStream()).allSatisfy(each -> {
            assertThat(each.get("requirements").size()).isPositive();
            assertThat(each.at("/mending/zh").asString()).isNotBlank();
        });
    }

    @Test
    @Shows("R45")
    void whoeverDecidesWithTheControllerIsNamedWithTheirAgreementOrItIsSaidThatNobodyDoes() {
        String path = "/api/v1/console/projects/P1/gate";
        assertThat(compliance.send("PUT", SITE, WHOLE).status()).isEqualTo(204);
        assertThat(state(compliance.get(path).body(), "joint-controllers")).as("nobody has said").isEqualTo("not-held");
        assertThat(compliance.send("PUT", SITE, WHOLE.replace("\"officer\": null", """
                "officer": null, "jointControllers": [
                    {"zh": "某某营销（协议 2026-1）", "en": "Some Sales Ltd (agreement 2026-1)"}]""")).status()).isEqualTo(204);
        assertThat(state(compliance.get(path).body(), "joint-controllers")).isEqualTo("held");
        assertThat(server.get(NOTICE, null).body().toString()).contains("共同处理者：某某营销（协议 2026-1）。您可以向其中任何一方行使权利。",
            "Jointly responsible: Some Sales Ltd (agreement 2026-1).");
        assertThat(compliance.send("PUT", SITE, WHOLE.replace("\"officer\": null",
            "\"officer\": null, \"jointControllers\": []")).status()).isEqualTo(204);
        assertThat(state(compliance.get(path).body(), "joint-controllers")).isEqualTo("held");
        assertThat(server.get(NOTICE, null).body().toString()).doesNotContain("共同处理者");
    }

    private static String state(JsonNode gate, String condition) {
        return gate.get("conditions").valueStream().filter(each -> each.get("condition").asString().equals(condition))
            .findFirst().orElseThrow().get("state").asString();
    }

    @Test
    void aServerThatStartsAgainShowsTheSameNotice() {
        compliance.send("PUT", SITE, WHOLE);
        JsonNode before = server.get(NOTICE, null).body();
        server.close();
        server = new Running(folder);
        assertThat(server.get(NOTICE, null).body()).isEqualTo(before);
    }
}
