package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import tools.jackson.databind.JsonNode;

/** What a visitor can do about a verdict on their own page, and what becomes of it. */
class MyMatterTest {
    private static final String PHONE = "13800001234";
    private static final String RECORD = "/api/v1/me/record";
    private static final String APPEALS = "/api/v1/me/appeals";
    private static final String CASES = "/api/v1/console/projects/P1/cases";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn desk;
    private LoggedIn me;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        desk = server.as(Role.DESK);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoWasBroughtSaysByWhomOnceInTheChannelsName() {
        come("v1", PHONE, "NONE");
        me = me(PHONE);
        JsonNode before = me.get(RECORD).body();
        assertThat(before.get("mayCorrect").asBoolean()).isTrue();
        assertThat(before.at("/channels/1/name").asString()).isEqualTo("自渠");
        JsonNode after = correct("c1", "CHANNEL:O1").body();
        assertThat(after.at("/declared/channelName").asString()).isEqualTo("自渠");
        assertThat(after.at("/declared/text/zh").asString()).isEqualTo("您说：由自渠带来");
        assertThat(after.get("mayCorrect").asBoolean()).isFalse();
        assertThat(correct("c1", "CHANNEL:O1").body().get("visits")).isEqualTo(after.get("visits"));
        Reply again = correct("c2", "SELF");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("code").asString()).isEqualTo("E_CORRECTED");
        assertThat(me.get(RECORD).body().at("/declared/said").asString()).isEqualTo("CHANNEL:O1");
    }

    @Test
    void aCorrectionAgainstTheVerdictIsShownAsAsked() {
        come("v1", PHONE, "NONE");
        me = me(PHONE);
        JsonNode matter = correct("c1", "CHANNEL:O1").body().at("/visits/0/matter");
        assertThat(matter.get("kind").asString()).isEqualTo("CORRECTION");
        assertThat(matter.get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aCorrectionToAChannelCanBeUpheld() {
        come("v1", PHONE, "NONE");
        me = me(PHONE);
        correct("c1", "CHANNEL:O2");
        assertThat(server.as(Role.GROUP).get(CASES + "/v1").body().get("outcomes").toString()).contains("CHANNEL:O2");
        decide("v1", "CHANNEL:O2");
        JsonNode visit = me.get(RECORD).body().at("/visits/0");
        assertThat(visit.at("/text/zh").asString()).contains("二渠");
        assertThat(visit.at("/matter/outcome/zh").asString()).isEqualTo("由二渠带来");
        assertThat(visit.at("/earlier/0/text/zh").asString()).startsWith("自然到访");
    }

    @Test
    void nobodyIsSaidToBringWhoIsNoChannel() {
        come("v1", PHONE, "NONE");
        me = me(PHONE);
        Reply unknown = correct("c1", "CHANNEL:X9");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().get("field").asString()).isEqualTo("declared");
        assertThat(me.get(RECORD).body().get("mayCorrect").asBoolean()).isTrue();
    }

    @Test
    void whoNeverCameHasNothingToCorrect() {
        me = me(PHONE);
        Reply refused = correct("c1", "SELF");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("E_NO_VERDICT");
    }

    @Test
    void aReturningVisitIsContestedWhereItsVerdictLies() {
        come("v1", PHONE, "SELF");
        come("v2", PHONE, "SELF");
        me = me(PHONE);
        JsonNode visits = me.get(RECORD).body().get("visits");
        assertThat(visits.at("/0/standing").asString()).isEqualTo("RETURNING");
        assertThat(visits.at("/0/mayContest").asBoolean()).isTrue();
        Reply asked = contest("a1", "v2", "REVIEW");
        assertThat(asked.status()).isEqualTo(200);
        for (JsonNode visit : asked.body().get("visits")) {
            assertThat(visit.at("/matter/kind").asString()).isEqualTo("REVIEW");
            assertThat(visit.at("/matter/state").asString()).isEqualTo("OPEN");
            assertThat(visit.at("/matter/words").asString()).isEqualTo("请看一下");
            assertThat(visit.get("mayContest").asBoolean()).isFalse();
        }
        assertThat(server.as(Role.RISK).get(CASES + "/v1").body().at("/appeals/0/words").asString())
            .isEqualTo("请看一下");
        assertThat(contest("a2", "v1", "APPEAL").body().get("code").asString()).isEqualTo("APPEALED");
    }

    @Test
    @Shows("R30")
    void whoAskedReadsWhatTheyWereAnswered() {
        come("v1", PHONE, "SELF");
        me = me(PHONE);
        contest("a1", "v1", "REVIEW");
        assertThat(me.get(RECORD).body().at("/visits/0/matter/answer").isNull()).isTrue();
        Reply answered = server.as(Role.RISK).post(CASES + "/v1/answer", "{\"id\":\"w1\",\"words\":\"周五前答复您\"}");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        assertThat(me.get(RECORD).body().at("/visits/0/matter/answer").asString()).isEqualTo("周五前答复您");
    }

    @Test
    void whatTwoPeopleDecidedIsToldAndNotAskedAgain() {
        come("v1", PHONE, "SELF");
        me = me(PHONE);
        contest("a1", "v1", "APPEAL");
        decide("v1", "NATURAL");
        JsonNode visit = me.get(RECORD).body().at("/visits/0");
        assertThat(visit.at("/matter/state").asString()).isEqualTo("DECIDED");
        assertThat(visit.at("/matter/outcome/zh").asString()).isEqualTo("自然到访");
        assertThat(visit.get("mayContest").asBoolean()).isFalse();
        assertThat(contest("a1", "v1", "APPEAL").status()).isEqualTo(200);
    }

    @Test
    void whatTheRulesRefuseIsSaidAndTheWordsAreNotKept() {
        come("v1", PHONE, "NONE");
        me = me(PHONE);
        correct("c1", "CHANNEL:O1");
        decide("v1", "NATURAL");
        Reply refused = contest("a1", "v1", "APPEAL");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("C_DECIDED");
        assertThat(server.as(Role.GROUP).get(CASES + "/v1").body().get("appeals")).isEmpty();
    }

    @Test
    void whoLogsInBeforeTheyFirstComeFindsTheirVisitAfterwards() {
        me = me(PHONE);
        assertThat(me.get(RECORD).body().get("visits")).isEmpty();
        come("v1", PHONE, "SELF");
        assertThat(me.get(RECORD).body().get("visits")).hasSize(1);
    }

    @Test
    void anotherPersonsVisitIsNobodysBusiness() {
        come("v1", PHONE, "SELF");
        me = me("13800005678");
        assertThat(me.get("/api/v1/me/receipts/v1").status()).isEqualTo(404);
        assertThat(contest("a1", "v1", "APPEAL").status()).isEqualTo(404);
    }

    @Test
    @Shows("R35")
    void everythingHeldIsToldWithoutAnybodysIds() {
        LoggedIn agent = server.as(Role.AGENT);
        agent.post("/api/v1/broker/registrations", "{\"id\":\"r1\",\"project\":\"P1\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"permission\":true}");
        agent.post("/api/v1/broker/registrations",
            "{\"id\":\"r2\",\"project\":\"P1\",\"phone\":\"138****1234\",\"surname\":\"李\",\"permission\":true}");
        come("v1", PHONE, "CHANNEL:O1");
        me = me(PHONE);
        JsonNode record = me.get(RECORD).body();
        assertThat(record.at("/held/0/until").isNull()).isFalse();
        assertThat(record.at("/registrations/0/text/zh").asString()).contains("自渠", "您由其带来");
        assertThat(record.at("/visits/0/timeline").toString()).contains("您说：由自渠带来").doesNotContain("r1", "r2");
        assertThat(me.get("/api/v1/me/receipts/v1").body()).isEqualTo(record.at("/visits/0"));
        assertThat(record.at("/visits/0/reasons").toString()).contains("自渠").doesNotContain("agent", "（");
    }

    @Test
    void aForeignPhoneIsShownWithItsPlus() {
        assertThat(me("+85291234567").get(RECORD).body().at("/phones/0").asString()).isEqualTo("+85291234567");
    }

    private void come(String id, String phone, String declared) {
        Reply come = desk.post("/api/v1/console/projects/P1/visits", "{\"id\":\"" + id + "\",\"phone\":\"" + phone
            + "\",\"surname\":\"王\",\"declared\":\"" + declared + "\",\"notice\":\""
            + server.get("/api/v1/notices/P1", null).body().get("hash").asString() + "\"}");
        assertThat(come.status()).as(come.body().toString()).isEqualTo(201);
    }

    private Reply correct(String id, String declared) {
        return me.post("/api/v1/me/declaration", "{\"id\":\"" + id + "\",\"declared\":\"" + declared + "\"}");
    }

    private Reply contest(String id, String visit, String kind) {
        return me.post(APPEALS, "{\"id\":\"" + id + "\",\"visit\":\"" + visit + "\",\"kind\":\"" + kind
            + "\",\"words\":\"请看一下\"}");
    }

    /** One proposes and another signs. */
    private void decide(String id, String outcome) {
        LoggedIn one = server.as(Role.SITE_MANAGER);
        Reply proposed = one.send("POST", CASES + "/" + id + "/proposal",
            "{\"id\":\"p1\",\"outcome\":\"" + outcome + "\",\"words\":\"看过\"}", tag(one, id));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(200);
        LoggedIn other = server.as(Role.RISK);
        Reply signed = other.send("POST", CASES + "/" + id + "/signature", "{\"id\":\"d1\"}", tag(other, id));
        assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
    }

    private static String tag(LoggedIn reader, String id) {
        return reader.get(CASES + "/" + id).headers().firstValue("ETag").orElseThrow();
    }

    private LoggedIn me(String phone) {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.visitor(server, phone);
    }
}
