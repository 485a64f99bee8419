package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import tools.jackson.databind.JsonNode;

/** Agents and the office's own people are told what is kept of them, before they work with it. */
class WorkNoticeTest {
    private static final String SITE = "/api/v1/console/projects/P1/site";
    private static final String REGISTRATION = """
            {"id": "r1", "project": "P1", "phone": "13800001234", "surname": "王", "permission": true}""";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn compliance;
    private LoggedIn agent;

    @BeforeEach
    void start() {
        server = new Running(folder);
        OfficeOfTests.withoutNotice(server);
        compliance = server.as(Role.COMPLIANCE);
        agent = server.as(Role.AGENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String site) {
        assertThat(compliance.send("PUT", SITE, site).status()).isEqualTo(204);
    }

    private static String read(JsonNode line) {
        return "{\"project\": \"P1\", \"hash\": \"" + line.at("/notice/hash").asString() + "\"}";
    }

    @Test
    @Shows("R42")
    void anAgentReadsWhatIsKeptOfThemBeforeTheyRegisterAnybodyAndAgainWhenItChanges() {
        assertThat(agent.get("/api/v1/broker/notices").body().get("items")).as("nobody said anything yet").isEmpty();
        assertThat(server.get("/api/v1/notices/P1/workers/agent", null).status()).isEqualTo(404);
        Reply none = agent.post("/api/v1/broker/registrations", REGISTRATION);
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.body().get("code").asString()).isEqualTo("NOTICE_MISSING");
        publish(NoticeTest.WHOLE);
        JsonNode unread = agent.get("/api/v1/broker/notices").body().at("/items/0");
        assertThat(unread.at("/notice/zh").toString()).contains("经纪人", "某某置业有限公司", "您的账号名、渠道和经纪人编号", "申诉", "当地网信部门")
            .doesNotContain("您可以不同意");
        assertThat(unread.at("/notice/en").toString()).contains("Some Property Ltd",
            "Nothing deletes the account or the log by a date");
        Reply refused = agent.post("/api/v1/broker/registrations", REGISTRATION);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("NOTICE");
        assertThat(agent.post("/api/v1/broker/notices", "{\"project\": \"P1\", \"hash\": \"x\"}").status())
            .isEqualTo(409);
        assertThat(agent.post("/api/v1/broker/notices", read(unread)).status()).isEqualTo(204);
        assertThat(agent.get("/api/v1/broker/notices").body().get("items")).isEmpty();
        assertThat(agent.post("/api/v1/broker/registrations", REGISTRATION).status()).isEqualTo(201);
        publish(NoticeTest.WHOLE.replace("当地网信部门", "另一部门"));
        assertThat(agent.get("/api/v1/broker/notices").body().at("/items/0/notice/version").asInt()).isEqualTo(2);
        assertThat(agent.post("/api/v1/broker/registrations", REGISTRATION.replace("r1", "r2")).status())
            .isEqualTo(409);
    }

    @Test
    @Shows("R42")
    void theOfficesOwnPeopleAreToldTooAndWhoHasReadWhichVersionIsKept() {
        publish(NoticeTest.WHOLE);
        LoggedIn desk = server.as(Role.DESK);
        JsonNode unread = desk.get("/api/v1/console/notices").body().at("/items/0");
        assertThat(unread.at("/notice/zh").toString()).contains("员工", "查了谁的号码", "由人核实");
        assertThat(server.get("/api/v1/notices/P1/workers/staff", null).body().get("hash").asString())
            .isEqualTo(unread.at("/notice/hash").asString());
        assertThat(desk.post("/api/v1/console/notices", read(unread)).status()).isEqualTo(204);
        assertThat(desk.post("/api/v1/console/notices", read(unread)).status()).isEqualTo(204);
        assertThat(desk.get("/api/v1/console/notices").body().get("items")).isEmpty();
        JsonNode kept = compliance.get("/api/v1/console/projects/P1/work-notices").body().get("items");
        assertThat(kept.at("/0/worker").asString()).isEqualTo("agent");
        assertThat(kept.at("/0/seen")).isEmpty();
        assertThat(kept.at("/1/seen")).hasSize(1);
        assertThat(kept.at("/1/seen/0/name").asString()).isEqualTo("desk");
        assertThat(kept.at("/1/seen/0/version").asInt()).isEqualTo(1);
        assertThat(desk.get("/api/v1/console/projects/P1/work-notices").status()).isEqualTo(403);
    }
}
