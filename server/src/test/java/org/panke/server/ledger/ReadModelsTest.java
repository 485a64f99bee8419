package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** What pages read after each kind of event. */
class ReadModelsTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Phone WANG = Phone.mainland(13_800_001_234L);
    private static final Phone LI = Phone.mainland(13_800_005_678L);

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private SqliteStore store;
    private Recorder recorder;
    private Instant clock = Instant.parse("2026-03-01T01:00:00Z");

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("panke.db"));
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "案场", """
                zone: Asia/Shanghai
                channels:
                  - {id: O1, kind: OWN, name: 自渠, commission: {percentBp: 100}}
                  - {id: O2, kind: OWN, name: 二渠, commission: {percentBp: 100}}
                versions:
                  - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00"}
                """, clock);
        recorder = new Recorder(store.writer(), projects,
            new Vault(MasterKey.random(random), new HalvesInMemory(random), random), () -> clock,
            random);
    }

    @AfterEach
    void aReplayWritesTheSameRows() {
        try (SqliteStore scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
            assertThat(new Replay(new Projects(store.writer()), store.reader()).readModels(PROJECT, scratch)).isEmpty();
        }
        store.close();
    }

    @Test
    void aRegistrationIsLiveThenWonOrWithdrawnAndTheVisitNamesIt() {
        registered("r1", "O1", WANG);
        registered("r2", "O2", LI);
        assertThat(rows("SELECT registration_id, state FROM registration ORDER BY sequence"))
            .containsExactly("r1 LIVE", "r2 LIVE");
        recorder.record(at -> new Event.RegistrationWithdrawn(stamp("w2", at), new EventId("r2")));
        visited("v1", WANG, Declaration.NONE);
        assertThat(rows("SELECT registration_id, state, visit_id FROM registration ORDER BY sequence"))
            .containsExactly("r1 WON v1", "r2 WITHDRAWN null");
        assertThat(rows("SELECT outcome, channel, registration_id, standing FROM visit"))
            .containsExactly("BROUGHT O1 r1 NEW");
    }

    @Test
    void aDisputeOpensACaseAndItsDecisionReplacesTheVerdict() {
        registered("r1", "O1", WANG);
        visited("v1", WANG, Declaration.SELF);
        assertThat(rows("SELECT case_id, kind, state FROM case_file")).containsExactly("v1 DECLARATION OPEN");
        assertThat(rows("SELECT state FROM registration")).containsExactly("DISPUTED");
        recorder.record(at -> new Event.CaseDecided(stamp("d1", at), new EventId("v1"), Decision.NATURAL,
            List.of("甲", "乙")));
        assertThat(rows("SELECT state, outcome, version FROM case_file")).containsExactly("DECIDED NATURAL 2");
        assertThat(rows("SELECT outcome, case_id FROM visit")).containsExactly("NATURAL null");
        assertThat(rows("SELECT state, state_reason FROM registration")).containsExactly("LOST V_OTHER_WON");
        assertThat(rows("SELECT registration_id, reason FROM claim_lost")).containsExactly("r1 V_OTHER_WON");
    }

    @Test
    void aCorrectedDeclarationAgainstTheVerdictOpensACase() {
        registered("r1", "O1", WANG);
        visited("v1", WANG, Declaration.NONE);
        recorder.record(at -> new Event.DeclarationCorrected(stamp("c1", at), WANG, Declaration.SELF));
        assertThat(rows("SELECT case_id, kind, visit_id, state FROM case_file"))
            .containsExactly("v1 CORRECTION v1 OPEN");
    }

    @Test
    void aMergeOfTwoOwnersOpensACaseAndASplitDropsIt() {
        registered("r1", "O1", WANG);
        registered("r2", "O2", LI);
        visited("v1", WANG, Declaration.NONE);
        visited("v2", LI, Declaration.NONE);
        recorder.record(at -> new Event.PersonsMerged(stamp("m1", at), WANG, LI));
        assertThat(rows("SELECT person, root FROM person ORDER BY person")).containsExactly("0 0", "1 0");
        assertThat(rows("SELECT case_id, kind, state FROM case_file")).containsExactly("m1 MERGE OPEN");
        recorder.record(at -> new Event.PersonsSplit(stamp("s1", at), WANG, LI));
        assertThat(rows("SELECT person, root FROM person ORDER BY person")).containsExactly("0 0", "1 1");
        assertThat(rows("SELECT case_id, state FROM case_file")).containsExactly("m1 DROPPED");
    }

    @Test
    void aDealWaitsIsPayableAndClawedBack() {
        registered("r1", "O1", WANG);
        visited("v1", WANG, Declaration.NONE);
        clock = clock.plus(Duration.ofDays(5));
        recorder.record(at -> new Event.Subscribed(stamp("b1", at), new ContractId("C1"), List.of(WANG), 250_000_000L,
            "8-1201", List.of(), null));
        assertThat(rows("SELECT contract_id, state, amount_fen FROM contract")).containsExactly("C1 WAITING 250000000");
        recorder.record(at -> new Event.Signed(stamp("g1", at), new ContractId("C1")));
        assertThat(rows("SELECT state, channel, due_fen FROM contract")).containsExactly("PAYABLE O1 2500000");
        assertThat(rows("SELECT channel, due_fen FROM contract_share")).containsExactly("O1 2500000");
        recorder.record(at -> new Event.DealCancelled(stamp("x1", at), new ContractId("C1")));
        assertThat(rows("SELECT state FROM contract WHERE cancelled_at IS NOT NULL")).containsExactly("CLAWED_BACK");
        assertThat(rows("SELECT person FROM contract_buyer")).containsExactly("0");
    }

    @Test
    void whatNoRuleAsksForIsInTheRowsToo() {
        recorder.record(at -> new Event.CheckedIn(stamp("v1", at), WANG, "王", Declaration.NONE, List.of(),
            Verification.RING, null, Role.VISITOR, new StaffId("s7"), "0a1b"));
        recorder.record(at -> new Event.Subscribed(stamp("b1", at), new ContractId("C1"), List.of(WANG), 250_000_000L,
            "8-1201", List.of(), null));
        assertThat(rows("SELECT consultant, notice FROM visit")).containsExactly("s7 0a1b");
        assertThat(rows("SELECT unit FROM contract")).containsExactly("8-1201");
        recorder.record(at -> new Event.Subscribed(stamp("b2", at), new ContractId("C1"), List.of(WANG), 250_000_000L,
            "8-1202", List.of(), null));
        assertThat(rows("SELECT unit FROM contract")).containsExactly("8-1202");
    }

    private void registered(String id, String channel, Phone phone) {
        recorder.record(at -> new Event.Registered(stamp(id, at), new ChannelId(channel), new AgentId("a" + channel),
            phone, "王"));
        clock = clock.plus(Duration.ofHours(1));
    }

    private void visited(String id, Phone phone, Declaration declared) {
        recorder.record(at -> new Event.CheckedIn(stamp(id, at), phone, "王", declared, List.of(), Verification.CODE,
            null, Role.VISITOR, null));
    }

    private static Stamp stamp(String id, Instant at) {
        return new Stamp(new EventId(id), PROJECT, at);
    }

    private List<String> rows(String sql) {
        return store.reader().sql(sql).query((row, _) -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(i == 1 ? "" : " ").append(row.getString(i));
            }
            return text.toString();
        }).list();
    }
}
