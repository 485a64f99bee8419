package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;
import org.panke.server.incident.Incidents;
import org.panke.server.platform.Writer;
import tools.jackson.databind.JsonNode;

/** Something went wrong with people's data: what must be told is written down, by when, and that it was. */
class IncidentsTest {
    private static final String INCIDENTS = "/api/v1/console/projects/P1/incidents";
    private static final String KNOWN = "2026-03-01T01:00:00Z";
    private static final String HAPPENED = "{\"HAPPENED\": \"名单误发给一家渠道\"}";
    private static final String REST = """
            {"DATA": "手机号", "PEOPLE": "来访者", "PERSONS": "12", "RECORDS": "15", "CAUSE": "误发邮件",
             "HARM": "可能接到推销电话", "MEASURES": "已收回并删除", "ADVICE": "留意陌生来电", "CONTACT": "负责人 13800001234"}""";
    private static final String AUTHORITY = """
            "audience": "AUTHORITY", "to": "当地网信部门", "toldAt": "%s", "reference": "2026-7\"""";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;
    private int steps;

    @BeforeEach
    void start() {
        server = running(folder);
        OfficeOfTests.open(server);
        compliance = server.as(Role.COMPLIANCE);
    }

    Running running(Path where) {
        return new Running(where);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply open(String id, String known, String parts) {
        return compliance.post(INCIDENTS,
            "{\"id\": \"" + id + "\", \"knownAt\": \"" + known + "\", \"parts\": " + parts + "}");
    }

    /** Another step on the newest version. */
    private Reply step(String kind, String rest) {
        String seen = "\"" + compliance.get(INCIDENTS + "/i1").body().get("version").asInt() + "\"";
        return step("s" + ++steps, kind, rest, seen);
    }

    private Reply step(String id, String kind, String rest, String seen) {
        return compliance.step(INCIDENTS + "/i1", id, kind, rest, seen);
    }

    private static String code(Reply reply) {
        return reply.status() + " " + reply.body().path("code").asString("");
    }

    private String gate() {
        JsonNode conditions = compliance.get("/api/v1/console/projects/P1/gate").body().get("conditions");
        return conditions.valueStream().filter(each -> each.get("condition").asString().equals("no-incident"))
            .findFirst().orElseThrow().get("state").asString();
    }

    private void isIn(String scheme, String code) {
        Reply said = compliance.send("PUT", "/api/v1/console/projects/P1/site", """
                {"places": [{"scheme": "%s", "code": "%s"}], "controller": {"zh": "某公司", "en": "A company"},
                 "contact": {"zh": "前台", "en": "The desk"}, "officer": {"zh": "前台", "en": "The desk"},
                 "storagePlace": {"zh": "南京", "en": "Nanjing"},
                 "complaintAuthority": {"zh": "当地网信部门", "en": "The authority"}, "recipients": []}"""
            .formatted(scheme, code));
        assertThat(said.status()).as(said.body().toString()).isBetween(200, 204);
    }

    @Test
    @Shows("R37")
    void everyFieldSaysWhichArticleAsksForItAndWhatIsMissingIsNamed() {
        Reply opened = open("i1", KNOWN, HAPPENED);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().get("missing").valueStream().map(JsonNode::asString)).containsExactly("DATA", "PEOPLE",
            "PERSONS", "RECORDS", "CAUSE", "HARM", "MEASURES", "ADVICE", "CONTACT");
        assertThat(opened.body().get("parts").valueStream())
            .allSatisfy(each -> assertThat(each.at("/articles/en").asString()).containsAnyOf("PIPL 57", "GDPR 33"));
        assertThat(opened.body().at("/parts/0/words").asString()).isEqualTo("名单误发给一家渠道");
        assertThat(open("i1", KNOWN, HAPPENED).body().get("version").asInt()).as("sent again").isEqualTo(1);
        assertThat(gate()).isEqualTo("not-held");
    }

