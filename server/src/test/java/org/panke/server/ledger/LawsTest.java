package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.ledger.SaidInMemory.row;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.laws.Dice;
import org.panke.attribution.laws.History;
import org.panke.server.judge.ReadModels;
import org.panke.server.platform.Columns;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/**
 * The laws of attribution, held by the store: the histories on which the engine is tried are recorded one event after
 * the other, and what the store says and keeps is what the engine alone says. {@code -Dlaws.histories=N} sets how many,
 * {@code -Dlaws.seed=S} the first seed; a failure names its seed and tells the history.
 */
class LawsTest {
    private static final long SEED = Long.getLong("laws.seed", 20_260_301L);

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    private Store store;
    private Projects projects;
    private Recorder recorder;

    Store store(Path in) {
        return SqliteStore.open(in.resolve("panke.db"));
    }

    int histories() {
        return Integer.getInteger("laws.histories", 60);
    }

    @BeforeEach
    void open() {
        store = store(folder);
        projects = new Projects(store.writer());
        recorder = new Recorder(store.writer(), projects, vault, () -> Instant.EPOCH, random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theStoreSaysAndKeepsWhatTheEngineSaysOfTheSameHistory() {
        each((project, told) -> {
            SaidInMemory engine = new SaidInMemory(told.history.rules());
            for (Event event : told.events) {
                assertThat(recorded(event)).as(() -> told.upTo(event)).isEqualTo(engine.of(event));
            }
            assertThat(kept(project)).as(told::all).isEqualTo(engine.inTheEnd());
        });
    }

    @Test
    void aReplayFindsNoDifferenceAlsoOfThoseWhoWereForgotten() {
        each((project, told) -> told.events.forEach(this::recorded));
        each((project, told) -> {
            assertThat(new Replay(projects, store.reader()).of(project).differences()).as(told::all).isEmpty();
            List<Check.Found> found = new ArrayList<>();
            new Check(vault, new Projects(store.writer()), store.reader()).of(project, _ -> {
            }, found::add);
            assertThat(found).as(told::all).isEmpty();
        });
        try (Store scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
            each((project, told) -> assertThat(new Replay(projects, store.reader()).readModels(project, scratch))
                .as(told::all).isEmpty());
        }
    }

    @Test
    void aHistorySentAgainIsAnsweredAsBeforeAndChangesNothing() {
        each((project, told) -> {
            Map<EventId, List<String>> first = new LinkedHashMap<>();
            told.events.forEach(event -> first.putIfAbsent(event.id(), recorded(event)));
            Map<String, List<String>> before = everything(project);
            for (Event event : told.asTheyCameFirst().reversed()) {
                Recorded again = recorder.recordAsDated(event);
                assertThat(again.again()).isTrue();
                assertThat(again.lines()).as(() -> told.upTo(event)).isEqualTo(first.get(event.id()));
            }
            assertThat(everything(project)).as(told::all).isEqualTo(before);
        });
    }

    @Test
    void whatIsExportedSaysTheSameInAnotherStoreUnderAnotherKey() {
        Vault other = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
        try (Store elsewhere = SqliteStore.open(folder.resolve("elsewhere.db"))) {
            Projects there = new Projects(elsewhere.writer());
            Recorder taking = new Recorder(elsewhere.writer(), there, other, () -> Instant.EPOCH, random);
            each((project, told) -> {
                told.events.forEach(this::recorded);
                there.open(project, "案场", RuleText.of(told.history.rules()), Instant.EPOCH);
                List<String> lines = exported(vault, store, project);
                taking.take(project, lines.stream().map(line -> line(project, line)).toList());
                assertThat(exported(other, elsewhere, project)).as(told::all).isEqualTo(lines);
                assertThat(findings(elsewhere, project)).as(told::all).isEqualTo(findings(store, project));
                assertThat(new Replay(there, elsewhere.reader()).of(project).differences()).as(told::all).isEmpty();
            });
        }
    }

    private static List<String> exported(Vault vault, Store store, ProjectId project) {
        List<String> lines = new ArrayList<>();
        new Export(vault, store.reader()).of(project, lines::add);
        return lines;
    }

    private static Recordable line(ProjectId project, String line) {
        return ExportedLine.isOne(line)
            ? ExportedLine.read(project, line).orElseThrow()
            : new Recordable.Said(WrittenDown.event(line));
    }

    private static List<String> findings(Store store, ProjectId project) {
        return store.reader().sql("SELECT line FROM finding WHERE project_id = ? ORDER BY sequence, ordinal")
            .params(project.value()).query(Columns.read(row -> row.text("line"))).list();
    }

    /** One project's part of a generated history, under a name of its own. */
    private record Telling(long seed, History history, List<Event> events) {
        String all() {
            return "seed " + seed + "\n" + history.withEvents(events);
        }

        List<Event> asTheyCameFirst() {
            Set<EventId> ids = new HashSet<>();
            return events.stream().filter(event -> ids.add(event.id())).toList();
        }

        String upTo(Event event) {
            return "seed " + seed + "\n" + history.withEvents(events.subList(0, events.lastIndexOf(event) + 1));
        }
    }

    private void each(BiConsumer<ProjectId, Telling> use) {
        for (long seed = SEED; seed < SEED + histories(); seed++) {
            History history = Dice.history(seed);
            Map<ProjectId, List<Event>> events = new LinkedHashMap<>();
            for (Event event : history.events()) {
                Stamp stamp = event.stamp();
                ProjectId project = new ProjectId(seed + "-" + stamp.project());
                events.computeIfAbsent(project, _ -> new ArrayList<>())
                    .add(readBack(event.stamped(new Stamp(stamp.id(), project, stamp.at(), stamp.actor()))));
            }
            for (Map.Entry<ProjectId, List<Event>> each : events.entrySet()) {
                assertThat(projects.open(each.getKey(), "案场", RuleText.of(history.rules()), Instant.EPOCH))
                    .as("seed " + seed).isNotInstanceOf(Projects.Opening.BadRules.class);
                use.accept(each.getKey(), new Telling(seed, history, each.getValue()));
            }
        }
    }

    /** As any door would hand it in: a surname that names nobody is none. */
    private Event readBack(Event event) {
        return WrittenDown.event(WrittenDown.salted(event, random));
    }

    /** What the store says; of what comes again nothing, as the engine says nothing. */
    private List<String> recorded(Event event) {
        try {
            Recorded recorded = recorder.recordAsDated(event);
            return recorded.again() ? List.of() : recorded.lines();
        } catch (OtherContentException e) {
            return List.of("{\"refused\":\"" + event.id() + "\",\"project\":\"" + event.stamp().project()
                + "\",\"reason\":\"E_ID\"}");
        }
    }

    private Map<String, Map<String, String>> kept(ProjectId project) {
        return Map.of(
            "registration", rows(project, "registration_id",
                "SELECT registration_id, answer, reason, until, mode FROM registration"),
            "visit", rows(project, "visit_id",
                "SELECT visit_id, outcome, channel, registration_id, until, case_id, standing FROM visit"),
            "contract", rows(project, "contract_id",
                "SELECT contract_id, state, reason, case_id FROM contract WHERE state <> 'WAITING'"));
    }

    private Map<String, String> rows(ProjectId project, String id, String sql) {
        Map<String, String> rows = new TreeMap<>();
        store.reader().sql(sql + (sql.contains("WHERE") ? " AND" : " WHERE") + " project_id = ?")
            .params(project.value()).query((row, _) -> {
                Object[] fields = new Object[row.getMetaData().getColumnCount() - 1];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = row.getString(i + 2);
                }
                return rows.put(row.getString(id), row(fields));
            }).list();
        return rows;
    }

    /** Every row of the project, but for bytes. */
    private Map<String, List<String>> everything(ProjectId project) {
        Map<String, String> tables = new TreeMap<>(Map.of("project", "sequence, last_at", "finding", "*", "outbox", "*",
            "event", "sequence, event_id, at, fact, owners", "identity", "kind, number", "identity_head", "*",
            "forgotten", "owner, sequence"));
        ReadModels.TABLES.forEach(table -> tables.put(table, "*"));
        Map<String, List<String>> rows = new TreeMap<>();
        tables.forEach((table, columns) -> rows.put(table,
            store.reader().sql("SELECT " + columns + " FROM " + table + " WHERE project_id = ?")
                .params(project.value()).query(Columns.read(Columns::all)).list().stream().sorted().toList()));
        return rows;
    }
}
