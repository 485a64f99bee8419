package org.panke.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.FacesOfTests.FACE;
import static org.panke.server.FacesOfTests.OTHER;
import static org.panke.server.FacesOfTests.PHONE;
import static org.panke.server.FacesOfTests.SAME;
import static org.panke.server.FacesOfTests.SIMILAR;
import static org.panke.server.FacesOfTests.bytes;
import static org.panke.server.FacesOfTests.code;
import static org.panke.server.FacesOfTests.look;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.attribution.CaptureOrder;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.capture.KillSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor asks at the kiosk for a pass with their face, carries it and shows it. */
class PassTest extends WithFaces {
    @Test
    @Shows({"R07", "R08", "R17"})
    void whoeverAsksForAPassShowsItTheNextTimeAndIsTheSame() throws IOException {
        String pass = faces.pass(faces.visited("v1", PHONE), "c1");
        String word = faces.visited("v2", PHONE);
        assertThat(faces.offer(word).body().get("hasPass").asBoolean()).isTrue();
        assertThat(faces.compare(faces.token(word, "c2"), SAME, pass).body().get("result").asString())
            .isEqualTo("SAME");
        assertThat(faces.compare(faces.token(word, "c2"), SIMILAR, pass).body().get("result").asString())
            .isEqualTo("UNDECIDED");
        assertThat(faces.compare(faces.token(word, "c2"), OTHER, pass).body().get("result").asString())
            .isEqualTo("DIFFERENT");
        assertThat(faces.acts()).hasSize(4)
            .allMatch(fact -> fact.endsWith("\"consent\":\"c1\"}")).first().asString().contains("PASS_GIVEN");
        assertThat(faces.kept()).isOne();
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
    @Shows({"R09", "R20", "R21"})
    void aTokenIsGoodForOneLookOnTheKioskAndForTheCheckInThatItWasMadeOn() {
        String word = faces.visited("v1", PHONE);
        String token = faces.token(word, "c1");
        Reply elsewhere =
            OfficeOfTests.kiosk(faces.server, LoggedIn.with(faces.server, "console", "desk", Running.PASSWORD))
                .post("/api/v1/kiosk/face/passes", look(token, FACE, ""));
        assertThat(code(elsewhere)).isEqualTo("FACE_TOKEN");
        assertThat(code(faces.give(token, FACE))).as("tried on another kiosk").isEqualTo("FACE_TOKEN");
        String again = faces.token(word, "c1");
        assertThat(faces.give(again, FACE).status()).isEqualTo(201);
        assertThat(code(faces.give(again, FACE))).as("used").isEqualTo("FACE_TOKEN");
        assertThat(code(faces.give("made-by-somebody", FACE))).isEqualTo("FACE_TOKEN");
        String first = faces.token(word, "c1");
        faces.token(word, "c1");
        assertThat(code(faces.give(first, FACE))).as("asked for again").isEqualTo("FACE_TOKEN");
        Reply passedOn = faces.server.send(faces.kiosk.request("/api/v1/kiosk/face/passes")
            .header("Content-Type", "application/json").header("X-Forwarded-For", "192.0.2.7")
            .POST(BodyPublishers.ofString(look(faces.token(word, "c1"), FACE, ""))));
        assertThat(passedOn.status()).isEqualTo(403);
        assertThat(code(passedOn)).isEqualTo("FACE_HERE_ONLY");
        assertThat(code(faces.give(faces.token(word, "c1"), new float[]{1, 2, 3}))).isEqualTo("FIELD");
        assertThat(code(faces.give(faces.token(word, "c1"), new float[]{0, 0, 0, 0}))).isEqualTo("FIELD");
        assertThat(faces.kept()).isOne();
    }

    @Test
    void aPassOfSomebodyElseOrAnAlteredOneOpensNothing() {
        String pass = faces.pass(faces.visited("v1", PHONE), "c1");
        String word = faces.visited("v2", "13900005678");
        assertThat(code(faces.compare(faces.token(word, "c2"), FACE, pass))).isEqualTo("PASS_OTHER_PERSON");
        String mine = faces.pass(word, "c2");
        String altered = mine.substring(0, mine.length() - 3) + (mine.endsWith("000") ? "001" : "000");
        assertThat(code(faces.compare(faces.token(word, "c2"), FACE, altered))).isEqualTo("PASS_ALTERED");
        assertThat(code(faces.compare(faces.token(word, "c2"), FACE, mine.substring(1)))).isEqualTo("PASS_UNREADABLE");
        assertThat(code(faces.compare(faces.token(word, "c2"), FACE, "X"))).isEqualTo("PASS_UNREADABLE");
        assertThat(faces.acts()).as("nothing was compared").hasSize(2);
    }

    @Test
    @Shows({"R11", "R13", "R14"})
    void whoeverRefusesIsNotAskedAgainAndNothingElseChanges() {
        String word = faces.visited("v1", PHONE);
        Reply refused = faces.answer(word, "c1", "REFUSED");
        assertThat(refused.status()).isEqualTo(201);
        assertThat(refused.body().get("token").isNull()).isTrue();
        assertThat(faces.offer(word).body().get("mayAsk").asBoolean()).isFalse();
        assertThat(code(faces.answer(word, "c2", "GIVEN"))).isEqualTo("COOL_DOWN");
        String next = faces.visited("v2", PHONE);
        assertThat(faces.offer(next).body().get("mayAsk").asBoolean()).isFalse();
        assertThat(code(faces.answer(next, "c3", "GIVEN"))).isEqualTo("COOL_DOWN");
        assertThat(faces.acts()).isEmpty();
        assertThat(faces.me(PHONE).get("/api/v1/me/record").body().get("visits")).hasSize(2);
    }

    @Test
    void aNoAfterAYesTakesItBack() {
        String word = faces.visited("v1", PHONE);
        faces.token(word, "c1");
        assertThat(faces.answer(word, "c2", "REFUSED").status()).isEqualTo(201);
        assertThat(faces.me(PHONE).get("/api/v1/me/face").body().get("consent").asString()).isEqualTo("WITHDRAWN");
        assertThat(faces.offer(faces.visited("v2", PHONE)).body().get("mayAsk").asBoolean()).isFalse();
    }

    @Test
    void whereFacesAreOffNoNoticeOfThemIsPublishedByAsking() {
        faces.server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", faces.now());
        assertThat(faces.offer(faces.visited("v1", PHONE)).body().get("mode").asString()).isEqualTo("OFF");
        assertThat(faces.server.bean(JdbcClient.class).sql("SELECT COUNT(*) FROM pass_notice").query(Long.class)
            .single()).isZero();
    }

    @Test
    void whoeverTriesOverAndOverIsSentOnWithoutAFace() {
        String word = faces.visited("v1", PHONE);
        for (int look = 0; look < 10; look++) {
            faces.token(word, "c1");
        }
        Reply once = faces.answer(word, "c1", "GIVEN");
        assertThat(once.status()).isEqualTo(429);
        assertThat(code(once)).isEqualTo("FACE_TRIES");
    }

    @Test
    @Shows("R24")
    void whoeverDoesNotSayThatTheyAreOfAgeGetsNoToken() {
        String word = faces.visited("v1", PHONE);
        String notice = faces.offer(word).body().at("/notice/hash").asString();
        for (String age : List.of("", ",\"ofAge\":false")) {
            Reply answered = faces.kiosk.post("/api/v1/kiosk/codes/" + word + "/face-answers",
                "{\"id\":\"c1\",\"answer\":\"GIVEN\",\"notice\":\"" + notice + "\"" + age + "}");
            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.body().get("field").asString()).isEqualTo("ofAge");
        }
    }
}