    @Test
    @Shows("R37")
    void theClockIsTheLawsOfThePlace() {
        isIn("gb2260", "320106");
        JsonNode here = open("i1", KNOWN, HAPPENED).body().get("clock");
        assertThat(here.get("hours").asInt()).as("PIPL 57: at once").isZero();
        assertThat(here.get("reportBy").asString()).isEqualTo(KNOWN);
        assertThat(here.get("isDue").asBoolean()).isTrue();
        assertThat(here.get("isLate").asBoolean()).as("no hour is named by which anybody would be late").isFalse();
        assertThat(here.get("sources").toString()).contains("57");
        isIn("eu", "EU");
        JsonNode there = compliance.get(INCIDENTS + "/i1").body().get("clock");
        assertThat(there.get("hours").asInt()).isEqualTo(72);
        assertThat(there.get("reportBy").asString())
            .isEqualTo(Instant.parse(KNOWN).plus(Duration.ofDays(3)).toString());
        assertThat(there.get("sources").toString()).contains("33(1)");
        assertThat(there.get("isDue").asBoolean()).isTrue();
        assertThat(there.get("isLate").asBoolean()).isTrue();
        assertThat(open("i2", Instant.now().toString(), HAPPENED).body().at("/clock/isDue").asBoolean()).isFalse();
    }

    @Test
    @Shows("R37")
    void whereTheLawSaysAtOnceItIsDueFromTheFirstInstantAndToldWithoutReasonsWheneverItIs() {
        isIn("gb2260", "320106");
        JsonNode clock = open("i1", Instant.now().toString(), HAPPENED).body().get("clock");
        assertThat(clock.get("isDue").asBoolean()).isTrue();
        assertThat(clock.get("isLate").asBoolean()).isFalse();
        Reply told = step("TOLD_IN_PART", AUTHORITY.formatted(Instant.now().toString()));
        assertThat(told.status()).as(told.body().toString()).isEqualTo(201);
        assertThat(told.body().at("/clock/isDue").asBoolean()).isFalse();
        assertThat(told.body().at("/clock/isLate").asBoolean()).isFalse();
    }

    @Test
    @Shows("R37")
    void nothingIsToldInWholeWhileSomethingIsMissingAndLateOnlyWithReasons() {
        isIn("eu", "EU");
        open("i1", KNOWN, HAPPENED);
        String late = AUTHORITY.formatted("2026-03-20T01:00:00Z");
        assertThat(code(step("TOLD", late))).isEqualTo("409 MISSING");
        assertThat(step("TOLD_IN_PART", late).body().get("field").asString()).isEqualTo("reasons");
        Reply part = step("TOLD_IN_PART", AUTHORITY.formatted("2026-03-02T01:00:00Z"));
        assertThat(part.status()).as(part.body().toString()).isEqualTo(201);
        assertThat(part.body().at("/clock/isLate").asBoolean()).as("the authority has heard of it").isFalse();
        assertThat(part.body().at("/tellings/0/state").asString()).isEqualTo("IN_PART");
        assertThat(step("WRITTEN", "\"parts\": " + REST).body().get("missing")).isEmpty();
        assertThat(step("TOLD", late).body().at("/tellings/0/state").asString()).isEqualTo("TOLD");
        assertThat(code(step("TOLD", late))).isEqualTo("409 SETTLED");
    }

    @Test
    @Shows("R37")
    void itIsClosedOnlyWhenEverybodyWasToldOrSomebodySaidWhyNotAndNothingFollows() {
        open("i1", KNOWN, HAPPENED);
        step("WRITTEN", "\"parts\": " + REST);
        step("TOLD", AUTHORITY.formatted(KNOWN));
        assertThat(code(step("CLOSED", "\"reasons\": \"处理完毕\""))).isEqualTo("409 UNTOLD");
        assertThat(step("NOT_TOLD", "\"audience\": \"PEOPLE\"").body().get("field").asString()).isEqualTo("reasons");
        assertThat(step("NOT_TOLD", "\"audience\": \"PEOPLE\", \"reasons\": \"已有效避免危害\"").status()).isEqualTo(201);
        assertThat(gate()).isEqualTo("not-held");
        Reply closed = step("CLOSED", "\"reasons\": \"处理完毕\"");
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(201);
        assertThat(closed.body().at("/steps/3/by").asString()).isNotBlank();
        assertThat(gate()).isEqualTo("held");
        assertThat(code(step("WRITTEN", "\"parts\": " + HAPPENED))).isEqualTo("409 CLOSED");
    }

