package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.FacesOfTests.FACE;
import static org.panke.server.FacesOfTests.PHONE;
import static org.panke.server.FacesOfTests.PROJECT;
import static org.panke.server.FacesOfTests.SAME;
import static org.panke.server.FacesOfTests.code;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.panke.attribution.CaptureOrder;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.face.FaceSweep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pass with a face ends: by its owner, by the law, by an order, by its day. */
class PassEndedTest extends WithFaces {
    @Test
    @Shows("R15")
    void aVisitorSeesTheirPassesAndEndsOneOrAll() {
        String word = faces.visited("v1", PHONE);
        String one = faces.pass(word, "c1");
        String two = faces.pass(word, "c1");
        String three = faces.pass(word, "c1");
        String held = faces.token(word, "c1");
        LoggedIn me = faces.me(PHONE);
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
        assertThat(faces.kept()).isZero();
        assertThat(code(faces.compare(held, FACE, one))).as("a yes from before").isEqualTo("PASS_UNKNOWN");
        assertThat(code(faces.answer(word, "c2", "GIVEN"))).isEqualTo("COOL_DOWN");
        assertThat(me.post("/api/v1/me/face/withdrawal", "{\"id\":\"w2\"}").body().get("code").asString())
            .isEqualTo("NOTHING_TO_END");
    }

    @Test
    @Shows("R15")
    void aLookThatATakenBackConsentOvertakesLeavesNothing() {
        String word = faces.visited("v1", PHONE);
        String token = faces.token(word, "c1");
        faces.me(PHONE).post("/api/v1/me/face/withdrawal", "{\"id\":\"w1\"}");
        assertThat(code(faces.give(token, FACE))).isEqualTo("FACE_TOKEN");
        assertThat(faces.kept()).isZero();
        assertThat(faces.acts()).isEmpty();
    }

    @Test
    void whoeverIsForgottenHasNoPassAnyMore() {
        String word = faces.visited("v1", PHONE);
        faces.pass(word, "c1");
        assertThat(faces.me(PHONE).post("/api/v1/me/erasure", "{\"id\":\"e1\"}").status())
            .isEqualTo(200);
        assertThat(faces.kept()).isZero();
    }

    @Test
    @Shows({"R02", "R37"})
    void aStopOfTheGroupAndAnOrderToDismantleEndEverything() {
        String word = faces.visited("v1", PHONE);
        faces.pass(word, "c1");
        String token = faces.token(word, "c1");
        Instant now = faces.now();
        faces.server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", now);
        assertThat(code(faces.give(token, FACE))).isEqualTo("FACE_OFF");
        assertThat(faces.kiosk.get("/api/v1/kiosk/face").body().get("mode").asString()).isEqualTo("OFF");
        assertThat(faces.offer(word).body().get("notice").isNull()).isTrue();
        assertThat(faces.kept()).as("a stop destroys nothing").isOne();
        faces.server.bean(Dismantling.class).order(PROJECT, "d1", "compliance", "监管要求");
        assertThat(faces.kept()).isZero();
        assertThat(faces.server.bean(JdbcClient.class).sql("""
                SELECT what || ' ' || number FROM destroyed WHERE event_id = 'd1' ORDER BY what""")
            .query(String.class).list()).containsExactly("KEYS 7", "PASSES 1", "TEMPLATES 0");
    }

    @Test
    @Shows({"R11", "R30"})
    void whoeverShowsTheirPassWhenTheySignHasItOnTheDealAndWhoDoesNotHasNothingThere() {
        String pass = faces.pass(faces.visited("v1", PHONE), "c1");
        LoggedIn manager = faces.server.as(Role.SITE_MANAGER);
        String deals = "/api/v1/console/projects/P1/deals";
        assertThat(manager.post(deals, "{\"id\":\"s1\",\"contract\":\"C1\",\"buyers\":[\"" + PHONE + "\"]}").status())
            .isEqualTo(201);
        assertThat(manager.get(deals + "/C1").body().at("/buyers/0/pass").isNull()).isTrue();
        String word = faces.visited("v2", PHONE);
        faces.compare(faces.token(word, "c2"), SAME, pass);
        assertThat(manager.get(deals + "/C1").body().at("/buyers/0/pass/en").asString()).contains("the same person");
        assertThat(manager.get(deals + "/C1").body().get("state").asString()).as("nothing depends on it")
            .isEqualTo("WAITING");
    }

    @Test
    @Shows("R16")
    void afterThirtyDaysNeitherKeyNorRowIsThere() {
        faces.pass(faces.visited("v1", PHONE), "c1");
        Instant now = faces.now();
        faces.server.bean(FaceSweep.class).drop(now.plus(Duration.ofDays(28)));
        assertThat(faces.kept()).isOne();
        faces.server.bean(FaceSweep.class).drop(now.plus(Duration.ofDays(30)));
        assertThat(faces.kept()).isZero();
    }
}
