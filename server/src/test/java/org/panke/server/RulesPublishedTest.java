package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.Store;
import tools.jackson.databind.json.JsonMapper;

/** An office changes its rules while it is at work. */
class RulesPublishedTest {
    private static final String RULES = "/api/v1/console/projects/P1/rules";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn manager;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        manager = server.as(Role.CHANNEL_MANAGER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aChannelThatComesLaterRegistersFromThenOnAndEveryReplayAgrees() {
        LoggedIn newcomer = server.as(Role.AGENT, "P1", "O9", "newcomer");
        newcomer.post("/api/v1/broker/notices", "{\"project\":\"P1\",\"hash\":\""
            + server.get("/api/v1/notices/P1/workers/agent", null).body().get("hash").asString() + "\"}");
        assertThat(register(newcomer, "r1", "13800001234").body().get("state").asString()).isEqualTo("REFUSED");
        Reply published = publish("p1", withNewcomer(), "\"0\"");
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        assertThat(published.body().at("/published/0/by").asString()).isEqualTo("channel_manager");
        assertThat(register(newcomer, "r2", "13800001234").body().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(publish("p1", withNewcomer(), "\"0\"").status()).as("the same once more").isEqualTo(200);
        assertThat(publish("p1", withNewcomer() + "# more", "\"1\"").status()).as("the same id, another document")
            .isEqualTo(409);
        assertSound();
    }

    @Test
    void whatHasBegunCannotBeChangedAndNobodyCanBeTakenOut() {
        String before = inForce();
        Reply gone = publish("p1", before.replaceAll("(?m)^ *- \\{id: O1.*\\n", ""), "\"0\"");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body().get("code").asString()).isEqualTo("RULES_FOLLOW");
        assertThat(publish("p2", before.replace("Asia/Shanghai", "Asia/Tokyo"), "\"0\"").status()).isEqualTo(422);
        Reply broken = publish("p3", before + "\nnonsense: 1\n", "\"0\"");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.body().get("title").asString()).contains("nonsense");
        assertThat(manager.get(RULES).body().get("published")).isEmpty();
        assertSound();
    }

    @Test
    void twoWhoPublishAtOnceAreToldOfEachOther() {
        String next = withNewcomer();
        assertThat(publish("p1", next, "\"0\"").status()).isEqualTo(200);
        assertThat(publish("p2", next, "\"0\"").status()).isEqualTo(412);
        assertThat(server.as(Role.SITE_MANAGER).get(RULES).status()).isEqualTo(200);
        assertThat(server.as(Role.AUDITOR).get(RULES).status()).isEqualTo(403);
    }

    @Test
    void aSystemThatRecordsEventsPublishesNoRules() {
        String line = JsonMapper.shared().writeValueAsString(
            Map.of("type", "RulesPublished", "id", "p1", "document", inForce()));
        String admin = server.post("/api/v1/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"console\"}").body().get("key").asString();
        String key =
            server.post("/api/v1/keys", admin, "{\"name\":\"sales\",\"scopes\":[\"EVENTS\"]}").body().get("key")
                .asString();
        Reply refused = server.post("/api/v1/projects/P1/events", key, line);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").asString()).isEqualTo("type");
    }

    private void assertSound() {
        Store store = server.bean(Store.class);
        Projects again = new Projects(store.writer());
        Replay replay = new Replay(again, store.reader());
        assertThat(replay.of(new ProjectId("P1")).differences()).isEmpty();
    }

    private String inForce() {
        return manager.get(RULES).body().get("document").asString();
    }

    private String withNewcomer() {
        String before = inForce();
        return before.contains("O9") ? before
            : before.replace("channels:\n", "channels:\n  - {id: O9, kind: OWN, name: 新渠}\n");
    }

    private Reply publish(String id, String document, String seen) {
        return manager.send("PUT", RULES,
            JsonMapper.shared().writeValueAsString(Map.of("id", id, "document", document)), seen);
    }

    private static Reply register(LoggedIn agent, String id, String phone) {
        return agent.post("/api/v1/broker/registrations",
            "{\"id\":\"" + id + "\",\"project\":\"P1\",\"phone\":\"" + phone
                + "\",\"surname\":\"王\",\"permission\":true}");
    }
}
