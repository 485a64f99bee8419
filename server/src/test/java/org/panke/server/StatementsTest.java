package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Export;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.ScratchStore;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What no program can know is signed by named people, kept, and counts no longer than it is true. */
class StatementsTest {
    private static final String PROJECT = "/api/v1/console/projects/P1";
    private static final String PAGE = PROJECT + "/statements";
    private static final String RESPONSIBLE = """
            {"id": "%s", "kind": "responsible", "text": "负责自助机上的人脸", "name": "王主任"}""";
    private static final String SIGN = """
            {"id": "%s", "kind": "sign", "text": "大门左侧，今天看过", "points": ["place", "who", "choice", "legible"]}""";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.open(server);
        compliance = server.as(Role.COMPLIANCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode kind(String name) {
        return compliance.get(PAGE).body().get("kinds").valueStream()
            .filter(each -> each.get("kind").asString().equals(name)).findFirst().orElseThrow();
    }

    private JsonNode condition(String name) {
        return compliance.get(PROJECT + "/gate").body().get("conditions").valueStream()
            .filter(each -> each.get("condition").asString().equals(name)).findFirst().orElseThrow();
    }

    private static Reply countersign(LoggedIn by, String event, String id) {
        return by.post(PAGE + "/" + event + "/countersignature", "{\"id\": \"" + id + "\"}");
    }

    @Test
    @Shows("R03")
    void whoIsResponsibleCountsOnceAnotherPersonHasCountersigned() {
        assertThat(condition("two-persons").get("state").asString()).isEqualTo("not-held");
        assertThat(compliance.post(PAGE, RESPONSIBLE.formatted("s1")).status()).isEqualTo(204);
        assertThat(condition("two-persons").get("state").asString()).isEqualTo("not-held");
        assertThat(condition("two-persons").at("/because/zh").asString()).contains("还没有另一人会签");
        Reply own = countersign(compliance, "s1", "c0");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().get("code").asString()).isEqualTo("SAME_PERSON");
        LoggedIn project = server.as(Role.PROJECT);
        assertThat(countersign(project, "s1", "c1").status()).isEqualTo(204);
        assertThat(countersign(project, "s1", "c1").status()).as("the same again").isEqualTo(204);
        assertThat(condition("two-persons").get("state").asString()).isEqualTo("held");
        assertThat(condition("two-persons").at("/because/en").asString()).contains("by compliance",
            "countersigned by project");
        assertThat(countersign(server.as(Role.SITE_MANAGER), "s1", "c2").body().get("code").asString())
            .isEqualTo("COUNTERSIGNED");
        assertThat(countersign(project, "s9", "c9").status()).isEqualTo(404);
        assertThat(compliance.post(PAGE, RESPONSIBLE.formatted("s2")).status()).isEqualTo(204);
        assertThat(condition("two-persons").get("state").asString()).as("the newest counts").isEqualTo("not-held");
        assertThat(kind("responsible").get("signed").valueStream().map(each -> each.get("event").asString()))
            .as("all are kept").containsExactly("s2", "s1");
    }

    @Test
    @Shows("R38")
    void theSignIsLookedAtLineByLine() {
        Reply skipped = compliance.post(PAGE, SIGN.formatted("s1").replace(", \"legible\"", ""));
        assertThat(skipped.status()).isEqualTo(400);
        assertThat(skipped.body().get("field").asString()).isEqualTo("points");
        assertThat(compliance.post(PAGE, SIGN.formatted("s1")).status()).isEqualTo(204);
        assertThat(compliance.post(PAGE, SIGN.formatted("s1")).status()).as("the same again").isEqualTo(204);
        assertThat(condition("sign").get("state").asString()).isEqualTo("held");
        assertThat(kind("sign").at("/signed/0/seen").toString()).contains("走到镜头前就能看见", "large enough");
        assertThat(kind("sign").get("signed")).hasSize(1);
        assertThat(kind("sign").get("days").asInt()).isEqualTo(90);
    }

