package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.house.Shows;
import org.panke.server.Serve;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.Reporting.Reported;
import org.springframework.context.ConfigurableApplicationContext;

class StatementLastsTest {
    private static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    private Path folder;

    @Test
    @Shows("R38")
    void whatSomebodyLookedAtIsLookedAtAgainAfterNinetyDays() {
        try (ConfigurableApplicationContext server = Serve.start(folder, folder.resolve("key"), 0, null)) {
            server.getBean(Projects.class).open(PROJECT, "一号院", """
                    zone: Asia/Shanghai
                    channels: []
                    versions:
                      - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
                    """, Instant.EPOCH);
            Office office = server.getBean(Offices.class).of(PROJECT);
            Instant now = server.getBean(InstantSource.class).instant();
            Statements statements = server.getBean(Statements.class);
            statements.sign(office, new StatementText.Wanted("s", "sign", "大门左侧", null, null, null,
                List.of("place", "who", "choice", "legible")), "compliance", now);
            statements.sign(office, new StatementText.Wanted("h", "human", "案场经理", null, null, null,
                List.of("confirmed", "contest", "price")), "compliance", now);
            StatementsReported reported = server.getBean(StatementsReported.class);
            Map<Condition, Reported> in89 = reported.of(office, now.plus(Duration.ofDays(89)));
            assertThat(in89.get(Condition.SIGN).state()).isEqualTo(State.HELD);
            Map<Condition, Reported> in91 = reported.of(office, now.plus(Duration.ofDays(91)));
            assertThat(in91.get(Condition.SIGN).state()).isEqualTo(State.NOT_HELD);
            assertThat(in91.get(Condition.SIGN).because().zh()).contains("已过期");
            assertThat(in91.get(Condition.HUMAN_DECIDES).state()).as("has no end").isEqualTo(State.HELD);
        }
    }
}
