package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.StoreInUseException;
import tools.jackson.databind.JsonNode;

class ServeTest {
    private static final String RULES = """
            zone: Asia/Shanghai\\nchannels:\\n  - {id: O1, kind: OWN, name: 自渠}\\nversions:\\n\
              - {version: 1, effectiveFrom: \\"2026-01-01T00:00:00+08:00\\", leadTime: PT0S}\\n""";
    private static final String EVENTS = "/api/v1/projects/P1/events";

    @TempDir
    private Path folder;

    private Running server;
    private String admin = "";
    private String office = "";

    @BeforeEach
    void start() {
        server = new Running(folder);
        admin = key(server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}"));
        assertThat(server.post("/api/v1/projects", admin,
            "{\"project\":\"P1\",\"name\":\"一号院\",\"rules\":\"" + RULES + "\"}").status()).isEqualTo(201);
        office = key(server.post("/api/v1/keys", admin,
            "{\"name\":\"kiosk\",\"project\":\"P1\",\"scopes\":[\"EVENTS\",\"FINDINGS\"]}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRegistrationAndTheVisitItBringsAreAnsweredAtOnce() {
        var registration = server.post(EVENTS, office, registered("r1", "13800001234"));
        assertThat(registration.status()).isEqualTo(201);
        assertThat(registration.body().at("/findings/0/answer").asString()).isEqualTo("ACCEPTED");
        var visit = server.post(EVENTS, office, checkedIn("v1", "13800001234", "CHANNEL:O1"));
        assertThat(visit.body().at("/findings/0/outcome").asString()).isEqualTo("BROUGHT");
        assertThat(visit.body().at("/findings/0/text/zh").asString()).contains("自渠");
        assertThat(visit.body().at("/sequence").asLong()).isEqualTo(2);
    }

    @Test
    void whoeverWatchesItIsToldThatItAnswers() {
        assertThat(server.get("/health", null).body().at("/status").asString()).isEqualTo("UP");
    }

    @Test
    void theSameRequestAgainGivesTheSameAnswer() {
        var first = server.post(EVENTS, office, registered("r1", "13800001234"));
        var again = server.post(EVENTS, office, registered("r1", "13800001234"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = server.post(EVENTS, office, registered("r1", "13800001235"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().at("/code").asString()).isEqualTo("E_ID");
    }

    @Test
    void whatFollowedIsReadPageByPage() {
        for (int i = 0; i < 7; i++) {
            server.post(EVENTS, office, checkedIn("v" + i, "1380000123" + i, "SELF"));
        }
        List<String> visits = new ArrayList<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page = server.get("/api/v1/projects/P1/findings?limit=3&after=" + next, office).body();
            page.get("findings").forEach(each -> visits.add(each.get("visit").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        }
        assertThat(visits).containsExactly("v0", "v1", "v2", "v3", "v4", "v5", "v6");
    }

    @Test
    void aBadEventIsToldInTheCallersLanguageAndKeepsNothing() {
        var chinese = server.post(EVENTS, office, "{\"type\":\"CheckedIn\",\"id\":\"v1\",\"phone\":\"王小明\"}");
        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.contentType()).startsWith("application/problem+json");
        assertThat(chinese.body().at("/field").asString()).isEqualTo("phone");
        assertThat(chinese.body().at("/title").asString()).contains("完整手机号");
        assertThat(chinese.body().toString()).doesNotContain("王小明");
        var english = server.send(server.request(EVENTS, office).header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"type\":\"CheckedIn\",\"at\":\"now\"}")));
        assertThat(english.body().at("/title").asString()).isEqualTo("the server says this; leave it out");
        assertThat(server.get("/api/v1/projects/P1/findings", office).body().get("findings")).isEmpty();
        for (String body : List.of("", "[]", "7", "{", "null", "{}")) {
            assertThat(server.post(EVENTS, office, body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void aCheckInThatBeganAfterItWasRecordedIsRefused() {
        var later = server.post(EVENTS, office, "{\"type\":\"CheckedIn\",\"id\":\"v1\",\"phone\":\"13800001234\","
            + "\"startedAt\":\"2098-01-01T00:00:00Z\"}");
        assertThat(later.status()).isEqualTo(400);
        assertThat(later.body().at("/field").asString()).isEqualTo("startedAt");
        assertThat(server.get("/api/v1/projects/P1/findings", office).body().get("findings")).isEmpty();
    }

    @Test
    void nobodyDoesWhatTheirKeyIsNotFor() {
        String reader = key(server.post("/api/v1/keys", admin, "{\"name\":\"report\",\"scopes\":[\"FINDINGS\"]}"));
        assertThat(server.post("/api/v1/projects", admin,
            "{\"project\":\"P2\",\"name\":\"二号院\",\"rules\":\"" + RULES + "\"}").status()).isEqualTo(201);
        String elsewhere = key(server.post("/api/v1/keys", admin,
            "{\"name\":\"kiosk\",\"project\":\"P2\",\"scopes\":[\"EVENTS\",\"FINDINGS\"]}"));
        String event = checkedIn("v1", "13800001234", "SELF");
        assertThat(server.post(EVENTS, null, event).status()).isEqualTo(401);
        assertThat(server.post(EVENTS, "panke_guessed", event).status()).isEqualTo(401);
        assertThat(server.post(EVENTS, reader, event).status()).isEqualTo(403);
        assertThat(server.post(EVENTS, admin, event).status()).isEqualTo(403);
        assertThat(server.post(EVENTS, elsewhere, event).status()).isEqualTo(404);
        assertThat(server.get("/api/v1/projects/P1/findings", elsewhere).status()).isEqualTo(404);
        assertThat(server.post("/api/v1/keys", office, "{\"name\":\"x\",\"scopes\":[\"ADMIN\"]}").status())
            .isEqualTo(403);
        assertThat(server.get("/elsewhere", admin).status()).isEqualTo(403);
        assertThat(server.get("/actuator", admin).status()).isEqualTo(403);
        assertThat(server.post(EVENTS, office, event).status()).isEqualTo(201);
    }

    @Test
    void theSetupSecretMakesOneKeyAndNoMore() {
        String again = "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"thief\"}";
        assertThat(server.post("/api/v1/setup", null, again).status()).isEqualTo(403);
        stop();
        server = new Running(folder);
        assertThat(server.post(EVENTS, office, checkedIn("v1", "13800001234", "SELF")).status()).isEqualTo(201);
    }

    @Test
    void withAnotherMasterKeyOrBesideAnotherServerItDoesNotStart() {
        assertThatThrownBy(() -> new Running(folder)).hasRootCauseInstanceOf(StoreInUseException.class);
        stop();
        var otherKey = new ServeOptions(folder, folder.resolve("other-key"), 0);
        assertThatThrownBy(() -> Serve.start(otherKey, System.err))
            .hasRootCauseInstanceOf(KeyCheck.WrongKeyException.class);
        server = new Running(folder);
    }

    @Test
    void aProjectNeedsRulesThatCanBeRead() {
        var bad =
            server.post("/api/v1/projects", admin, "{\"project\":\"P2\",\"name\":\"二号院\",\"rules\":\"leedTime: 3\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().at("/code").asString()).isEqualTo("RULES");
        assertThat(server
            .post("/api/v1/projects", admin, "{\"project\":\"P1\",\"name\":\"又一个\",\"rules\":\"zone: Asia/Shanghai\"}")
            .status()).isEqualTo(409);
    }

    private static String key(Running.Reply reply) {
        assertThat(reply.status()).isEqualTo(201);
        return reply.body().get("key").asString();
    }

    private static String registered(String id, String phone) {
        return "{\"type\":\"Registered\",\"id\":\"" + id + "\",\"channel\":\"O1\",\"agent\":\"a1\",\"phone\":\"" + phone
            + "\",\"surname\":\"王\"}";
    }

    private static String checkedIn(String id, String phone, String declared) {
        return "{\"type\":\"CheckedIn\",\"id\":\"" + id + "\",\"phone\":\"" + phone
            + "\",\"surname\":\"王\",\"declared\":\""
            + declared + "\"}";
    }
}
