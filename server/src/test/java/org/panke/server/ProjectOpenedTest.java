package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import tools.jackson.databind.json.JsonMapper;

/** The group opens projects in the console. */
class ProjectOpenedTest {
    private static final String PROJECTS = "/api/v1/console/projects";
    /** What the page offers to begin with. */
    private static final Path OFFERED = Path.of("..", "web", "src", "console", "firstRules.yaml");

    @TempDir
    private Path folder;

    private Running server;

    @BeforeEach
    void start() {
        server = new Running(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstAccountOpensAProjectWithTheRulesThatThePageOffersAndWorksInIt() throws IOException {
        LoggedIn group = new LoggedIn(server, server.post("/api/v1/console/setup", null,
            "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"wang\",\"password\":\"long enough\"}"));
        assertThat(group.session().get("projects")).isEmpty();
        assertThat(open(group, "P1", Files.readString(OFFERED)).status()).isEqualTo(201);
        assertThat(group.get("/api/v1/console/session").body().at("/projects/0/name").asString()).isEqualTo("一号院");
        assertThat(group.get(PROJECTS + "/P1/today").status()).isEqualTo(200);
        LoggedIn agent = server.as(Role.AGENT);
        assertThat(agent.get("/api/v1/broker/projects").body().get("items")).hasSize(1);
    }

    @Test
    void rulesThatCannotBeReadAreToldWithLineAndColumn() {
        Reply refused = open(server.as(Role.GROUP), "P1", "\nzone: Asia/Shanghai\nversions:\n  - {version: one}\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("code").asString()).isEqualTo("RULES");
        assertThat(refused.body().get("title").asString()).startsWith("4:15: ");
    }

    @Test
    void aProjectThatIsThereStaysAsItIs() {
        LoggedIn group = server.as(Role.GROUP);
        open(group, "P1", "zone: Asia/Shanghai");
        Reply again = open(group, "P1", "zone: Europe/Berlin");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("code").asString()).isEqualTo("EXISTS");
    }

    @Test
    void anIdThatCannotStandInAnAddressIsRefused() {
        LoggedIn group = server.as(Role.GROUP);
        for (String id : new String[]{"P/1", "..", "P 1", "P%1", "P;1", "x".repeat(65)}) {
            assertThat(open(group, id, "zone: Asia/Shanghai").body().get("field").asString()).as(id)
                .isEqualTo("project");
        }
    }

    private static Reply open(LoggedIn who, String project, String rules) {
        return who.post(PROJECTS, JsonMapper.shared()
            .writeValueAsString(Map.of("project", project, "name", "一号院", "rules", rules)));
    }
}
