package org.panke.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.house.Shows;
import org.panke.server.Serve;
import org.panke.server.access.Accounts;
import org.panke.server.face.FaceGate;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.Sites;
import org.panke.server.notice.WorkNotices;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The demonstration opens its gate by doing what an office does; only two conditions are not asked of it. */
class DemoFacesTest {
    private static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠}
              - {id: A1, kind: AGENCY, name: 远行}
            versions:
              - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        DemoFaces.write(folder.resolve("packs"), LocalDate.ofInstant(InstantSource.system().instant(), Rules.CHINA));
        Files.createDirectories(folder.resolve("data"));
        System.setProperty("panke.packs", folder.resolve("packs").toString());
        System.setProperty("panke.demo", "true");
    }

    @AfterEach
    void asBefore() {
        List.of("panke.packs", "panke.demo", "server.address").forEach(System::clearProperty);
    }

    private ConfigurableApplicationContext started(boolean isDemonstration) {
        Path key = folder.resolve("keys").resolve("master.key");
        return isDemonstration ? Serve.demonstrate(folder.resolve("data"), key, 0)
            : Serve.start(folder.resolve("data"), key, 0, null);
    }

    /** The gate as compliance sees it, after all was signed. */
    private static JsonNode opened(ConfigurableApplicationContext server) throws IOException {
        InstantSource clock = server.getBean(InstantSource.class);
        for (String each : List.of("P1", "P2")) {
            ProjectId project = new ProjectId(each);
            server.getBean(Projects.class).open(project, "演示", RULES, clock.instant());
            server.getBean(Sites.class).publish(project, each.equals("P1") ? DemoSite.SAID : DemoSite.PROHIBITED,
                "demo",
                clock.instant());
        }
        List<DemoPeople.Person> people =
            new DemoPeople(server.getBean(Accounts.class), server.getBean(SecureRandom.class)).made("P1", List.of());
        DemoReaders.read(new ProjectId("P1"), server.getBean(WorkNotices.class), server.getBean(JdbcClient.class));
        URI address =
            URI.create("http://127.0.0.1:" + ((WebServerApplicationContext) server).getWebServer().getPort());
        assertThat(DemoFaces.signed(address, people)).isTrue();
        try (DemoCaller compliance = DemoCaller.as("compliance", address, people)) {
            return compliance.get("/gate");
        }
    }

    private static List<String> inState(JsonNode gate, String... states) {
        return gate.get("conditions").valueStream()
            .filter(each -> List.of(states).contains(each.get("state").asString()))
            .map(each -> each.get("condition").asString()).toList();
    }

    @Test
    @Shows({"R01", "R02"})
    void oneOfficeIsOpenAndTheOneWhereFacesAreProhibitedIsNot() throws IOException {
        try (ConfigurableApplicationContext server = started(true)) {
            JsonNode gate = opened(server);
            assertThat(inState(gate, "not-held", "unknown")).isEmpty();
            assertThat(inState(gate, "not-asked")).containsExactly("reviewed", "calibrated");
            assertThat(gate.toString()).contains("仅限演示", "demonstration only");
            FaceGate faces = server.getBean(FaceGate.class);
            assertThat(faces.mode(new ProjectId("P1"))).isEqualTo(FaceGate.Mode.PASS);
            assertThat(faces.mode(new ProjectId("P2"))).isEqualTo(FaceGate.Mode.OFF);
        }
    }

    @Test
    @Shows({"R01", "R32"})
    void theSamePapersOpenNothingOnAServerThatIsNoDemonstration() throws IOException {
        try (ConfigurableApplicationContext server = started(false)) {
            assertThat(inState(opened(server), "not-held", "unknown")).containsExactlyInAnyOrder("reviewed",
                "calibrated", "on-device");
        }
    }

    @Test
    void aDemonstrationThatOthersCanReachIsShut() throws IOException {
        System.setProperty("server.address", "0.0.0.0");
        try (ConfigurableApplicationContext server = started(true)) {
            assertThat(inState(opened(server), "not-held", "unknown")).containsExactlyInAnyOrder("reviewed",
                "calibrated", "on-device");
        }
    }
}
