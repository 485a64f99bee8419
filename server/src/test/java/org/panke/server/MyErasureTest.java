package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.consent.Consents;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A visitor has erased what is kept about them, and what stays is said before and kept from everybody after. */
class MyErasureTest {
    private static final String PHONE = "13800001234";
    private static final String RECORD = "/api/v1/me/record";
    private static final String ERASURE = "/api/v1/me/erasure";
    private static final String CONSOLE = "/api/v1/console/projects/P1";
    private static final String ID = "{\"id\":\"x1\"}";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn desk;
    private LoggedIn agent;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        desk = server.as(Role.DESK);
        agent = server.as(Role.AGENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Shows({"R15", "R35"})
    void whoCameByThemselvesIsForgottenAtOnceAndLoggedOutEverywhere() {
        come("v1", "SELF");
        LoggedIn me = me();
        LoggedIn elsewhere = me();
        assertThat(me.get(RECORD).body().at("/erasure/stays")).isEmpty();
        Reply erased = me.post(ERASURE, ID);
        assertThat(erased.status()).as(erased.body().toString()).isEqualTo(200);
        assertThat(erased.body().get("done").asBoolean()).isTrue();
        assertThat(erased.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(me.get(RECORD).status()).isEqualTo(401);
        assertThat(elsewhere.get(RECORD).status()).isEqualTo(401);
        assertThat(count("visitor_phone") + count("one_time_code")).isZero();
        assertThat(desk.get(CONSOLE + "/visits").body().at("/items/0/phone").isNull()).isTrue();
        assertThat(me().get(RECORD).body().get("visits")).isEmpty();
    }

    @Test
    @Shows("R15")
    void whoWasBroughtIsToldWhatStaysAndUntilWhenAndIsShownToNobodyMeanwhile() {
        register("r1");
        come("v1", "CHANNEL:O1");
        LoggedIn me = me();
        JsonNode stays = me.get(RECORD).body().at("/erasure/stays/0");
        assertThat(stays.get("why").get("zh").asString()).contains("渠道");
        assertThat(stays.get("until").asString()).isEqualTo(me.get(RECORD).body().at("/visits/0/until").asString());
        Reply erased = me.post(ERASURE, ID);
        assertThat(erased.body().get("done").asBoolean()).isFalse();
        assertThat(erased.body().get("stays")).hasSize(1);
        assertThat(desk.get(CONSOLE + "/visits").body().at("/items/0/surname").isNull()).isTrue();
        assertThat(agent.get("/api/v1/broker/registrations/P1/r1").body().get("phone").isNull()).isTrue();
        assertThat(desk.post(CONSOLE + "/lookups", "{\"id\":\"l1\",\"phone\":\"" + PHONE + "\"}").body().get("person")
            .isNull()).isTrue();
        JsonNode waits = me().get(RECORD).body().get("erasure");
        assertThat(waits.get("askedAt").isNull()).isFalse();
    }

    @Test
    void anOpenCaseHasToBeDecidedFirstAndAllWordsGoWithThem() {
        come("v1", "SELF");
        LoggedIn me = me();
        me.post("/api/v1/me/appeals", "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"REVIEW\",\"words\":\"请看一下\"}");
        assertThat(me.get(RECORD).body().at("/erasure/stays/0/why/en").asString()).contains("Two people are deciding");
        assertThat(me.post(ERASURE, ID).body().get("done").asBoolean()).isFalse();
        LoggedIn risk = server.as(Role.RISK);
        risk.post(CONSOLE + "/cases/v1/answer", "{\"id\":\"w1\",\"words\":\"周五前答复您\"}");
        assertThat(risk.get(CONSOLE + "/cases/v1").body().at("/answers/0/words").asString()).isEqualTo("周五前答复您");
        decide(risk);
        JsonNode file = risk.get(CONSOLE + "/cases/v1").body();
        assertThat(file.at("/appeals/0/words").asString()).isEmpty();
        assertThat(file.at("/answers/0/words").asString()).isEmpty();
        assertThat(file.at("/decision/words").asString()).isEmpty();
        assertThat(file.at("/decision/by")).hasSize(2);
        assertThat(me().get(RECORD).body().get("visits")).isEmpty();
    }

    @Test
    void theEvidenceOfTheirCaseIsStillThereAndWhoTakesItLeavesATrace() throws Exception {
        come("v1", "SELF");
        LoggedIn me = me();
        me.post("/api/v1/me/appeals", "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"REVIEW\",\"words\":\"请看一下\"}");
        assertThat(me.post(ERASURE, ID).body().get("done").asBoolean()).isFalse();
        assertThat(lookUps()).isZero();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(server.as(Role.RISK).request(CONSOLE + "/cases/v1/evidence")
                .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        }
        assertThat(lookUps()).isEqualTo(1);
    }

    private long lookUps() {
        return server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM event WHERE type = 'PhoneLookedUp'")
            .query(Long.class).single();
    }

    @Test
    void whoWasOnlyRegisteredIsForgottenAndTheirBrokerIsToldSo() {
        register("r1");
        assertThat(me().post(ERASURE, ID).body().get("done").asBoolean()).isTrue();
        JsonNode registration = agent.get("/api/v1/broker/registrations/P1/r1").body();
        assertThat(registration.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(registration.get("phone").isNull()).isTrue();
        assertThat(registration.at("/text/en").asString()).contains("no longer kept");
    }

    @Test
    void theSamePhoneComesAgainAsSomebodyNew() {
        come("v1", "SELF");
        me().post(ERASURE, ID);
        come("v2", "SELF");
        JsonNode visits = me().get(RECORD).body().get("visits");
        assertThat(visits).hasSize(1);
        assertThat(visits.at("/0/standing").asString()).isEqualTo("NEW");
    }

    @Test
    void whoAsksToBeForgottenAgreesToNothingAnyMoreThoughACaseKeepsThemAWhile() {
        agree("v1");
        LoggedIn me = me();
        me.post("/api/v1/me/appeals", "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"REVIEW\",\"words\":\"请看一下\"}");
        assertThat(consents()).isEqualTo("GIVEN 1");
        assertThat(me.post(ERASURE, ID).body().get("done").asBoolean()).isFalse();
        assertThat(consents()).isEqualTo("TERMINATED 1");
        assertThat(server.bean(Consents.class).contact(new ProjectId("P1"), Phone.mainland(Long.parseLong(PHONE))))
            .isEqualTo(new Consents.Contact(false, false));
    }

    private String consents() {
        return server.bean(Consents.class).counts(new ProjectId("P1")).stream()
            .map(count -> count.state() + " " + count.persons()).collect(Collectors.joining(", "));
    }

    private void agree(String id) {
        String asked = desk.post(CONSOLE + "/consent-questions", "{\"phone\":\"" + PHONE + "\"}").body()
            .get("askedAt").asString();
        Reply come = desk.post(CONSOLE + "/visits", "{\"id\":\"" + id + "\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"declared\":\"SELF\",\"contact\":\"GIVEN\",\"language\":\"zh\",\"askedAt\":\""
            + asked + "\",\"notice\":\""
            + server.get("/api/v1/notices/P1", null).body().get("hash").asString() + "\"}");
        assertThat(come.status()).as(come.body().toString()).isEqualTo(201);
    }

    @Test
    void whoOfWhomNothingIsKeptIsToldThatItIsErased() {
        assertThat(me().post(ERASURE, ID).body().get("done").asBoolean()).isTrue();
        assertThat(me().get(RECORD).body().get("visits")).isEmpty();
    }

    private void register(String id) {
        agent.post("/api/v1/broker/registrations", "{\"id\":\"" + id + "\",\"project\":\"P1\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"permission\":true}");
    }

    private void come(String id, String declared) {
        Reply come = desk.post(CONSOLE + "/visits", "{\"id\":\"" + id + "\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"declared\":\"" + declared + "\",\"notice\":\""
            + server.get("/api/v1/notices/P1", null).body().get("hash").asString() + "\"}");
        assertThat(come.status()).as(come.body().toString()).isEqualTo(201);
    }

    /** One proposes and another signs; then somebody comes in, and time has passed. */
    private void decide(LoggedIn risk) {
        LoggedIn manager = server.as(Role.SITE_MANAGER);
        String path = CONSOLE + "/cases/v1";
        assertThat(manager.send("POST", path + "/proposal",
            "{\"id\":\"p1\",\"outcome\":\"NATURAL\",\"words\":\"看过\"}", tag(manager, path)).status()).isEqualTo(200);
        assertThat(risk.send("POST", path + "/signature", "{\"id\":\"d1\"}", tag(risk, path)).status()).isEqualTo(200);
        desk.post(CONSOLE + "/walk-ins", "{\"id\":\"w1\"}");
    }

    private static String tag(LoggedIn reader, String path) {
        return reader.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private long count(String table) {
        return server.bean(Writer.class)
            .write(db -> db.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single());
    }

    private LoggedIn me() {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.visitor(server, PHONE);
    }
}
