package org.panke.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.face.FaceSweep;
import org.panke.server.face.LawOfTests;
import org.panke.server.face.OpenFaces;
import org.panke.server.notice.Site;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor asks at the kiosk for a pass with their face, carries it, shows it, and ends it. */
class PassTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final String PHONE = "13800001234";
    private static final float[] FACE = {1, 2, 0.5f, 0.1f};
    private static final float[] SAME = {1.05f, 1.95f, 0.45f, 0.12f};
    private static final float[] SIMILAR = {2, 1, 0.5f, 0.1f};
    private static final float[] OTHER = {0.1f, -1, 2, 0.3f};
    private static final Site SAID = new Site(List.of(new Site.Place("gb2260", "330106")),
        new Said("某某置业有限公司", "Some Property Ltd"), List.of(), new Said("前台", "the desk"), null, List.of(),
        new Said("本机", "this machine"), new Said("当地网信部门", "the local cyberspace authority"));

    @TempDir
    private Path folder;

    @TempDir
    private Path packs;

    private Running server;
    private LoggedIn kiosk;

    @BeforeEach
    void start() {
        LawOfTests.write(packs);
        System.setProperty("panke.packs", packs.toString());
        System.setProperty(OpenFaces.SOURCE, OpenFaces.class.getName());
        server = OfficeOfTests.demonstrated(folder);
        System.clearProperty(OpenFaces.SOURCE);
        System.clearProperty("panke.packs");
        server.bean(Sites.class).publish(PROJECT, SAID, "compliance", server.bean(InstantSource.class).instant());
        kiosk = OfficeOfTests.kiosk(server, server.as(Role.DESK));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Somebody's check-in is done. @return the word that goes with it */
    private String visited(String id, String phone) {
        OfficeOfTests.forgetCodes(server);
        String word = OfficeOfTests.proved(server, kiosk, phone);
        assertThat(kiosk.post("/api/v1/kiosk/check-ins", OfficeOfTests.answers(id, word, "SELF")).status())
            .isEqualTo(201);
        return word;
    }

    private Reply offer(String word) {
        return kiosk.get("/api/v1/kiosk/codes/" + word + "/face");
    }

    private Reply answer(String word, String id, String answer) {
        String notice = offer(word).body().at("/notice/hash").asString();
        return kiosk.post("/api/v1/kiosk/codes/" + word + "/face-answers", "{\"id\":\"" + id + "\",\"answer\":\""
            + answer + "\",\"notice\":\"" + notice + "\",\"language\":\"zh\",\"ofAge\":true}");
    }

    private String token(String word, String id) {
        Reply answered = answer(word, id, "GIVEN");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(201);
        return answered.body().get("token").asString();
    }

    private static String look(String token, float[] face, String more) {
        return "{\"token\":\"" + token + "\",\"model\":\"drawn/1\",\"descriptor\":\""
            + Base64.getEncoder().encodeToString(bytes(face)) + "\"" + more + "}";
    }

    private static byte[] bytes(float[] face) {
        ByteBuffer bytes = ByteBuffer.allocate(face.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(face);
        return bytes.array();
    }

    private Reply give(String token, float[] face) {
        return kiosk.post("/api/v1/kiosk/face/passes", look(token, face, ""));
    }

    private Reply compare(String token, float[] face, String pass) {
        return kiosk.post("/api/v1/kiosk/face/comparisons", look(token, face, ",\"pass\":\"" + pass + "\""));
    }

    private String pass(String word, String id) {
        Reply given = give(token(word, id), FACE);
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        return given.body().get("pass").asString();
    }

    private List<String> acts() {
        return server.bean(JdbcClient.class).sql("SELECT fact FROM event WHERE type = 'FaceUsed' ORDER BY sequence")
            .query(String.class).list();
    }

    private long kept() {
        return server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM face_pass").query(Long.class).single();
    }

    private static String code(Reply reply) {
        return reply.body().get("code").asString();
    }

    @Test
    @Shows({"R07", "R09"})
    void whoeverAsksForAPassShowsItTheNextTimeAndIsTheSame() throws IOException {
        String pass = pass(visited("v1", PHONE), "c1");
        String word = visited("v2", PHONE);
        assertThat(offer(word).body().get("hasPass").asBoolean()).isTrue();
        assertThat(compare(token(word, "c2"), SAME, pass).body().get("result").asString()).isEqualTo("SAME");
        assertThat(compare(token(word, "c2"), SIMILAR, pass).body().get("result").asString()).isEqualTo("UNDECIDED");
        assertThat(compare(token(word, "c2"), OTHER, pass).body().get("result").asString()).isEqualTo("DIFFERENT");
        assertThat(acts()).hasSize(4)
            .allMatch(fact -> fact.endsWith("\"consent\":\"c1\"}")).first().asString().contains("PASS_GIVEN");
        assertThat(kept()).isOne();
        for (String mine : List.of(pass, Base64.getEncoder().encodeToString(bytes(FACE)))) {
            assertThat(holding(mine.getBytes(US_ASCII))).as("what the visitor carries").isEmpty();
        }
        assertThat(holding(bytes(FACE))).as("what the page sent").isEmpty();
    }

    /** The files of the server in which these bytes stand. */
    private List<Path> holding(byte[] sought) throws IOException {
        String text = new String(sought, ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> holding = new ArrayList<>();
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(each, ISO_8859_1).contains(text)) {
                    holding.add(each);
                }
            }
            return holding;
        }
    }

    @Test
    @Shows({"R09", "R20"})
    void aTokenIsGoodForOneLookOnTheKioskAndForTheCheckInThatItWasMadeOn() {
        String word = visited("v1", PHONE);
        String token = token(word, "c1");
        Reply elsewhere = OfficeOfTests.kiosk(server, LoggedIn.with(server, "console", "desk", Running.PASSWORD))
            .post("/api/v1/kiosk/face/passes", look(token, FACE, ""));
        assertThat(code(elsewhere)).isEqualTo("FACE_TOKEN");
        assertThat(code(give(token, FACE))).as("tried on another kiosk").isEqualTo("FACE_TOKEN");
        String again = token(word, "c1");
        assertThat(give(again, FACE).status()).isEqualTo(201);
        assertThat(code(give(again, FACE))).as("used").isEqualTo("FACE_TOKEN");
        assertThat(code(give("made-by-somebody", FACE))).isEqualTo("FACE_TOKEN");
        String first = token(word, "c1");
        token(word, "c1");
        assertThat(code(give(first, FACE))).as("asked for again").isEqualTo("FACE_TOKEN");
        Reply passedOn = server.send(kiosk.request("/api/v1/kiosk/face/passes")
            .header("Content-Type", "application/json").header("X-Forwarded-For", "192.0.2.7")
            .POST(BodyPublishers.ofString(look(token(word, "c1"), FACE, ""))));
        assertThat(passedOn.status()).isEqualTo(403);
        assertThat(code(passedOn)).isEqualTo("FACE_HERE_ONLY");
        assertThat(code(give(token(word, "c1"), new float[]{1, 2, 3}))).isEqualTo("FIELD");
        assertThat(code(give(token(word, "c1"), new float[]{0, 0, 0, 0}))).isEqualTo("FIELD");
        assertThat(kept()).isOne();
    }

    @Test
    void aPassOfSomebodyElseOrAnAlteredOneOpensNothing() {
        String pass = pass(visited("v1", PHONE), "c1");
        String word = visited("v2", "13900005678");
        assertThat(code(compare(token(word, "c2"), FACE, pass))).isEqualTo("PASS_OTHER_PERSON");
        String mine = pass(word, "c2");
        String altered = mine.substring(0, mine.length() - 3) + (mine.endsWith("000") ? "001" : "000");
        assertThat(code(compare(token(word, "c2"), FACE, altered))).isEqualTo("PASS_ALTERED");
        assertThat(code(compare(token(word, "c2"), FACE, mine.substring(1)))).isEqualTo("PASS_UNREADABLE");
        assertThat(code(compare(token(word, "c2"), FACE, "X"))).isEqualTo("PASS_UNREADABLE");
        assertThat(acts()).as("nothing was compared").hasSize(2);
    }

    @Test
    @Shows({"R11", "R14"})
    void whoeverRefusesIsNotAskedAgainAndNothingElseChanges() {
        String word = visited("v1", PHONE);
        Reply refused = answer(word, "c1", "REFUSED");
        assertThat(refused.status()).isEqualTo(201);
        assertThat(refused.body().get("token").isNull()).isTrue();
        assertThat(offer(word).body().get("mayAsk").asBoolean()).isFalse();
        assertThat(code(answer(word, "c2", "GIVEN"))).isEqualTo("COOL_DOWN");
        String next = visited("v2", PHONE);
        assertThat(offer(next).body().get("mayAsk").asBoolean()).isFalse();
        assertThat(code(answer(next, "c3", "GIVEN"))).isEqualTo("COOL_DOWN");
        assertThat(acts()).isEmpty();
        assertThat(OfficeOfTests.visitor(server, PHONE).get("/api/v1/me/record").body().get("visits")).hasSize(2);
    }

    @Test
    @Shows({"R15", "R17"})
    void aVisitorSeesTheirPassesAndEndsOneOrAll() {
        String word = visited("v1", PHONE);
        String one = pass(word, "c1");
        String two = pass(word, "c1");
        String three = pass(word, "c1");
        String held = token(word, "c1");
        OfficeOfTests.forgetCodes(server);
        LoggedIn me = OfficeOfTests.visitor(server, PHONE);
        Reply mine = me.get("/api/v1/me/face");
        assertThat(mine.body().get("passes")).hasSize(3);
        assertThat(mine.body().get("consent").asString()).isEqualTo("GIVEN");
        assertThat(mine.body().toString()).doesNotContain(one, two, three);
        String newest = mine.body().at("/passes/0/id").asString();
        assertThat(me.post("/api/v1/me/face/passes/" + newest + "/revocation", "{}").status()).isEqualTo(204);
        assertThat(me.post("/api/v1/me/face/passes/" + newest + "/revocation", "{}").status()).isEqualTo(404);
        assertThat(me.get("/api/v1/me/face").body().get("passes")).hasSize(2);
        assertThat(me.post("/api/v1/me/face/withdrawal", "{\"id\":\"w1\"}").status()).isEqualTo(204);
        assertThat(me.get("/api/v1/me/face").body().get("passes")).isEmpty();
        assertThat(me.get("/api/v1/me/face").body().get("consent").asString()).isEqualTo("WITHDRAWN");
        assertThat(kept()).isZero();
        assertThat(code(compare(held, FACE, one))).as("a yes from before").isEqualTo("PASS_UNKNOWN");
        assertThat(code(answer(word, "c2", "GIVEN"))).isEqualTo("COOL_DOWN");
        assertThat(me.post("/api/v1/me/face/withdrawal", "{\"id\":\"w2\"}").body().get("code").asString())
            .isEqualTo("NOTHING_TO_END");
    }

    @Test
    @Shows("R17")
    void aLookThatATakenBackConsentOvertakesLeavesNothing() {
        String word = visited("v1", PHONE);
        String token = token(word, "c1");
        OfficeOfTests.forgetCodes(server);
        OfficeOfTests.visitor(server, PHONE).post("/api/v1/me/face/withdrawal", "{\"id\":\"w1\"}");
        assertThat(code(give(token, FACE))).isEqualTo("FACE_TOKEN");
        assertThat(kept()).isZero();
        assertThat(acts()).isEmpty();
    }

    @Test
    void whoeverIsForgottenHasNoPassAnyMore() {
        String word = visited("v1", PHONE);
        pass(word, "c1");
        OfficeOfTests.forgetCodes(server);
        assertThat(OfficeOfTests.visitor(server, PHONE).post("/api/v1/me/erasure", "{\"id\":\"e1\"}").status())
            .isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    @Shows({"R02", "R37"})
    void aStopOfTheGroupAndAnOrderToDismantleEndEverything() {
        String word = visited("v1", PHONE);
        pass(word, "c1");
        String token = token(word, "c1");
        Instant now = server.bean(InstantSource.class).instant();
        server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", now);
        assertThat(code(give(token, FACE))).isEqualTo("FACE_OFF");
        assertThat(kiosk.get("/api/v1/kiosk/face").body().get("mode").asString()).isEqualTo("OFF");
        assertThat(offer(word).body().get("notice").isNull()).isTrue();
        assertThat(kept()).as("a stop destroys nothing").isOne();
        server.bean(Dismantling.class).order(PROJECT, "d1", "compliance", "监管要求");
        assertThat(kept()).isZero();
        assertThat(server.bean(JdbcClient.class).sql("""
                SELECT what || ' ' || number FROM destroyed WHERE event_id = 'd1' ORDER BY what""")
            .query(String.class).list()).containsExactly("KEYS 7", "PASSES 1", "TEMPLATES 0");
    }

    @Test
    @Shows({"R11", "R30"})
    void whoeverShowsTheirPassWhenTheySignHasItOnTheDealAndWhoDoesNotHasNothingThere() {
        String pass = pass(visited("v1", PHONE), "c1");
        LoggedIn manager = server.as(Role.SITE_MANAGER);
        String deals = "/api/v1/console/projects/P1/deals";
        assertThat(manager.post(deals, "{\"id\":\"s1\",\"contract\":\"C1\",\"buyers\":[\"" + PHONE + "\"]}").status())
            .isEqualTo(200);
        assertThat(manager.get(deals + "/C1").body().at("/buyers/0/pass").isNull()).isTrue();
        String word = visited("v2", PHONE);
        compare(token(word, "c2"), SAME, pass);
        assertThat(manager.get(deals + "/C1").body().at("/buyers/0/pass/en").asString()).contains("the same person");
        assertThat(manager.get(deals + "/C1").body().get("state").asString()).as("nothing depends on it")
            .isEqualTo("WAITING");
    }

    @Test
    @Shows("R16")
    void afterThirtyDaysNeitherKeyNorRowIsThere() {
        pass(visited("v1", PHONE), "c1");
        Instant now = server.bean(InstantSource.class).instant();
        server.bean(FaceSweep.class).drop(now.plus(Duration.ofDays(28)));
        assertThat(kept()).isOne();
        server.bean(FaceSweep.class).drop(now.plus(Duration.ofDays(30)));
        assertThat(kept()).isZero();
    }
}
