package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.consent.record.ConsentLd;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.consent.Consents;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor is asked by itself whether a consultant may call; what they say is kept, and ends when they end it. */
class ConsentKeptTest {
    private static final String PHONE = "13800001234";
    private static final String CHECK_INS = "/api/v1/kiosk/check-ins";
    private static final String CONTACT = "/api/v1/me/consents/contact";
    private static final String CONSOLE = "/api/v1/console/projects/P1";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn kiosk;
    private final Map<Role, LoggedIn> people = new EnumMap<>(Role.class);

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        kiosk = OfficeOfTests.kiosk(server, as(Role.DESK));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Shows("R07")
    @Test
    void nothingIsGivenByCheckingInAlone() {
        String word = proved();
        assertThat(kiosk.post(CHECK_INS, answers("v1", word, null)).status()).isEqualTo(201);
        assertThat(contact(record(me())).get("state").asString()).isEqualTo("NONE");
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo("138****1234");
    }

    @Shows({"R07", "R08"})
    @Test
    void whatIsSaidAtTheKioskIsKeptWithItsNoticeAndSeenByWhoMayCall() {
        String word = proved();
        assertThat(questions(word)).containsExactly("CONTACT");
        assertThat(kiosk.post(CHECK_INS, answers("v1", word, "GIVEN")).status()).isEqualTo(201);
        // the kiosk sends it again where the answer was lost
        assertThat(kiosk.post(CHECK_INS, answers("v1", word, "GIVEN")).status()).isEqualTo(201);
        assertThat(kiosk.post(CHECK_INS, answers("v1", word, "REFUSED")).status()).isEqualTo(409);
        LoggedIn me = me();
        JsonNode contact = contact(record(me));
        assertThat(contact.get("state").asString()).isEqualTo("GIVEN");
        assertThat(contact.get("noticeHash").asString()).isEqualTo(notice());
        assertThat(contact.get("notice").asLong()).isEqualTo(1);
        assertThat(texts("SELECT language FROM consent_step")).containsExactly("en");
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo(PHONE);
        assertThat(person(Role.DESK).at("/contact/agreed").asBoolean()).isTrue();
        assertThat(questions(proved())).as("nobody asks what is agreed already").isEmpty();
        String signed = me.get("/api/v1/me/consents/contact/signed").body().get("text").asString();
        assertThat(signed).contains("A consultant contacting you afterwards", notice(), "本人同意");
        assertThat(replayed()).isEmpty();
    }

