package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.platform.Writer;
import tools.jackson.databind.JsonNode;

/** What people ask about their own data is written down, answered in time and with reasons, or said to be late. */
class RightsQueueTest {
    private static final String PHONE = "13800001234";
    private static final String QUEUE = "/api/v1/console/projects/P1/requests";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn manager;
    private LoggedIn desk;
    private LoggedIn compliance;

    @BeforeEach
    void start() {
        System.setProperty("panke.demo", "true");
        server = running(folder);
        System.clearProperty("panke.demo");
        OfficeOfTests.open(server);
        manager = server.as(Role.SITE_MANAGER);
        desk = server.as(Role.DESK);
        compliance = server.as(Role.COMPLIANCE);
    }

    Running running(Path where) {
        return new Running(where);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Somebody comes, declares and agrees to be called. */
    private void come(String id, String declared) {
        String asked = desk
            .post("/api/v1/console/projects/P1/consent-questions", "{\"phone\":\"" + PHONE + "\"}").body()
            .get("askedAt").asString();
        Reply come = desk.post("/api/v1/console/projects/P1/visits",
            "{\"id\":\"" + id + "\",\"phone\":\"" + PHONE + "\",\"surname\":\"王\",\"declared\":\"" + declared
                + "\",\"notice\":\"" + server.get("/api/v1/notices/P1", null).body().get("hash").asString()
                + "\",\"contact\":\"GIVEN\",\"language\":\"zh\",\"askedAt\":\"" + asked + "\"}");
        assertThat(come.status()).as(come.body().toString()).isEqualTo(201);
    }

    private LoggedIn me() {
        return OfficeOfTests.visitor(server, PHONE);
    }

    private Reply take(String id, String right) {
        return desk.post(QUEUE, "{\"id\":\"" + id + "\",\"right\":\"" + right + "\",\"phone\":\"" + PHONE
            + "\",\"identified\":\"RING\",\"words\":\"本人在前台\"}");
    }

    private Reply answer(String id, String outcome, String grounds) {
        return compliance.post(QUEUE + "/" + id + "/answer",
            "{\"outcome\":\"" + outcome + "\",\"words\":\"已经处理\",\"grounds\":[" + grounds + "]}");
    }

    private JsonNode request(String id) {
        return compliance.get(QUEUE).body().get("items").valueStream()
            .filter(each -> each.get("id").asString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    @Shows("R35")
    void whatIsAskedOnesOwnPageIsAnsweredThereWithinTheTimeOfThePacks() {
        come("v1", "SELF");
        LoggedIn me = me();
        Reply asked = me.post("/api/v1/me/requests", "{\"id\":\"q1\",\"right\":\"OBJECT\",\"words\":\"不要再用\"}");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        JsonNode own = asked.body().at("/requests/0");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertThat(LocalDate.ofInstant(Instant.parse(own.get("due").asString()), zone))
            .isEqualTo(LocalDate.ofInstant(Instant.parse(own.get("at").asString()), zone).plusDays(15));
        assertThat(me.post("/api/v1/me/requests", "{\"id\":\"q2\",\"right\":\"OBJECT\",\"words\":\"不要再用\"}").body()
            .get("code").asString()).isEqualTo("ASKED");
        assertThat(request("q1").get("words").asString()).isEqualTo("不要再用");
        assertThat(answer("q1", "REFUSED", "").body().get("field").asString()).as("a reason is owed")
            .isEqualTo("grounds");
        assertThat(answer("q1", "REFUSED", "\"DEAL\"").status()).isEqualTo(200);
        assertThat(answer("q1", "DONE", "").body().get("code").asString()).isEqualTo("ANSWERED");
        JsonNode told = me.get("/api/v1/me/record").body().at("/requests/0");
        assertThat(told.get("state").asString()).isEqualTo("REFUSED");
        assertThat(told.get("answer").asString()).isEqualTo("已经处理");
        assertThat(told.at("/grounds/0/articles/en").asString()).contains("PIPL 13");
    }

    @Test
    @Shows("R35")
    void whatThePageDoesAtOnceIsARequestThatWasAnsweredAtOnce() {
        come("v1", "SELF");
        LoggedIn me = me();
        JsonNode copy = me.post("/api/v1/me/copy", "{\"id\":\"c1\"}").body();
        assertThat(copy.get("phones").toString()).contains(PHONE.substring(3));
        me.post("/api/v1/me/consents/contact", "{\"id\":\"w1\",\"answer\":\"WITHDRAWN\",\"language\":\"zh\"}");
        me.post("/api/v1/me/erasure", "{\"id\":\"x1\"}");
        for (String id : new String[]{"c1", "w1", "x1"}) {
            assertThat(request(id).get("state").asString()).as(id).isEqualTo("DONE");
            assertThat(request(id).get("answeredAt")).as(id).isEqualTo(request(id).get("at"));
            assertThat(request(id).get("person").isNull()).as("they are nobody by now").isTrue();
        }
    }

    @Test
    @Shows("R35")
    void anErasureThatMustWaitSaysForWhichReasonAndArticle() {
        come("v1", "CHANNEL:O1");
        assertThat(me().post("/api/v1/me/appeals",
            "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"REVIEW\",\"words\":\"请看一遍\"}").status()).isEqualTo(200);
        assertThat(take("q1", "ERASE").status()).isEqualTo(201);
        Reply answered = answer("q1", "DONE", "");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        assertThat(answered.body().get("state").asString()).isEqualTo("IN_PART");
        assertThat(answered.body().get("grounds").toString()).contains("DISPUTE", "GDPR 17");
        OfficeOfTests.forgetCodes(server);
        JsonNode mine = me().get("/api/v1/me/record").body();
        assertThat(mine.at("/erasure/askedAt").isNull()).isFalse();
        assertThat(mine.at("/requests/0/state").asString()).isEqualTo("IN_PART");
    }

    @Test
    @Shows("R35")
    void theDeskTakesOneDownForWhoeverCannotUseTheirPage() {
        assertThat(take("q0", "SEE").body().get("state").asString()).isEqualTo("NOTHING_KEPT");
        come("v1", "SELF");
        Reply taken = take("q1", "SEE");
        assertThat(taken.body().get("state").asString()).isEqualTo("OPEN");
        assertThat(taken.body().get("words").isNull()).as("the desk does not read what waits").isTrue();
        assertThat(compliance.get(QUEUE + "/q1/copy").body().get("surname").asString()).isEqualTo("王");
        assertThat(desk.get(QUEUE + "/q1/copy").status()).isEqualTo(403);
        assertThat(answer("q1", "DONE", "").status()).isEqualTo(200);
        assertThat(compliance.get(QUEUE + "/q1/copy").status()).as("no longer").isEqualTo(404);
        assertThat(me().get("/api/v1/me/record").body().get("lookups").toString()).as("and they see it")
            .contains("times");
        take("q2", "ERASE");
        assertThat(answer("q2", "DONE", "").body().get("state").asString()).isEqualTo("DONE");
        assertThat(manager.post("/api/v1/console/projects/P1/lookups", "{\"id\":\"l1\",\"phone\":\"" + PHONE + "\"}")
            .body().get("person").isNull()).isTrue();
        assertThat(request("q1").get("answer").isNull()).as("words went with them").isTrue();
    }

    @Test
    @Shows("R15")
    void theDeskTakesAConsentBackAtOnce() {
        come("v1", "SELF");
        assertThat(me().get("/api/v1/me/record").body().at("/consents/1/state").asString()).isEqualTo("GIVEN");
        Reply taken = take("q1", "WITHDRAW");
        assertThat(taken.body().get("state").asString()).as(taken.body().toString()).isEqualTo("DONE");
        OfficeOfTests.forgetCodes(server);
        assertThat(me().get("/api/v1/me/record").body().at("/consents/1/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(take("q2", "WITHDRAW").body().get("code").asString()).isEqualTo("NOTHING_TO_END");
    }

    @Test
    @Shows("R35")
    void whoWaitsTooLongIsSaidToAndWhoWasForgottenMeanwhileIsNot() {
        come("v1", "SELF");
        take("q1", "CORRECT");
        assertThat(compliance.get(QUEUE).body().get("overdue").asInt()).isZero();
        server.bean(Writer.class).write(db -> db.sql("UPDATE rights_request SET due = at").update());
        assertThat(compliance.get(QUEUE).body().get("overdue").asInt()).isEqualTo(1);
        assertThat(request("q1").get("isOverdue").asBoolean()).isTrue();
        me().post("/api/v1/me/erasure", "{\"id\":\"x1\"}");
        assertThat(compliance.get(QUEUE).body().get("overdue").asInt()).isZero();
        assertThat(request("q1").get("isForgotten").asBoolean()).isTrue();
    }
}
