package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Opened;

/** A visitor at the kiosk and on their own page, and a broker who would like to know more than is theirs. */
class VisitorDayTest {
    private static final String PHONE = "13800001234";
    private static final String REGISTRATIONS = "/api/v1/broker/registrations";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn agent;
    private LoggedIn kiosk;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        agent = server.as(Role.AGENT);
        Reply made = server.as(Role.DESK).post("/api/v1/console/projects/P1/kiosks", "{\"name\":\"门口\"}");
        assertThat(made.status()).isEqualTo(201);
        String code = made.body().get("code").asString();
        Reply paired = server.post("/api/v1/kiosk/pairing", null, "{\"code\":\"" + code + "\"}");
        kiosk = new LoggedIn(server, paired);
        assertThat(server.post("/api/v1/kiosk/pairing", null, "{\"code\":\"" + code + "\"}").status()).isEqualTo(422);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoIsRegisteredAndComesWithTheirAgentIsBrought() {
        assertThat(register("r1", PHONE).body().get("state").asString()).isEqualTo("ACCEPTED");
        Reply receipt = checkIn("v1", PHONE, "CHANNEL:O1");
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.body().get("outcome").asString()).isEqualTo("BROUGHT");
        assertThat(receipt.body().at("/text/zh").asString()).contains("自渠");
        assertThat(agent.get(REGISTRATIONS + "/P1/r1").body().get("state").asString()).isEqualTo("WON");
        assertThat(agent.get(REGISTRATIONS).body().get("items")).hasSize(1);
    }

    @Test
    void theSameCheckInTwiceIsOneVisitAndOneReceipt() {
        String word = proved(PHONE);
        Reply first = kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF"));
        Reply again = kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v2", word, "SELF")).status()).isEqualTo(410);
    }

    @Test
    @Shows("R08")
    void theReceiptAtTheKioskIsSignedAndIsOfTheVisitOnly() {
        String word = proved(PHONE);
        String signed = "/api/v1/kiosk/check-ins/" + word + "/receipt";
        assertThat(kiosk.get(signed).status()).as("before the visit").isEqualTo(404);
        Reply told = kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF"));
        String link = kiosk.get(signed).body().get("link").asString();
        String note = new String(Base64.getUrlDecoder().decode(link.substring(link.indexOf('#') + 1)), UTF_8);
        assertThat(note.lines()).contains(told.body().at("/text/zh").asString(), told.body().at("/text/en").asString());
        assertThat(note).doesNotContain(PHONE).doesNotContain("王");
        assertThat(kiosk.get("/api/v1/kiosk/check-ins/" + proved("13800005678") + "/receipt").status()).isEqualTo(404);
        assertThat(kiosk.get("/api/v1/kiosk/check-ins/v1/receipt").status()).as("by its number").isEqualTo(410);
    }

    @Test
    void aCodeIsGuessedFiveTimesAndNotOnce() {
        String word = sent(PHONE);
        for (int i = 0; i < 5; i++) {
            assertThat(kiosk.post("/api/v1/kiosk/codes/" + word, "{\"code\":\"x\"}").status()).isEqualTo(422);
        }
        assertThat(
            kiosk.post("/api/v1/kiosk/codes/" + word, "{\"code\":\"" + OfficeOfTests.code(server) + "\"}").status())
            .isEqualTo(410);
        assertThat(kiosk.post("/api/v1/kiosk/codes", phone(PHONE, notice())).status()).isEqualTo(429);
    }

    @Test
    @Shows("R42")
    void nobodyChecksInByAnotherNoticeThanTheOneInForce() {
        assertThat(kiosk.post("/api/v1/kiosk/codes", phone(PHONE, "0".repeat(64))).body().get("code").asString())
            .isEqualTo("NOTICE");
    }

    @Test
    void aBrokerLearnsNothingOfWhoCameByThemselves() {
        checkIn("v1", PHONE, "SELF");
        Reply probed = register("r1", PHONE);
        assertThat(probed.body().get("state").asString()).isEqualTo("REFUSED");
        assertThat(probed.body().get("reason").asString()).isEqualTo("NOT_AVAILABLE");
        LoggedIn rival = server.as(Role.AGENT, "P1", "O2", "rival");
        register("r2", "13800009999");
        Reply held = rival.post(REGISTRATIONS, wanted("r3", "13800009999"));
        assertThat(held.body().get("text")).isEqualTo(probed.body().get("text"));
        assertThat(held.body().get("reason")).isEqualTo(probed.body().get("reason"));
        assertThat(rival.get(REGISTRATIONS + "/P1/r1").status()).isEqualTo(404);
    }

    @Test
    @Shows("R42")
    void anAgentAttestsThatTheCustomerAgreed() {
        assertThat(agent.post(REGISTRATIONS, "{\"id\":\"r1\",\"project\":\"P1\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"王\",\"permission\":false}").body().get("code").asString()).isEqualTo("PERMISSION");
    }

    @Test
    @Shows({"R30", "R35"})
    void aVisitorSeesTheirOwnAndContestsIt() {
        register("r1", PHONE);
        checkIn("v1", PHONE, "CHANNEL:O1");
        LoggedIn me = OfficeOfTests.visitor(server, PHONE);
        var record = me.get("/api/v1/me/record").body();
        assertThat(record.get("visits")).hasSize(1);
        assertThat(record.at("/phones/0").asString()).isEqualTo(PHONE);
        assertThat(record.get("notices")).hasSize(1);
        assertThat(record.get("registrations")).hasSize(1);
        Reply appealed = me.post("/api/v1/me/appeals",
            "{\"id\":\"a1\",\"visit\":\"v1\",\"kind\":\"APPEAL\",\"words\":\"我是自己来的\"}");
        assertThat(appealed.status()).isEqualTo(200);
        var cases = server.as(Role.RISK).get("/api/v1/console/projects/P1/cases").body().get("items");
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).get("kind").asString()).isEqualTo("APPEAL");
        assertThat(me.get("/api/v1/me/receipts/v9").status()).isEqualTo(404);
    }

    @Test
    void aVisitCodeIsGoodOnce() {
        checkIn("v1", PHONE, "SELF");
        String code =
            OfficeOfTests.visitor(server, PHONE).post("/api/v1/me/visit-code", "").body().get("code").asString();
        String used = "{\"code\":\"" + code + "\",\"notice\":\"" + notice() + "\"}";
        Reply begun = kiosk.post("/api/v1/kiosk/visit-codes", used);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(kiosk.post("/api/v1/kiosk/visit-codes", used).status()).isEqualTo(410);
        assertThat(kiosk.post("/api/v1/kiosk/check-ins",
            answers("v2", begun.body().get("checkIn").asString(), "SELF")).body().get("outcome").asString())
            .isEqualTo("NATURAL");
    }

    @Test
    void somebodyTheOfficeHasNotSeenFindsNothingAndIsToldNoMoreBefore() {
        LoggedIn stranger = OfficeOfTests.visitor(server, "13800005678");
        assertThat(stranger.get("/api/v1/me/record").body().get("visits")).isEmpty();
    }

    @Test
    void aShowingCodeIsJudgedWhenItIsTypedAndKeptForTheCheckIn() {
        LoggedIn agency = server.as(Role.AGENT, "P1", "A1", "agency");
        agency.post(REGISTRATIONS, wanted("r1", PHONE));
        String word = proved(PHONE);
        assertThat(show(word, "00000000").body().get("code").asString()).isEqualTo("CODE_WRONG");
        String code = agency.get(REGISTRATIONS + "/P1/r1/code").body().get("code").asString();
        assertThat(show(word, code.substring(0, 4) + " " + code.substring(4)).status()).isEqualTo(204);
        Reply receipt = kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "CHANNEL:A1"));
        assertThat(receipt.body().get("outcome").asString()).isEqualTo("BROUGHT");
        assertThat(shownAt("v1")).containsExactly(new EventId("r1"));
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "CHANNEL:A1")).body())
            .isEqualTo(receipt.body());
    }

    @Test
    void showingCodesAreGuessedFiveTimesAndOnlyByWhoProvedTheirPhone() {
        LoggedIn agency = server.as(Role.AGENT, "P1", "A1", "agency");
        agency.post(REGISTRATIONS, wanted("r1", PHONE));
        assertThat(show(sent("13800005678"), "00000000").status()).isEqualTo(410);
        String word = proved(PHONE);
        for (int i = 0; i < 5; i++) {
            assertThat(show(word, "00000000").status()).isEqualTo(422);
        }
        String code = agency.get(REGISTRATIONS + "/P1/r1/code").body().get("code").asString();
        assertThat(show(word, code).body().get("code").asString()).isEqualTo("SHOWING_TRIES");
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF")).status()).isEqualTo(201);
        assertThat(shownAt("v1")).isEmpty();
    }

    @Test
    void whatIsNotAnAnswerIsRefusedBeforeAnythingIsWritten() {
        String word = proved(PHONE);
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "CHANNEL:O9")).status()).isEqualTo(400);
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF").replace("王", " ")).body()
            .get("field").asString()).isEqualTo("surname");
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF")).status()).isEqualTo(201);
    }

    @Test
    void nobodyGetsAnothersReceiptByItsName() {
        checkIn("v1", PHONE, "SELF");
        String word = proved("13800005678");
        for (int i = 0; i < 2; i++) {
            assertThat(kiosk.post("/api/v1/kiosk/check-ins", answers("v1", word, "SELF")).status()).isEqualTo(409);
        }
    }

    @Test
    void whoJustCheckedInMayLogInOnTheirOwnPageAtOnce() {
        checkIn("v1", PHONE, "SELF");
        assertThat(server.post("/api/v1/me/codes", null, "{\"project\":\"P1\",\"phone\":\"" + PHONE + "\"}").status())
            .isEqualTo(201);
        assertThat(kiosk.post("/api/v1/kiosk/codes", phone(PHONE, notice())).status()).isEqualTo(429);
    }

    private Reply show(String word, String code) {
        return kiosk.post("/api/v1/kiosk/codes/" + word + "/showing-codes", "{\"code\":\"" + code + "\"}");
    }

    private List<EventId> shownAt(String visit) {
        return server.bean(Opened.class).of(new ProjectId("P1"), new EventId(visit))
            .map(event -> ((Event.CheckedIn) event).codes()).orElseThrow();
    }

    private Reply register(String id, String phone) {
        return agent.post(REGISTRATIONS, wanted(id, phone));
    }

    private static String wanted(String id, String phone) {
        return "{\"id\":\"" + id + "\",\"project\":\"P1\",\"phone\":\"" + phone
            + "\",\"surname\":\"王\",\"permission\":true}";
    }

    private Reply checkIn(String id, String phone, String declared) {
        return kiosk.post("/api/v1/kiosk/check-ins", answers(id, proved(phone), declared));
    }

    private String proved(String phone) {
        return OfficeOfTests.proved(server, kiosk, phone);
    }

    private String sent(String phone) {
        return OfficeOfTests.sent(server, kiosk, phone);
    }

    private String notice() {
        return kiosk.session().at("/notice/hash").asString();
    }

    private static String phone(String phone, String notice) {
        return OfficeOfTests.codeFor(phone, notice);
    }

    private static String answers(String id, String word, String declared) {
        return OfficeOfTests.answers(id, word, declared);
    }
}
