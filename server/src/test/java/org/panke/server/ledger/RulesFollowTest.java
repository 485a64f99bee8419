package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Succession;
import org.panke.attribution.Verification;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** Rules that follow on others while an office is at work: what went before is never judged anew. */
class RulesFollowTest extends Bookkeeping {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠}
            versions:
              - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT30M}
            """;
    private static final String NEXT = RULES.replace("channels:\n", "channels:\n  - {id: O2, kind: OWN, name: 二渠}\n")
        + "  - {version: 2, effectiveFrom: \"2026-03-01T12:00:00+08:00\", leadTime: PT2H}\n";

    RulesFollowTest() {
        super(NOW, RULES);
    }

    @Test
    void aChannelThatComesLaterWasRefusedBeforeAndStaysSoInEveryReplay() {
        assertThat(registered("r1", "O2", 1)).contains("\"reason\":\"R_CHANNEL\"");
        publish("p1", NEXT);
        assertThat(registered("r2", "O2", 1)).contains("\"ACCEPTED\"");
        assertThat(projects.rules(PROJECT, store.reader()).channels()).containsKey(new ChannelId("O2"));
        assertSound();
        close();
        open();
        assertThat(registered("r3", "O2", 2)).contains("\"ACCEPTED\"");
        assertSound();
    }

    @Test
    void whatWasAcceptedKeepsTheLeadTimeOfItsVersion() {
        registered("r1", "O1", 1);
        publish("p1", NEXT);
        clock = NOW.plus(Duration.ofHours(4));
        registered("r2", "O1", 2);
        clock = clock.plus(Duration.ofMinutes(40));
        assertThat(checkedIn("v1", 1)).contains("\"BROUGHT\"");
        assertThat(checkedIn("v2", 2)).contains("\"NATURAL\"").contains("\"V_LEAD\"");
        assertSound();
    }

    @Test
    void aSuspendedChannelRegistersNobodyFromThenOn() {
        registered("r1", "O1", 1);
        publish("p1", RULES.replace("name: 自渠", "name: 自渠, suspendedFrom: \"2026-03-01T10:00:00+08:00\""));
        assertThat(registered("r2", "O1", 2)).contains("\"ACCEPTED\"");
        clock = NOW.plus(Duration.ofHours(2));
        assertThat(registered("r3", "O1", 3)).contains("\"reason\":\"R_CHANNEL\"");
        assertSound();
    }

    @Test
    void whatMayNotFollowIsRefusedAndNothingIsLostByIt() {
        registered("r1", "O1", 1);
        assertThat(objections(RULES.replace("Asia/Shanghai", "Asia/Tokyo"))).containsExactly(Succession.Why.ZONE);
        assertThat(objections(RULES.replace("O1", "O3"))).containsExactly(Succession.Why.CHANNEL_GONE);
        assertThat(objections(RULES.replace("OWN", "PUBLIC"))).containsExactly(Succession.Why.CHANNEL_KIND);
        assertThat(objections(RULES.replace("PT30M", "PT31M"))).containsExactly(Succession.Why.VERSION_CHANGED);
        assertThat(objections(RULES.replace("version: 1", "version: 7"))).containsExactly(
            Succession.Why.VERSION_CHANGED,
            Succession.Why.VERSION_BEFORE);
        assertThat(objections(RULES.replace("name: 自渠", "name: 自渠, suspendedFrom: \"2026-02-01T00:00:00+08:00\"")))
            .containsExactly(Succession.Why.SUSPENDED_BEFORE);
        assertThatThrownBy(() -> publish("p9", "zone: [")).isInstanceOfSatisfying(RulesRefusedException.class,
            refused -> assertThat(refused.problems()).isNotEmpty());
        assertThat(registered("r2", "O1", 2)).contains("\"ACCEPTED\"");
        assertThat(new Replay(projects, store.reader()).of(PROJECT).events()).isEqualTo(2);
        assertSound();
    }

    @Test
    void aProjectWithoutVersionsKeepsItsDefaultsUntilTheFirstBegins() {
        ProjectId bare = new ProjectId("P2");
        projects.open(bare, "案场", "channels:\n  - {id: O1, kind: OWN, name: 自渠}\n", NOW);
        recorder
            .record(at -> new Event.RulesPublished(new Stamp(new EventId("p1"), bare, at), RULES.replace("2026-01-01",
                "2026-03-02")));
        Recorded answer = recorder.record(at -> new Event.Registered(new Stamp(new EventId("r1"), bare, at),
            new ChannelId("O1"), null, phone(1), "王"));
        assertThat(answer.lines().getFirst()).contains("\"ACCEPTED\"").contains("\"rules\":0");
        assertThat(new Replay(projects, store.reader()).of(bare).differences()).isEmpty();
    }

    @Test
    void anExportTakesThePublishedRulesAlong() {
        registered("r1", "O2", 1);
        publish("p1", NEXT);
        registered("r2", "O2", 1);
        List<String> lines = new ArrayList<>();
        new Export(vault, store.reader()).of(PROJECT, lines::add);
        try (Store elsewhere = SqliteStore.open(folder.resolve("elsewhere.db"))) {
            Projects there = new Projects(elsewhere.writer());
            there.open(PROJECT, "案场", RULES, NOW);
            Recorder taking = new Recorder(elsewhere.writer(), there,
                new Vault(MasterKey.random(random), new HalvesInMemory(random), random),
                () -> NOW, random);
            taking.take(PROJECT, lines.stream().<Recordable>map(line -> new Recordable.Said(WrittenDown.event(line)))
                .toList());
            assertThat(new Replay(there, elsewhere.reader()).of(PROJECT))
                .isEqualTo(new Replay(projects, store.reader()).of(PROJECT));
            assertThat(there.rules(PROJECT, elsewhere.reader()).channels()).containsKey(new ChannelId("O2"));
        }
    }

    @Test
    void rulesThatAskWhoBoughtElsewhereAreRefusedForNoProjectWouldBeAsked() {
        String asking = "group: [P1, P2]\n" + RULES.replace("leadTime: PT30M", "ownerLimit: NOT_THIS_GROUP");
        assertThat(projects.open(new ProjectId("P2"), "案场", asking, NOW)).isInstanceOf(Projects.Opening.BadRules.class);
        assertThatThrownBy(() -> publish("p1", asking)).isInstanceOfSatisfying(RulesRefusedException.class,
            refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("ownerLimit"));
        assertThat(projects.open(new ProjectId("P3"), "案场", asking, NOW)).as("not of the group")
            .isInstanceOf(Projects.Opening.Opened.class);
    }

    private List<Succession.Why> objections(String document) {
        List<Succession.Why> why = new ArrayList<>();
        assertThatThrownBy(() -> publish("p9", document)).isInstanceOfSatisfying(RulesRefusedException.class,
            refused -> refused.objections().forEach(each -> why.add(each.why())));
        return why;
    }

    private void publish(String id, String document) {
        recorder.record(at -> new Event.RulesPublished(new Stamp(new EventId(id), PROJECT, at, "manager"), document));
    }

    private String registered(String id, String channel, int phone) {
        return recorder.record(at -> new Event.Registered(new Stamp(new EventId(id), PROJECT, at),
            new ChannelId(channel), null, phone(phone), "王")).lines().getFirst();
    }

    private String checkedIn(String id, int phone) {
        return recorder.record(at -> new Event.CheckedIn(new Stamp(new EventId(id), PROJECT, at), phone(phone), "王",
            Declaration.NONE, List.of(), Verification.CODE, null, Role.VISITOR, null)).lines().getFirst();
    }

    private static Phone phone(int number) {
        return Phone.mainland(13_800_000_000L + number);
    }
}
