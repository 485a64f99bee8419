package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;
import org.springframework.dao.DataAccessException;

class RecorderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

    @TempDir
    private Path folder;

    final SecureRandom random = new SecureRandom();
    final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    Store store;
    Projects projects;
    Recorder recorder;
    Instant clock = NOW;

    @BeforeEach
    void open() {
        store = store(folder);
        projects = new Projects(store.writer());
        recorder = new Recorder(store.writer(), projects, vault, () -> clock, random);
    }

    /** The same one each time within a test. */
    Store store(Path in) {
        return SqliteStore.open(in.resolve("panke.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsRecordedLiveGivesTheLinesOfTheSameEventsInAFile() throws IOException {
        Year year = Year.simulated(folder, 5, 2, 12);
        List<String> judged = year.judged();
        year.events().stream().map(event -> event.stamp().project()).distinct()
            .forEach(project -> open(project, year));
        List<String> live = new ArrayList<>();
        for (Event event : year.events()) {
            live.addAll(recorder.record(_ -> event).lines());
        }
        assertThat(live).hasSizeGreaterThan(500).isEqualTo(judged.subList(0, live.size()));
        assertThat(judged.subList(live.size(), judged.size())).allMatch(line -> line.startsWith("{\"signal\":"));
    }

    @Test
    void afterAStartWhatWasRecordedIsKnownAndAReplayFindsNoDifference() throws IOException {
        Year year = Year.simulated(folder, 6, 1, 12);
        ProjectId project = year.events().getFirst().stamp().project();
        open(project, year);
        List<String> live = new ArrayList<>();
        for (int i = 0; i < year.events().size(); i++) {
            if (i % 100 == 99) {
                close();
                open();
            }
            Event event = year.events().get(i);
            live.addAll(recorder.record(_ -> event).lines());
        }
        assertThat(live).isEqualTo(year.judged().subList(0, live.size()));
        Replay.Result replay = new Replay(projects, store.reader()).of(project);
        assertThat(replay.events()).isEqualTo(year.events().size());
        assertThat(replay.differences()).isEmpty();
        try (SqliteStore scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
            assertThat(new Replay(projects, store.reader()).readModels(project, scratch)).isEmpty();
        }
    }

    @Test
    void aReplayFindsALineThatWasChanged() throws IOException {
        Year year = Year.simulated(folder, 7, 1, 5);
        ProjectId project = year.events().getFirst().stamp().project();
        open(project, year);
        year.events().forEach(event -> recorder.record(_ -> event));
        store.writer().write(db -> db.sql("""
                UPDATE finding SET line = replace(line, 'NATURAL', 'BROUGHT')
                WHERE kind = 'visit' AND line LIKE '%"NATURAL"%'""").update());
        assertThat(new Replay(projects, store.reader()).of(project).differences()).isNotEmpty();
    }

    @Test
    void theSameEventAgainIsAnsweredAsItWasTheFirstTime() throws IOException {
        ProjectId project = openSmall();
        Recorded first = recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        clock = NOW.plusSeconds(60);
        Recorded again = recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        assertThat(again.again()).isTrue();
        assertThat(again.at()).isEqualTo(first.at()).isEqualTo(NOW);
        assertThat(again.sequence()).isEqualTo(first.sequence()).isEqualTo(1);
        assertThat(again.lines()).isEqualTo(first.lines()).hasSize(1);
        assertThatThrownBy(() -> recorder.record(at -> visit(project, "v1", at, 13_800_001_235L)))
            .isInstanceOf(OtherContentException.class).hasMessageContaining("v1");
        assertThat(recorder.record(at -> visit(project, "v2", at, 13_800_001_235L)).sequence()).isEqualTo(2);
    }

    @Test
    void ofTwoRegistrationsAtOnceThatShutEachOtherOutExactlyOneIsAccepted() throws Exception {
        ProjectId project = openExclusive();
        int persons = 300;
        List<Future<Recorded>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < persons; i++) {
                Phone phone = Phone.mainland(13_800_000_000L + i);
                for (String channel : List.of("O1", "O2")) {
                    String id = channel + "-" + i;
                    answers.add(callers.submit(() -> recorder.record(at -> new Event.Registered(
                        new Stamp(new EventId(id), project, at), new ChannelId(channel), new AgentId("a" + channel),
                        phone, "王"))));
                }
            }
        }
        int accepted = 0;
        for (Future<Recorded> answer : answers) {
            accepted += answer.get().lines().getFirst().contains("\"ACCEPTED\"") ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(persons);
        for (int i = 0; i < persons; i++) {
            assertThat(List.of(answers.get(2 * i).get(), answers.get(2 * i + 1).get()))
                .filteredOn(answer -> answer.lines().getFirst().contains("R_HELD")).hasSize(1);
        }
        assertThat(new Replay(projects, store.reader()).of(project).differences()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsNotRememberedEither() throws IOException {
        ProjectId project = openSmall();
        store.writer().write(db -> db.sql("ALTER TABLE outbox RENAME TO gone").update());
        assertThatThrownBy(() -> recorder.record(at -> visit(project, "v1", at, 13_800_001_234L)))
            .isInstanceOf(DataAccessException.class);
        store.writer().write(db -> db.sql("ALTER TABLE gone RENAME TO outbox").update());
        assertThat(recorder.record(at -> visit(project, "v2", at, 13_800_001_234L)))
            .satisfies(visit -> assertThat(visit.sequence()).isEqualTo(1))
            .satisfies(visit -> assertThat(visit.lines().getFirst()).contains("\"standing\":\"NEW\""));
        assertThat(new Replay(projects, store.reader()).of(project)).isEqualTo(new Replay.Result(1, List.of()));
    }

    @Test
    void timeNeverRunsBackWhateverTheMachinesClockDoes() throws IOException {
        ProjectId project = openSmall();
        recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        clock = NOW.minusSeconds(3600);
        assertThat(recorder.record(at -> visit(project, "v2", at, 13_800_001_235L)).at()).isEqualTo(NOW);
    }

    @Test
    void aClockThatJumpsAheadAndIsSetBackLosesNoNumberNoRepeatAndNoRefusal() throws IOException {
        ProjectId project = openSmall();
        clock = NOW.plus(Duration.ofDays(1));
        Recorded ahead = recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        clock = NOW.minus(Duration.ofDays(1));
        Recorded again = recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        assertThat(again.again()).isTrue();
        assertThat(again.at()).isEqualTo(ahead.at());
        assertThat(again.lines()).isEqualTo(ahead.lines());
        assertThatThrownBy(() -> recorder.record(at -> visit(project, "v1", at, 13_800_001_235L)))
            .isInstanceOf(OtherContentException.class);
        Recorded next = recorder.record(at -> visit(project, "v2", at, 13_800_001_235L));
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(next.at()).isEqualTo(ahead.at());
        clock = NOW.plus(Duration.ofDays(2));
        assertThat(recorder.record(at -> visit(project, "v3", at, 13_800_001_236L)).at()).isEqualTo(clock);
        assertThat(new Replay(projects, store.reader()).of(project)).isEqualTo(new Replay.Result(3, List.of()));
    }

    @Test
    void aTimeThatNoEventAndNoClockGaveDatesNothing() throws IOException {
        ProjectId project = openSmall();
        recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        store.writer().write(db -> db.sql("UPDATE project SET last_at = last_at + 100000000000").update());
        assertThatThrownBy(() -> recorder.record(at -> visit(project, "v2", at, 13_800_001_235L)))
            .isInstanceOf(AheadException.class);
        assertThat(new Replay(projects, store.reader()).of(project).events()).isEqualTo(1);
    }

    @Test
    void anUnknownProjectTakesNothing() {
        assertThatThrownBy(() -> recorder.record(at -> visit(new ProjectId("P9"), "v1", at, 13_800_001_234L)))
            .isInstanceOf(UnknownProjectException.class);
    }

    @Test
    void nothingPersonalLiesInTheOpen() throws IOException {
        ProjectId project = openSmall();
        recorder.record(at -> visit(project, "v1", at, 13_800_001_234L));
        close();
        String everything = everything(folder);
        assertThat(everything).contains("v1").doesNotContain("13800001234").doesNotContain("8613800001234");
        open();
    }

    /** All that lies in the closed store. */
    String everything(Path in) throws IOException {
        return new String(Files.readAllBytes(in.resolve("panke.db")), StandardCharsets.ISO_8859_1);
    }

    private void open(ProjectId project, Year year) {
        try {
            assertThat(projects.open(project, "案场", year.ruleDocument(), NOW))
                .isEqualTo(new Projects.Opening.Opened());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectId openExclusive() {
        ProjectId project = new ProjectId("P1");
        projects.open(project, "案场",
            """
                    zone: Asia/Shanghai
                    channels:
                      - {id: O1, kind: OWN, name: 自渠}
                      - {id: O2, kind: OWN, name: 二渠}
                    versions:
                      - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", quotaPerAgentPerDay: 9999, openPerAgent: 9999}
                    """,
            NOW);
        return project;
    }

    static Event registered(ProjectId project, String channel, Phone phone, Instant at) {
        return new Event.Registered(new Stamp(new EventId(channel + "-" + phone.e164()), project, at),
            new ChannelId(channel), new AgentId("a" + channel), phone, "王");
    }

    private ProjectId openSmall() {
        ProjectId project = new ProjectId("P1");
        assertThat(projects.open(project, "案场", "zone: Asia/Shanghai\n", NOW))
            .isEqualTo(new Projects.Opening.Opened());
        return project;
    }

    private static Event visit(ProjectId project, String id, Instant at, long phone) {
        return new Event.CheckedIn(new Stamp(new EventId(id), project, at), Phone.mainland(phone), "王",
            Declaration.SELF, List.of(), Verification.CODE, null,
            Role.VISITOR, null);
    }
}
