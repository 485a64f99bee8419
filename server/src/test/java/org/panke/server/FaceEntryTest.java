package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.FacesOfTests.FACE;
import static org.panke.server.FacesOfTests.OTHER;
import static org.panke.server.FacesOfTests.PHONE;
import static org.panke.server.FacesOfTests.SAME;
import static org.panke.server.FacesOfTests.SIMILAR;
import static org.panke.server.FacesOfTests.code;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.Stamp;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.capture.KillSwitch;
import org.panke.server.ledger.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A visitor asks at the kiosk to be known again, is so under another phone, and confirms that one. */
class FaceEntryTest extends WithFaces {
    private static final String ANOTHER = "13800005678";
    private static final String STRANGE = "13800009999";

    @Override
    String comparisons() {
        return "one-to-one, one-to-many";
    }

    @Test
    void thePageIsToldWhetherSomebodyMayBeAskedAndNotOnceTheyAreEntered() {
        String word = faces.visited("v0", PHONE);
        assertThat(faces.kiosk.get("/api/v1/kiosk/face").body().get("many").asBoolean()).isTrue();
        assertThat(faces.offer(word).body().get("many").asBoolean()).isTrue();
        assertThat(entered(word, "c0", FACE).get("result").asString()).isEqualTo("ENTERED");
        assertThat(faces.offer(word).body().get("many").asBoolean()).isFalse();
        faces.server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", faces.now());
        assertThat(faces.kiosk.get("/api/v1/kiosk/face").body().get("many").asBoolean()).isFalse();
        assertThat(faces.offer(faces.visited("v9", ANOTHER)).body().get("many").asBoolean()).isFalse();
    }

    @Test
    void aNoAfterAYesTakesItBack() {
        String word = faces.visited("v0", PHONE);
        String token = token(word, "c0");
        assertThat(answer(word, "c1", "REFUSED").status()).isEqualTo(201);
        assertThat(faces.me(PHONE).get("/api/v1/me/face").body().at("/entry/consent").asString())
            .isEqualTo("WITHDRAWN");
        assertThat(look(token, FACE).status()).isNotEqualTo(200);
        assertThat(faces.offer(faces.visited("v1", PHONE)).body().get("many").asBoolean()).isFalse();
    }