    @Test
    @Shows({"R30", "R33"})
    void thatAPersonDecidesAndThatTheKioskIsAttendedAreSignedToo() {
        for (String each : List.of("attended", "human-decides")) {
            assertThat(condition(each).get("state").asString()).isEqualTo("not-held");
        }
        assertThat(compliance.post(PAGE, """
                {"id": "a", "kind": "attended", "text": "前台", "points": ["seen", "spoof"]}""").status()).isEqualTo(204);
        assertThat(compliance.post(PAGE, """
                {"id": "h", "kind": "human", "text": "案场经理和风控", "points": ["price", "contest", "confirmed"]}""")
            .status()).isEqualTo(204);
        for (String each : List.of("attended", "human-decides")) {
            assertThat(condition(each).get("state").asString()).isEqualTo("held");
        }
    }

    @Test
    void whatAKindAsksIsNamedAndWhoMayNotSignIsRefused() {
        assertThat(field("{\"id\": \"f\", \"kind\": \"filing\", \"text\": \"省网信办\", \"date\": \"2026-03-01\"}"))
            .isEqualTo("number");
        assertThat(field("{\"id\": \"f\", \"kind\": \"filing\", \"text\": \"省网信办\", \"number\": \"1\","
            + " \"date\": \"2026-02-30\"}")).isEqualTo("date");
        assertThat(field("{\"id\": \"f\", \"kind\": \"filing\", \"text\": \"省网信办\", \"number\": \"1\","
            + " \"date\": \"2999-01-01\"}")).isEqualTo("date");
        assertThat(field("{\"id\": \"f\", \"kind\": \"officer\", \"text\": \"电话\"}")).isEqualTo("name");
        assertThat(field("{\"id\": \"f\", \"kind\": \"necessity\", \"text\": \"电话\"}")).isEqualTo("kind");
        assertThat(field("{\"id\": \"f\", \"kind\": \"sign\"}")).isEqualTo("points");
        for (Role role : List.of(Role.PROJECT, Role.SITE_MANAGER, Role.GROUP)) {
            assertThat(server.as(role).post(PAGE, SIGN.formatted("x")).status()).as(role.name()).isEqualTo(403);
        }
        assertThat(kind("sign").get("signed")).isEmpty();
    }

    private String field(String body) {
        Reply reply = compliance.post(PAGE, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        return reply.body().get("field").asString();
    }

    @Test
    void aTextThatIsNotTheOneThatWasSignedCountsForNothing() {
        compliance.post(PAGE, SIGN.formatted("s1"));
        server.bean(Writer.class).write(db -> db.sql("UPDATE statement SET document = REPLACE(document, '左', '右')")
            .update());
        assertThat(condition("sign").get("state").asString()).isEqualTo("not-held");
        assertThat(compliance.get(PAGE).body().get("lost").asInt()).isEqualTo(1);
        assertThat(countersign(server.as(Role.PROJECT), "s1", "c1").status()).isEqualTo(410);
    }

    @Test
    @Shows("R36")
    void everySignatureIsInTheProjectsLogAndNoMachineMakesOne() {
        compliance.post(PAGE, RESPONSIBLE.formatted("s1"));
        countersign(server.as(Role.PROJECT), "s1", "c1");
        List<String> lines = new ArrayList<>();
        new Export(server.bean(Vault.class), server.bean(JdbcClient.class)).of(new ProjectId("P1"), lines::add);
        String digest = kind("responsible").at("/signed/0/digest").asString();
        assertThat(lines).hasSize(2).allSatisfy(each -> assertThat(each).contains("\"StatementSigned\"", digest));
        assertThat(lines.get(1)).contains("\"actor\":\"project\"");
        try (ScratchStore scratch = ScratchStore.make()) {
            assertThat(new Replay(server.bean(Projects.class), server.bean(JdbcClient.class))
                .readModels(new ProjectId("P1"), scratch.store())).as("a replay writes the same rows").isEmpty();
        }
        assertThat(compliance.get(PROJECT + "/inspection").body().toString()).contains("王主任",
            "countersigned by project");
        String admin = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}").body().get("key").asString();
        String key = server.post("/api/v1/keys", admin, "{\"name\":\"x\",\"scopes\":[\"EVENTS\"]}").body().get("key")
            .asString();
        Reply machine = server.post("/api/v1/projects/P1/events", key,
            "{\"type\":\"StatementSigned\",\"id\":\"c2\",\"statement\":\"" + digest + "\"}");
        assertThat(machine.status()).as("no machine signs").isEqualTo(400);
    }
}