    @Test
    @Shows("R37")
    void everyStepIsKeptAndOneThatIsAlteredOrTakenOutIsFound() {
        open("i1", KNOWN, HAPPENED);
        step("WRITTEN", "\"parts\": {\"CAUSE\": \"误发\"}");
        step("WRITTEN", "\"parts\": {\"CAUSE\": \"被盗\"}");
        JsonNode kept = compliance.get(INCIDENTS + "/i1").body().get("steps");
        assertThat(kept.valueStream().map(each -> each.at("/parts/CAUSE").asString(""))).containsExactly("", "误发",
            "被盗");
        ProjectId project = new ProjectId("P1");
        assertThat(server.bean(Incidents.class).faults(project)).isEmpty();
        change("UPDATE incident_step SET document = REPLACE(document, '误发', '天灾') WHERE number = 2");
        assertThat(server.bean(Incidents.class).faults(project)).singleElement().asString().contains("step 2");
        change("DELETE FROM incident_step WHERE number = 2");
        assertThat(server.bean(Incidents.class).faults(project)).singleElement().asString().contains("step 3");
    }

    private void change(String sql) {
        assertThat(server.bean(Writer.class).<Integer>write(db -> db.sql(sql).update())).isEqualTo(1);
    }

    @Test
    void whoAddsNamesTheVersionTheySawAndOnePressCountsOnce() {
        open("i1", KNOWN, HAPPENED);
        String cause = "\"parts\": {\"CAUSE\": \"误发\"}";
        assertThat(compliance.post(INCIDENTS + "/i1/steps", "{\"id\": \"a\", \"kind\": \"WRITTEN\", " + cause + "}")
            .status()).isEqualTo(428);
        assertThat(step("a", "WRITTEN", cause, "\"1\"").status()).isEqualTo(201);
        assertThat(step("a", "WRITTEN", cause, "\"1\"").body().get("version").asInt()).isEqualTo(2);
        assertThat(step("b", "WRITTEN", cause, "\"1\"").status()).isEqualTo(412);
    }

    /** That each role passes exactly where its permissions reach, EveryOperationTest shows. */
    @Test
    void complianceAndRiskMayOpenOneAndNobodyElse() {
        assertThat(Role.values()).filteredOn(role -> role.permissions().contains(Permission.INCIDENT_WRITE))
            .containsExactlyInAnyOrder(Role.COMPLIANCE, Role.RISK);
        String body = "{\"id\": \"i1\", \"knownAt\": \"" + KNOWN + "\", \"parts\": " + HAPPENED + "}";
        assertThat(server.as(Role.SITE_MANAGER).post(INCIDENTS, body).status()).isEqualTo(403);
        assertThat(server.as(Role.RISK).post(INCIDENTS, body).status()).isEqualTo(201);
        assertThat(server.as(Role.DESK).get(INCIDENTS).status()).isEqualTo(403);
    }

    @Test
    void nobodysPhoneStandsInOneAndNoneBeginsInTheFuture() {
        assertThat(open("i1", KNOWN, "{\"HAPPENED\": \"王 13800001234\"}").body().get("field").asString())
            .isEqualTo("parts.HAPPENED");
        assertThat(open("i1", "2999-01-01T00:00:00Z", HAPPENED).body().get("field").asString()).isEqualTo("knownAt");
        assertThat(open("i1", KNOWN, "{}").body().get("field").asString()).isEqualTo("parts.HAPPENED");
        assertThat(compliance.get(INCIDENTS).body().get("items")).isEmpty();
        assertThat(compliance.get(INCIDENTS + "/i1").status()).isEqualTo(404);
    }
}