    @Test
    void whoeverIsSplitOffAgainEndsTheirOwnAndNobodyElseHasIt() {
        faces.visited("v0", PHONE);
        String word = faces.visited("v1", ANOTHER);
        Recorder recorder = faces.server.bean(Recorder.class);
        Phone one = Phone.mainland(Long.parseLong(PHONE));
        Phone other = Phone.mainland(Long.parseLong(ANOTHER));
        recorder.record(
            at -> new Event.PhoneAdded(new Stamp(new EventId("j1"), FacesOfTests.PROJECT, at, "desk"), one, other));
        assertThat(entered(word, "c1", FACE).get("result").asString()).isEqualTo("ENTERED");
        recorder.record(
            at -> new Event.PersonsSplit(new Stamp(new EventId("s1"), FacesOfTests.PROJECT, at, "desk"), one, other));
        assertThat(faces.me(PHONE).get("/api/v1/me/face").body().at("/entry/until").isNull()).isTrue();
        assertThat(faces.me(ANOTHER).post("/api/v1/me/face/entry-withdrawal", "{\"id\":\"w1\"}").status())
            .isEqualTo(204);
        assertThat(
            faces.server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_template").query(Long.class).single())
            .isZero();
    }

    private Reply answer(String word, String id, String answer) {
        String notice =
            faces.kiosk.get("/api/v1/kiosk/codes/" + word + "/face-entry").body().at("/notice/hash").asString();
        return faces.kiosk.post("/api/v1/kiosk/codes/" + word + "/face-entry-answers", "{\"id\":\"" + id
            + "\",\"answer\":\"" + answer + "\",\"notice\":\"" + notice + "\",\"language\":\"zh\",\"ofAge\":true}");
    }

    private String token(String word, String id) {
        Reply answered = answer(word, id, "GIVEN");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(201);
        return answered.body().get("token").asString();
    }

    private Reply look(String token, float[] face) {
        return faces.kiosk.post("/api/v1/kiosk/face/entries", FacesOfTests.look(token, face, ""));
    }

    private JsonNode entered(String word, String consent, float[] face) {
        return look(token(word, consent), face).body();
    }

    private Reply named(String link, String phone) {
        OfficeOfTests.forgetCodes(faces.server);
        return faces.kiosk.post("/api/v1/kiosk/face/links/" + link + "/codes", "{\"phone\":\"" + phone + "\"}");
    }

    private Reply confirmed(String link, String word, String digits) {
        return confirmed("l1", link, word, digits);
    }

    private Reply confirmed(String id, String link, String word, String digits) {
        return faces.kiosk.post("/api/v1/kiosk/face/links/" + link,
            "{\"id\":\"" + id + "\",\"word\":\"" + word + "\",\"code\":\"" + digits + "\"}");
    }

    private int messages() {
        return faces.server.get("/api/v1/demo/phone", null).body().get("items").size();
    }

    /** Its own thread sends it. */
    private String digits(int before) {
        while (messages() == before) {
            Thread.onSpinWait();
        }
        return OfficeOfTests.code(faces.server);
    }

    private long kept() {
        return faces.server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_template").query(Long.class).single();
    }

    private List<String> events() {
        return faces.server.bean(JdbcClient.class).sql("SELECT type FROM event ORDER BY sequence").query(String.class)
            .list();
    }

    @Test
    @Shows({"R07", "R41"})
    void whoeverIsKnownUnderAnotherPhoneNamesItAndByItsCodeTheTwoAreOnePersons() {
        assertThat(entered(faces.visited("v1", PHONE), "c1", FACE).get("result").asString()).isEqualTo("ENTERED");
        JsonNode known = entered(faces.visited("v2", ANOTHER), "c2", SAME);
        assertThat(known.get("result").asString()).isEqualTo("KNOWN");
        assertThat(known.toString()).as("nothing of anybody").doesNotContain(PHONE, "1234");
        String link = known.get("link").asString();
        int before = messages();
        Reply begun = named(link, PHONE);
        assertThat(begun.status()).isEqualTo(201);
        String word = begun.body().get("word").asString();
        String digits = digits(before);
        assertThat(code(confirmed(link, word, digits.equals("000000") ? "000001" : "000000"))).isEqualTo("CODE_WRONG");
        assertThat(events()).doesNotContain("PhoneAdded");
        Reply linked = confirmed(link, word, digits);
        assertThat(linked.status()).as(linked.body().toString()).isEqualTo(204);
        assertThat(events()).containsOnlyOnce("PhoneAdded").endsWith("PhoneAdded");
        assertThat(confirmed(link, word, digits).status()).as("asked again, where the answer was lost").isEqualTo(204);
        assertThat(code(confirmed("l2", link, word, digits))).as("a link is used once").isEqualTo("FACE_TOKEN");
        assertThat(code(named(link, PHONE))).isEqualTo("FACE_TOKEN");
        assertThat(events()).containsOnlyOnce("PhoneAdded");
        assertThat(entered(faces.visited("v3", ANOTHER), "c3", SAME).get("result").asString()).isEqualTo("AGAIN");
        assertThat(kept()).isOne();
    }

    @Test
    @Shows("R41")
    void whoeverNamesSomebodyElsesPhoneIsAnsweredInTheSameWayAndNobodyGetsACode() {
        entered(faces.visited("v1", PHONE), "c1", FACE);
        faces.visited("v9", STRANGE);
        String link = entered(faces.visited("v2", ANOTHER), "c2", SAME).get("link").asString();
        int before = messages();
        Reply strange = named(link, STRANGE);
        Reply nobodys = named(link, "13800007777");
        assertThat(strange.status()).isEqualTo(201);
        assertThat(nobodys.status()).isEqualTo(201);
        assertThat(strange.body().propertyNames()).isEqualTo(nobodys.body().propertyNames());
        Reply right = named(link, PHONE);
        assertThat(right.body().propertyNames()).isEqualTo(strange.body().propertyNames());
        digits(before);
        assertThat(messages()).as("one message, to whom it is").isEqualTo(before + 1);
        assertThat(code(named(link, PHONE))).as("three phones may be named").isEqualTo("FACE_TOKEN");
        assertThat(code(confirmed(link, strange.body().get("word").asString(), "000000"))).as("a code that nobody has")
            .isIn("CODE_WRONG", "FACE_TOKEN");
        assertThat(events()).doesNotContain("PhoneAdded");
    }

    @Test
    void aLinkOfWhoTookTheirConsentBackOrWhoIsForgottenLeadsNowhere() {
        entered(faces.visited("v1", PHONE), "c1", FACE);
        String link = entered(faces.visited("v2", ANOTHER), "c2", SAME).get("link").asString();
        int before = messages();
        String word = named(link, PHONE).body().get("word").asString();
        String digits = digits(before);
        assertThat(faces.me(PHONE).post("/api/v1/me/face/entry-withdrawal", "{\"id\":\"w1\"}").status()).isEqualTo(204);
        assertThat(code(confirmed(link, word, digits))).isEqualTo("FACE_TOKEN");
        assertThat(faces.me(ANOTHER).post("/api/v1/me/face/entry-withdrawal", "{\"id\":\"w2\"}").status())
            .isEqualTo(204);
        assertThat(code(named(link, PHONE))).isEqualTo("FACE_TOKEN");
        assertThat(events()).doesNotContain("PhoneAdded");
    }

    @Test
    void whereItIsNotSureOrNotAsTheyWereEnteredTheDeskHelps() {
        String word = faces.visited("v1", PHONE);
        entered(word, "c1", FACE);
        assertThat(entered(word, "c1", OTHER).get("result").asString()).isEqualTo("ASK_DESK");
        JsonNode unsure = entered(faces.visited("v2", ANOTHER), "c2", SIMILAR);
        assertThat(unsure.get("result").asString()).isEqualTo("ASK_DESK");
        assertThat(unsure.get("link").isNull()).isTrue();
        assertThat(kept()).isOne();
    }

    @Test
    @Shows({"R07", "R14"})
    void aTokenForAPassIsNoneForBeingEnteredAndWhoRefusedIsNotAskedAgain() {
        String word = faces.visited("v1", PHONE);
        assertThat(code(look(faces.token(word, "c1"), FACE))).isEqualTo("FACE_TOKEN");
        assertThat(code(faces.give(token(word, "c2"), FACE))).isEqualTo("FACE_TOKEN");
        assertThat(kept()).isZero();
        String other = faces.visited("v2", ANOTHER);
        assertThat(answer(other, "c3", "REFUSED").status()).isEqualTo(201);
        assertThat(faces.kiosk.get("/api/v1/kiosk/codes/" + other + "/face-entry").body().get("mayAsk").asBoolean())
            .isFalse();
        assertThat(code(answer(other, "c4", "GIVEN"))).isEqualTo("COOL_DOWN");
    }

    @Test
    @Shows({"R15", "R16"})
    void aVisitorSeesOnTheirOwnPageUntilWhenTheyAreEnteredAndEndsIt() {
        String word = faces.visited("v1", PHONE);
        entered(word, "c1", FACE);
        String held = token(word, "c1");
        LoggedIn me = faces.me(PHONE);
        JsonNode mine = me.get("/api/v1/me/face").body().get("entry");
        assertThat(mine.get("until").isNull()).isFalse();
        assertThat(mine.get("consent").asString()).isEqualTo("GIVEN");
        assertThat(me.post("/api/v1/me/face/entry-withdrawal", "{\"id\":\"w1\"}").status()).isEqualTo(204);
        assertThat(me.get("/api/v1/me/face").body().at("/entry/until").isNull()).isTrue();
        assertThat(kept()).isZero();
        assertThat(code(look(held, FACE))).as("a yes from before").isEqualTo("FACE_TOKEN");
        assertThat(me.post("/api/v1/me/face/entry-withdrawal", "{\"id\":\"w2\"}").body().get("code").asString())
            .isEqualTo("NOTHING_TO_END");
    }

    @Test
    void whoeverIsForgottenIsNoLongerEntered() {
        entered(faces.visited("v1", PHONE), "c1", FACE);
        assertThat(faces.me(PHONE).post("/api/v1/me/erasure", "{\"id\":\"e1\"}").status()).isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    @Shows({"R02", "R37"})
    void whereItIsShutNobodyIsAskedAndNoLookIsTaken() {
        String word = faces.visited("v1", PHONE);
        String token = token(word, "c1");
        faces.server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", faces.now());
        JsonNode offer = faces.kiosk.get("/api/v1/kiosk/codes/" + word + "/face-entry").body();
        assertThat(offer.get("isOpen").asBoolean()).isFalse();
        assertThat(offer.get("notice").isNull()).isTrue();
        assertThat(code(look(token, FACE))).isEqualTo("FACE_OFF");
        assertThat(kept()).isZero();
    }
}