    @Shows("R14")
    @Test
    void aRefusalCostsNothingAndNobodyAsksAgainUntilTheCoolDownIsOver() {
        String word = proved();
        assertThat(kiosk.post(CHECK_INS, answers("v1", word, "REFUSED")).body().get("outcome").asString())
            .isEqualTo("NATURAL");
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo("138****1234");
        OfficeOfTests.forgetCodes(server);
        String again = proved();
        assertThat(questions(again)).isEmpty();
        Reply asked = kiosk.post(CHECK_INS, answers("v2", again, "GIVEN"));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body().get("code").asString()).isEqualTo("COOL_DOWN");
        LoggedIn desk = as(Role.DESK);
        JsonNode questions = desk.post(CONSOLE + "/consent-questions", "{\"phone\":\"" + PHONE + "\"}").body();
        assertThat(questions.get("items")).isEmpty();
        Reply atDesk = desk.post(CONSOLE + "/visits", "{\"id\":\"v3\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"declared\":\"SELF\",\"notice\":\"" + notice()
            + "\",\"contact\":\"GIVEN\",\"language\":\"zh\",\"askedAt\":\"" + questions.get("askedAt").asString()
            + "\"}");
        assertThat(atDesk.body().get("code").asString()).isEqualTo("COOL_DOWN");
        assertThat(kiosk.post(CHECK_INS, answers("v2", again, null)).status()).as("the visit itself goes on")
            .isEqualTo(201);
        assertThat(texts("SELECT answer FROM consent_step")).containsExactly("REFUSED");
    }

    @Test
    void theDeskAsksOnceTheRingIsHeard() {
        LoggedIn desk = as(Role.DESK);
        JsonNode questions = desk.post(CONSOLE + "/consent-questions", "{\"phone\":\"" + PHONE + "\"}").body();
        assertThat(questions.at("/items/0").asString()).isEqualTo("CONTACT");
        String wanted =
            "{\"id\":\"v3\",\"phone\":\"" + PHONE + "\",\"surname\":\"王\",\"declared\":\"SELF\",\"notice\":\""
                + notice() + "\",\"contact\":\"GIVEN\",\"language\":\"zh\",\"askedAt\":\"%s\"}";
        assertThat(desk.post(CONSOLE + "/visits", wanted.formatted("2020-01-01T00:00:00Z")).status()).isEqualTo(400);
        assertThat(desk.post(CONSOLE + "/visits", wanted.formatted(questions.get("askedAt").asString())).status())
            .isEqualTo(201);
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo(PHONE);
    }

    @Shows("R15")
    @Test
    void whatWasAgreedToAtTheKioskIsTakenBackThereAsEasily() {
        String word = proved();
        assertThat(given(word)).isEmpty();
        kiosk.post(CHECK_INS, answers("v1", word, "GIVEN"));
        OfficeOfTests.forgetCodes(server);
        String again = proved();
        assertThat(given(again)).containsExactly("CONTACT");
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo(PHONE);
        String end = "/api/v1/kiosk/codes/" + again + "/consent-withdrawal";
        assertThat(kiosk.post(end, "{\"id\":\"k1\",\"language\":\"en\"}").status()).isEqualTo(204);
        // the answer was lost, and the device sends it again
        assertThat(kiosk.post(end, "{\"id\":\"k1\",\"language\":\"en\"}").status()).isEqualTo(204);
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo("138****1234");
        assertThat(kiosk.post(end, "{\"id\":\"k2\"}").body().get("code").asString()).isEqualTo("NOTHING_TO_END");
        assertThat(kiosk.post("/api/v1/kiosk/codes/nobody/consent-withdrawal", "{\"id\":\"k3\"}").status())
            .isEqualTo(410);
        assertThat(texts("SELECT way FROM rights_request")).containsExactly("KIOSK");
        assertThat(replayed()).isEmpty();
    }

    @Shows("R15")
    @Test
    void aWithdrawalHoldsAtOnceAndNoAnswerThatComesLateUndoesIt() {
        kiosk.post(CHECK_INS, answers("v1", proved(), "GIVEN"));
        LoggedIn me = me();
        String version = "\"" + contact(record(me)).get("version").asLong() + "\"";
        OfficeOfTests.forgetCodes(server);
        String underWay = proved();
        JsonNode after = contact(me.post(CONTACT, "{\"id\":\"w1\",\"answer\":\"WITHDRAWN\"}").body());
        assertThat(after.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo("138****1234");
        // what the kiosk was asked before that arrives now: the visit counts, the yes does not
        assertThat(kiosk.post(CHECK_INS, answers("v2", underWay, "GIVEN")).status()).isEqualTo(201);
        // as does what another window of their own page still shows
        Reply stale = me.send("POST", CONTACT,
            "{\"id\":\"g1\",\"answer\":\"GIVEN\",\"notice\":\"" + notice() + "\"}", version);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(contact(record(me)).get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(me.post(CONTACT, "{\"id\":\"w2\",\"answer\":\"WITHDRAWN\"}").body().get("code").asString())
            .isEqualTo("NOTHING_TO_END");
        // their own wish is no question of the office's
        Reply given = me.send("POST", CONTACT, "{\"id\":\"g2\",\"answer\":\"GIVEN\",\"notice\":\"" + notice() + "\"}",
            "\"" + contact(record(me)).get("version").asLong() + "\"");
        assertThat(given.status()).isEqualTo(200);
        assertThat(phoneSeenBy(Role.CONSULTANT)).isEqualTo(PHONE);
        assertThat(replayed()).isEmpty();
    }

    @Shows("R08")
    @Test
    void theRecordToTakeAlongReadsBackAsTheSameConsents() {
        kiosk.post(CHECK_INS, answers("v1", proved(), "REFUSED"));
        JsonNode record = me().get("/api/v1/me/consents/record").body();
        assertThat(record).hasSize(2);
        record.forEach(each -> assertThat(
            ConsentLd.read(JsonMapper.shared().convertValue(each, Map.class))).isPresent());
        assertThat(record.toString()).contains("dpv:ConsentGiven", "dpv:ConsentRefused").doesNotContain(PHONE);
    }

    @Shows("R08")
    @Test
    void theRecordSaysAtWhoseSiteAndUntilWhenJustAsTheirOwnPageDoes() {
        kiosk.post(CHECK_INS, answers("v1", proved(), "GIVEN"));
        LoggedIn me = me();
        JsonNode shown = record(me).get("consents");
        JsonNode taken = me.get("/api/v1/me/consents/record").body();
        assertThat(taken).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(taken.get(i).at("/dpv:hasDuration/rdf:value/@value").asString()).isNotBlank()
                .isEqualTo(shown.get(i).get("until").asString());
            assertThat(taken.get(i).at("/dpv:hasDataController/dct:title/0/@value").asString()).isEqualTo("某某置业有限公司");
            assertThat(taken.get(i).at("/dpv:hasProcess/dpv:hasRecipient")).as("nobody else").isEmpty();
            assertThat(taken.get(i).at("/dpv:hasJurisdiction/0/dct:identifier").asString()).isEqualTo("gb2260:330106");
        }
    }

    @Shows("R15")
    @Test
    void whoIsErasedLeavesACountAndNothingThatOpens() {
        kiosk.post(CHECK_INS, answers("v1", proved(), "GIVEN"));
        long person = server.bean(Store.class).reader().sql("SELECT person FROM visit").query(Long.class).single();
        assertThat(me().post("/api/v1/me/erasure", "{\"id\":\"x1\"}").body().get("done").asBoolean()).isTrue();
        Consents consents = server.bean(Consents.class);
        assertThat(consents.of(new ProjectId("P1"), List.of(person)).agreed()).isFalse();
        assertThat(consents.counts(new ProjectId("P1"))).singleElement()
            .satisfies(count -> assertThat(count.persons()).isEqualTo(1));
        OfficeOfTests.forgetCodes(server);
        assertThat(questions(proved())).as("the same phone is a new person").containsExactly("CONTACT");
        assertThat(replayed()).isEmpty();
    }

    private List<Replay.Row> replayed() {
        ProjectId project = new ProjectId("P1");
        Replay replay = new Replay(server.bean(Projects.class), server.bean(Store.class).reader());
        assertThat(replay.of(project).differences()).isEmpty();
        try (SqliteStore scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
            return replay.readModels(project, scratch);
        }
    }

    private String phoneSeenBy(Role role) {
        return person(role).at("/phones/0").asString();
    }

    private JsonNode person(Role role) {
        long person =
            server.bean(Store.class).reader().sql("SELECT MAX(person) FROM visit").query(Long.class).single();
        return as(role).get(CONSOLE + "/persons/" + person).body();
    }

    private LoggedIn as(Role role) {
        return people.computeIfAbsent(role, server::as);
    }

    private static JsonNode contact(JsonNode record) {
        return record.at("/consents/1");
    }

    private static JsonNode record(LoggedIn me) {
        return me.get("/api/v1/me/record").body();
    }

    private List<String> questions(String word) {
        return asked(word, "items");
    }

    private List<String> given(String word) {
        return asked(word, "given");
    }

    private List<String> asked(String word, String which) {
        JsonNode said = kiosk.get("/api/v1/kiosk/codes/" + word + "/questions").body().get(which);
        return said.valueStream().map(JsonNode::asString).toList();
    }

    private List<String> texts(String sql) {
        return server.bean(Store.class).reader().sql(sql).query(String.class).list();
    }

    private LoggedIn me() {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.visitor(server, PHONE);
    }

    private String proved() {
        OfficeOfTests.forgetCodes(server);
        return OfficeOfTests.proved(server, kiosk, PHONE);
    }

    private String notice() {
        return OfficeOfTests.notice(server);
    }

    private static String answers(String id, String word, @Nullable String contact) {
        String said = contact == null ? "" : ",\"contact\":\"" + contact + "\",\"language\":\"en\"";
        return "{\"id\":\"" + id + "\",\"checkIn\":\"" + word + "\",\"surname\":\"王\",\"declared\":\"SELF\"" + said
            + "}";
    }
}
