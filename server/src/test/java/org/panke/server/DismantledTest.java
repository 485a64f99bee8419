package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import tools.jackson.databind.JsonNode;

/** A regulator orders faces to be dismantled, or the law of the place does, while the office is at work. */
class DismantledTest {
    private static final String PROJECT = "/api/v1/console/projects/P1";
    private static final String NANJING = NoticeTest.WHOLE.replace("330106", "320102");
    private static final Map<String, String> PASSWORD = Map.of("PANKE_PASSWORD", Running.PASSWORD);

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.withoutNotice(server);
        compliance = server.as(Role.COMPLIANCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode condition(String name) {
        return compliance.get(PROJECT + "/gate").body().get("conditions").valueStream()
            .filter(each -> each.get("condition").asString().equals(name)).findFirst().orElseThrow();
    }

    private JsonNode orders() {
        return compliance.get(PROJECT + "/capture").body().get("orders");
    }

    private Path certificate(String event) throws IOException {
        Path file = folder.resolve("certificate.zip");
        try {
            Files.write(file, java.net.http.HttpClient.newHttpClient().send(
                compliance.request(PROJECT + "/dismantlings/" + event + "/certificate").GET().build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private void assertPhonesCheckInAsBefore() {
        OfficeOfTests.publish(server, "P1");
        String notice = OfficeOfTests.notice(server);
        Reply visit = server.as(Role.DESK).post(PROJECT + "/visits",
            """
                    {"id": "v1", "phone": "13800001234", "surname": "王", "declared": "SELF", "notice": "%s"}"""
                .formatted(notice));
        assertThat(visit.status()).as(visit.body().toString()).isEqualTo(201);
    }

    @Test
    @Shows("R02")
    void anOrderEndsItForGoodWithACertificateThatNoByteOfCanBeChanged() throws IOException {
        String wanted = """
                {"id": "d1", "order": "宁房〔2026〕12 号", "confirm": "%s"}""";
        assertThat(compliance.post(PROJECT + "/dismantlings", wanted.formatted("P2")).body().get("field").asString())
            .isEqualTo("confirm");
        assertThat(condition("not-dismantled").get("state").asString()).isEqualTo("held");
        assertThat(compliance.post(PROJECT + "/dismantlings", wanted.formatted("P1")).status()).isEqualTo(201);
        JsonNode shut = condition("not-dismantled");
        assertThat(shut.get("state").asString()).isEqualTo("not-held");
        assertThat(shut.at("/because/zh").asString()).contains("compliance", "宁房〔2026〕12 号");
        assertPhonesCheckInAsBefore();
        Path file = certificate("d1");
        assertThat(Elsewhere.verify(file)).isZero();
        SortedMap<String, byte[]> files = PackFile.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            byte[] content = each.getValue();
            if (content.length == 0) {
                continue;
            }
            content[content.length / 2] ^= 1;
            Files.write(file, PackFile.bytes(files));
            assertThat(Elsewhere.verify(file)).as(each.getKey()).isEqualTo(1);
            content[content.length / 2] ^= 1;
        }
    }

    @Test
    @Shows({"R01", "R02"})
    void whoMovesFromHangzhouToNanjingIsDismantledAtOnceAndStaysSo() throws IOException {
        assertThat(compliance.send("PUT", PROJECT + "/site", NoticeTest.WHOLE).status()).isEqualTo(204);
        assertThat(condition("permitted").get("state").asString()).isEqualTo("held");
        assertThat(orders()).isEmpty();
        String before = server.get("/api/v1/notices/P1", null).body().get("hash").asString();
        assertThat(compliance.send("PUT", PROJECT + "/site", NANJING).status()).isEqualTo(204);
        assertThat(condition("permitted").get("state").asString()).isEqualTo("not-held");
        assertThat(condition("not-dismantled").at("/because/en").asString()).contains("by itself", "cn-320100/1");
        assertThat(server.get("/api/v1/notices/P1", null).body().get("hash").asString()).isNotEqualTo(before);
        assertThat(orders()).hasSize(1);
        assertThat(orders().at("/0/by").asString()).isEqualTo("law");
        assertThat(Elsewhere.verify(certificate(orders().at("/0/event").asString()))).isZero();
        assertThat(compliance.send("PUT", PROJECT + "/site", NoticeTest.WHOLE).status()).isEqualTo(204);
        assertThat(condition("permitted").get("state").asString()).isEqualTo("held");
        assertThat(condition("not-dismantled").get("state").asString()).isEqualTo("not-held");
        assertPhonesCheckInAsBefore();
    }

    @Test
    void whereFacesWereNeverPermittedThereIsNothingToDismantle() {
        assertThat(compliance.send("PUT", PROJECT + "/site", NANJING).status()).isEqualTo(204);
        assertThat(orders()).isEmpty();
        assertThat(condition("not-dismantled").get("state").asString()).isEqualTo("held");
    }

    @Test
    @Shows("R37")
    void theSwitchIsPulledByWhoeverSeesItAndTurnedOnAgainByTheGroupAlone() {
        String why = "{\"grounds\": \"手机号外泄\"}";
        assertThat(server.as(Role.DESK).post("/api/v1/console/kill-switch/halt", why).status()).isEqualTo(403);
        assertThat(compliance.post("/api/v1/console/kill-switch/halt", why).body().get("isHalted").asBoolean())
            .isTrue();
        assertThat(condition("not-halted").at("/because/zh").asString()).contains("compliance", "手机号外泄");
        assertThat(compliance.post("/api/v1/console/kill-switch/resume", why).status()).isEqualTo(403);
        Reply resumed = server.as(Role.GROUP).post("/api/v1/console/kill-switch/resume", "{\"grounds\": \"已修复\"}");
        assertThat(resumed.body().get("isHalted").asBoolean()).isFalse();
        assertThat(condition("not-halted").get("state").asString()).isEqualTo("held");
        assertThat(orders().valueStream().map(each -> each.get("outcome").asString())).containsExactly("RESUMED",
            "HALTED");
    }

    @Test
    void noMachineOrdersItNorSignsADecisionForTwoPeople() {
        String admin = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}").body().get("key").asString();
        String key = server.post("/api/v1/keys", admin, "{\"name\":\"x\",\"scopes\":[\"EVENTS\"]}").body().get("key")
            .asString();
        assertThat(server.post("/api/v1/projects/P1/events", key,
            "{\"type\":\"CaptureOrdered\",\"id\":\"c1\",\"outcome\":\"RESUMED\",\"document\":\"x\"}").status())
            .isEqualTo(400);
        Reply decided = server.post("/api/v1/projects/P1/events", key,
            "{\"type\":\"CaseDecided\",\"id\":\"c2\",\"case\":\"v1\",\"outcome\":{\"kind\":\"NATURAL\"},"
                + "\"by\":[\"one\",\"two\"]}");
        assertThat(decided.status()).isEqualTo(400);
        assertThat(decided.body().get("title").asString()).contains("两名");
    }

    private Told run(Map<String, String> environment, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--data=" + folder;
        arguments[1] = "--key=" + folder.resolve("key");
        arguments[2] = "--project=P1";
        arguments[3] = "--out=" + folder.resolve("out.zip");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Told.by("dismantle", arguments, environment);
    }

    @Test
    @Shows("R02")
    void theCommandAsksTheServerWhereOneRunsAndWorksOnTheStoreWhereNoneDoes() {
        String port = "--port=" + server.port();
        String[] order = {"--by=compliance", "--order=宁房〔2026〕12 号", port};
        assertThat(run(Map.of("PANKE_PASSWORD", "guessed it all"), order).status()).isEqualTo(2);
        assertThat(orders()).isEmpty();
        Told there = run(PASSWORD, order);
        assertThat(there.status()).as(there.err()).isZero();
        assertThat(Elsewhere.verify(folder.resolve("out.zip"))).isZero();
        assertThat(condition("not-dismantled").at("/because/zh").asString()).contains("宁房〔2026〕12 号");
        server.as(Role.DESK);
        server.close();
        assertThat(run(PASSWORD, "--by=desk", "--order=x").status()).isEqualTo(2);
        assertThat(run(Map.of(), "--by=compliance", "--order=x").status()).isEqualTo(2);
        Told here = run(PASSWORD, "--by=compliance", "--order=second order");
        assertThat(here.status()).as(here.err()).isZero();
        assertThat(Elsewhere.verify(folder.resolve("out.zip"))).isZero();
        assertThat(Told.by("fsck", new String[]{"--data=" + folder, "--key=" + folder.resolve("key")}, Map.of())
            .status()).isZero();
        start(folder);
        assertThat(orders()).hasSize(2);
    }

    private void start(Path again) {
        server = new Running(again);
        compliance = LoggedIn.with(server, "console", "compliance", Running.PASSWORD);
    }
}
