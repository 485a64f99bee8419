package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A broker with a good login who would like to know who visited, and to have those who did. */
class CuriousBrokerTest {
    private static final String REGISTRATIONS = "/api/v1/broker/registrations";
    private static final String HALF_AN_HOUR = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠}
              - {id: O2, kind: OWN, name: 二渠}
            versions:
              - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00", leadTime: PT30M}
            """;
    private static final String CAME = "13800001234";
    private static final String BOUGHT = "13800001235";
    private static final String HELD = "13800001236";
    private static final String NOBODY = "13800001237";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn broker;
    private LoggedIn rival;
    private LoggedIn manager;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.open(server);
        server.bean(Projects.class).open(new ProjectId("P2"), "二号院", HALF_AN_HOUR, Instant.EPOCH);
        OfficeOfTests.publish(server, "P2");
        broker = server.as(Role.AGENT, null, "O1", "curious");
        rival = server.as(Role.AGENT, null, "O2", "rival");
        manager = server.as(Role.SITE_MANAGER, null, "", "manager");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Shows("R28")
    void whoCameWhoBoughtAndWhoIsAnothersAreAnsweredAlike() {
        visits("P1", "v1", CAME);
        visits("P1", "v2", BOUGHT);
        manager.post("/api/v1/console/projects/P1/deals",
            "{\"id\":\"d1\",\"contract\":\"C1\",\"buyers\":[\"" + BOUGHT + "\"]}");
        manager.send("POST", "/api/v1/console/projects/P1/deals/C1/signing", "{\"id\":\"d2\"}", "\"1\"");
        registers(rival, "P1", "r0", HELD);
        List<Reply> answers = Stream.of(CAME, BOUGHT, HELD)
            .map(phone -> registers(broker, "P1", "r" + phone, phone)).toList();
        List<JsonNode> told = answers.stream().map(each -> withoutWhatIsTheirOwn(each.body())).toList();
        assertThat(answers).extracting(Reply::status).containsOnly(201);
        assertThat(told.getFirst().get("state").asString()).isEqualTo("REFUSED");
        assertThat(told.getFirst().get("reason").asString()).isEqualTo("NOT_AVAILABLE");
        assertThat(told).containsOnly(told.getFirst());
        assertThat(Stream.of(CAME, BOUGHT, HELD).map(phone -> withoutWhatIsTheirOwn(
            broker.get(REGISTRATIONS + "/P1/r" + phone).body()))).containsOnly(told.getFirst());
        assertThat(broker.get(REGISTRATIONS + "?project=P1").body().get("items")).hasSize(3)
            .allSatisfy(row -> assertThat(withoutWhatIsTheirOwn(row)).isEqualTo(told.getFirst()));
        assertThat(broker.post(REGISTRATIONS + "/P1/r" + CAME + "/appeal", words("a1")).status()).isEqualTo(409);
    }

    @Test
    void aMaskSaysNothingOfWhomItFits() {
        visits("P1", "v1", CAME);
        JsonNode fits = registers(broker, "P1", "r1", "138****1234").body();
        JsonNode fitsNobody = registers(broker, "P1", "r2", "138****9999").body();
        assertThat(fits.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(withoutWhatIsTheirOwn(fits)).isEqualTo(withoutWhatIsTheirOwn(fitsNobody));
        visits("P1", "v2", CAME);
        assertThat(withoutWhatIsTheirOwn(broker.get(REGISTRATIONS + "/P1/r1").body()))
            .isEqualTo(withoutWhatIsTheirOwn(fitsNobody));
    }

    @Test
    void whateverStandsInTheAddressWhatIsAnothersIsNotThere() {
        registers(rival, "P1", "r1", HELD);
        LoggedIn colleague = server.as(Role.AGENT, null, "O1", "colleague");
        registers(colleague, "P1", "r2", NOBODY);
        registers(broker, "P2", "r3", NOBODY);
        visits("P1", "v1", CAME);
        JsonNode none = withoutAddress(broker.get(REGISTRATIONS + "/P1/r9"));
        for (String another : List.of("P1/r1", "P1/r2", "P1/r3", "P1/v1", "P2/r1", "P9/r1", "P1/%27%20OR%201=1--")) {
            String path = REGISTRATIONS + "/" + another;
            List<Reply> answers = List.of(broker.get(path), broker.get(path + "/code"), broker.get(path + "/receipt"),
                broker.post(path + "/withdrawal", "{\"id\":\"w1\"}"), broker.post(path + "/appeal", words("a1")));
            assertThat(answers).as(another).extracting(Reply::status).containsOnly(404);
            assertThat(answers).as(another).extracting(CuriousBrokerTest::withoutAddress).containsOnly(none);
        }
        assertThat(rival.get(REGISTRATIONS + "/P1/r1").body().get("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void anotherProjectIsNoProjectAtAll() {
        registers(broker, "P2", "r1", NOBODY);
        LoggedIn here = server.as(Role.CHANNEL_ADMIN, "P1", "O1", "head of one");
        LoggedIn agent = server.as(Role.AGENT, "P1", "O1", "agent of one");
        assertThat(server.as(Role.CHANNEL_ADMIN, null, "O1", "head").get(REGISTRATIONS + "/P2/r1").status())
            .isEqualTo(200);
        assertThat(Stream.of("/P2/r1", "/P2/r9", "/P9/r1", "?project=P2", "?project=P9")
            .map(path -> withoutAddress(here.get(REGISTRATIONS + path)))).containsOnly(
                withoutAddress(registers(agent, "P2", "r4", NOBODY)),
                withoutAddress(registers(agent, "P9", "r4", NOBODY)));
    }

    @Test
    void aForgedPlaceInAListLeadsToNobodyElse() {
        registers(rival, "P1", "r1", HELD);
        registers(broker, "P1", "r2", NOBODY);
        registers(rival, "P1", "r3", CAME);
        for (String place : List.of("1", "2", "3", "4", "999999999999999999")) {
            assertThat(broker.get(REGISTRATIONS + "?project=P1&after=" + place).body().get("items")
                .findValuesAsString("registration")).isSubsetOf("r2");
        }
        for (String place : List.of("-1", "x", "1%20OR%201=1", "9999999999999999999")) {
            assertThat(broker.get(REGISTRATIONS + "?project=P1&after=" + place).status()).isEqualTo(400);
        }
        for (String state : List.of("LIVE", "DISPUTED", "WON", "ACCEPTED", "x")) {
            assertThat(broker.get(REGISTRATIONS + "?project=P1&state=" + state).body().get("items")
                .findValuesAsString("registration")).isSubsetOf("r2");
        }
    }

    @Test
    void aSessionIsGoodForItsOwnDoorWithItsOwnWord() {
        String another = rival.session().get("csrf").asString();
        Reply forged = server.send(server.request(REGISTRATIONS, null).header("Cookie", broker.cookie())
            .header("X-CSRF-Token", another).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wanted("P1", "r1", NOBODY))));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(broker.get(REGISTRATIONS + "/P1/r1").status()).isEqualTo(404);
        String token = broker.cookie().split("=", 2)[1];
        for (String path : List.of("console/projects/P1/visits", "console/projects/P1/registrations", "kiosk/session",
            "me/record", "projects/P1/findings")) {
            assertThat(broker.get("/api/v1/" + path).status()).as(path).isEqualTo(401);
            for (String cookie : List.of("panke_console", "panke_kiosk", "panke_me", "panke_broker")) {
                assertThat(server.send(server.request("/api/v1/" + path, null).header("Cookie", cookie + "=" + token)
                    .GET()).status()).as(path).isEqualTo(401);
            }
        }
    }

    @Test
    void aShowingCodeCountsOnceForWhomItWasMade() {
        LoggedIn agency = server.as(Role.AGENT, null, "A1", "agency");
        registers(agency, "P1", "r1", CAME);
        String code = agency.get(REGISTRATIONS + "/P1/r1/code").body().get("code").asString();
        assertThat(visits("P1", "v1", NOBODY, "CHANNEL:A1", code).body().get("outcome").asString())
            .isEqualTo("NATURAL");
        assertThat(agency.get(REGISTRATIONS + "/P1/r1").body().get("state").asString()).isEqualTo("ACCEPTED");
        String again = agency.get(REGISTRATIONS + "/P1/r1/code").body().get("code").asString();
        assertThat(visits("P1", "v2", CAME, "CHANNEL:A1", again).body().get("outcome").asString()).isEqualTo("BROUGHT");
        assertThat(visits("P1", "v3", HELD, "CHANNEL:A1", again).status()).isEqualTo(422);
        assertThat(agency.get(REGISTRATIONS + "/P1/r1/code").body().get("code").asString()).isEqualTo("NO_CODE");
    }

    @Test
    void whoStandsAtTheDoorIsNobodysAnyMore() {
        registers(broker, "P2", "r1", CAME);
        JsonNode verdict = visits("P2", "v1", CAME, "CHANNEL:O1").body();
        assertThat(verdict.get("outcome").asString()).isEqualTo("NATURAL");
        JsonNode lost = broker.get(REGISTRATIONS + "/P2/r1").body();
        assertThat(lost.get("state").asString()).isEqualTo("LOST");
        assertThat(lost.get("reason").asString()).isEqualTo("V_LEAD");
        JsonNode after = registers(rival, "P2", "r2", CAME).body();
        assertThat(after.get("reason").asString()).isEqualTo("NOT_AVAILABLE");
        assertThat(server.bean(JdbcClient.class).sql("SELECT kind FROM signal WHERE project_id = 'P2'")
            .query(String.class).list()).contains("ON_SITE");
        assertThat(lost.toString() + after).doesNotContain("ON_SITE", "二渠", "v1");
    }

    @Test
    void whoLosesReadsWhyAndNotToWhom() {
        registers(rival, "P1", "r1", "138****1234");
        registers(broker, "P1", "r2", CAME);
        assertThat(visits("P1", "v1", CAME, "CHANNEL:O2").body().get("outcome").asString()).isEqualTo("BROUGHT");
        Reply lost = broker.get(REGISTRATIONS + "/P1/r2");
        Reply appealed = broker.post(REGISTRATIONS + "/P1/r2/appeal", words("a1"));
        Reply receipt = broker.get(REGISTRATIONS + "/P1/r2/receipt");
        assertThat(lost.body().get("state").asString()).isEqualTo("LOST");
        assertThat(receipt.body().get("text").asString()).contains("报备 r2，客户 " + CAME.substring(0, 3) + "****")
            .doesNotContain(CAME);
        assertThat(appealed.status()).isEqualTo(200);
        server.as(Role.RISK).post("/api/v1/console/projects/P1/cases/v1/answer", "{\"id\":\"w1\",\"words\":\"已收到\"}");
        assertThat(broker.get(REGISTRATIONS + "/P1/r2").body().at("/appeal/answer").asString()).isEqualTo("已收到");
        // hashes and signatures may have any letters
        String said = receipt.body().get("text").asString().lines().filter(line -> line.contains(" "))
            .filter(line -> !line.startsWith("—")).collect(Collectors.joining("\n"));
        assertThat(lost.body().toString() + appealed.body() + said).doesNotContain("二渠", "O2", "rival",
            "r1\"", "v1\"");
    }

    @Test
    void nothingIsSignedThatDoesNotFollowFromWhatWasJudged() {
        registers(rival, "P1", "r1", "138****1234");
        registers(broker, "P1", "r2", CAME);
        visits("P1", "v1", CAME, "CHANNEL:O2");
        server.bean(Writer.class)
            .write(db -> db.sql("UPDATE registration SET state = 'WON' WHERE registration_id = 'r2'").update());
        assertThat(broker.get(REGISTRATIONS + "/P1/r2/receipt").status()).isEqualTo(503);
    }

    @Test
    void aReceiptNamesTheLeafOfTheVerdict() {
        registers(rival, "P1", "r1", "138****1234");
        registers(broker, "P1", "r2", CAME);
        visits("P1", "v1", CAME, "CHANNEL:O2");
        long judged = server.bean(JdbcClient.class)
            .sql("SELECT sequence FROM event WHERE event_id = 'v1'").query(Long.class).single();
        assertThat(rival.get(REGISTRATIONS + "/P1/r1/receipt").body().get("text").asString())
            .contains("\nleaf " + judged + "\n");
        assertThat(broker.get(REGISTRATIONS + "/P1/r2/receipt").body().get("text").asString())
            .contains("\nleaf " + judged + "\n");
    }

    @Test
    void probingEndsAfterAWhileAndHonestWorkGoesOn() {
        for (int i = 0; i < 40; i++) {
            visits("P1", "v" + i, "139000010" + (10 + i));
        }
        int told = 0;
        Reply last = registers(broker, "P1", "x", NOBODY);
        for (int i = 0; i < 40 && last.status() == 201; i++) {
            last = registers(broker, "P1", "r" + i, "139000010" + (10 + i));
            told += last.status() == 201 ? 1 : 0;
        }
        assertThat(told).isEqualTo(30);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(registers(broker, "P1", "x", NOBODY).status()).as("what was answered is answered again")
            .isEqualTo(201);
        assertThat(registers(rival, "P1", "y", "13800001240").body().get("state").asString()).isEqualTo("ACCEPTED");
    }

    /** What is left when the broker's own id, time and number are taken away. */
    private static JsonNode withoutWhatIsTheirOwn(JsonNode answer) {
        ObjectNode rest = ((ObjectNode) answer).deepCopy();
        rest.remove(List.of("registration", "at", "phone"));
        assertThat(rest.size()).isEqualTo(answer.size() - 3);
        return rest;
    }

    /** Every answer repeats what was asked for. */
    private static JsonNode withoutAddress(Reply reply) {
        ObjectNode rest = ((ObjectNode) reply.body()).deepCopy();
        rest.remove("instance");
        return rest;
    }

    private static Reply registers(LoggedIn agent, String project, String id, String phone) {
        return agent.post(REGISTRATIONS, wanted(project, id, phone));
    }

    private static String wanted(String project, String id, String phone) {
        return "{\"id\":\"" + id + "\",\"project\":\"" + project + "\",\"phone\":\"" + phone
            + "\",\"surname\":\"王\",\"permission\":true}";
    }

    private static String words(String id) {
        return "{\"id\":\"" + id + "\",\"words\":\"是我带来的\"}";
    }

    private void visits(String project, String id, String phone) {
        assertThat(visits(project, id, phone, "SELF").status()).isEqualTo(201);
    }

    private Reply visits(String project, String id, String phone, String declared, String... codes) {
        String notice = server.get("/api/v1/notices/" + project, null).body().get("hash").asString();
        String shown = Stream.of(codes).map(each -> "\"" + each + "\"").reduce((a, b) -> a + "," + b).orElse("");
        return manager.post("/api/v1/console/projects/" + project + "/visits",
            "{\"id\":\"" + id + "\",\"phone\":\"" + phone + "\",\"surname\":\"王\",\"declared\":\"" + declared
                + "\",\"codes\":[" + shown + "],\"notice\":\"" + notice + "\"}");
    }
}
