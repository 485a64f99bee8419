package org.panke.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Leaving;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Replay;
import org.panke.server.ledger.StillForgotten;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** An office that has published its log, and whose database somebody edits while it is closed. */
final class TamperedOffice {
    static final ProjectId PROJECT = new ProjectId("P1");
    static final int VISITS = 30;
    static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final MasterKey master = MasterKey.random(random);
    private final KeyHalves halves = new HalvesInMemory(random);
    private final Path folder;

    private TamperedOffice(Path folder) {
        this.folder = folder;
    }

    /** One that was open for some visits, and whose log is sound. */
    static TamperedOffice published(Path folder) {
        TamperedOffice tampered = new TamperedOffice(folder);
        try (Office office = tampered.open()) {
            office.visits(0, VISITS);
            assertThat(office.logs().differences()).isEmpty();
        }
        return tampered;
    }

    /** An office that is open: its store, its log, and who records. */
    record Office(SqliteStore store, Logs logs, Recorder recorder, LogKeys keys,
            ContentWatch watch, Vault vault) implements AutoCloseable {
        void visits(int from, int to) {
            for (int i = from; i < to; i++) {
                Event event = new Event.CheckedIn(new Stamp(new EventId("v" + i), PROJECT, AT), phone(i), "王",
                    Declaration.SELF, List.of(), Verification.CODE, null, Role.VISITOR, null);
                recorder.recordAsDated(event);
            }
            logs.publish();
        }

        /** As once a minute: whoever was forgotten elsewhere is forgotten here. */
        void sweep() {
            new StillForgotten(recorder, new Leaving(recorder, new SecureRandom()), vault, store.reader()).drop(AT);
        }

        void erase(int visitor) {
            recorder.recordAsDated(
                new Event.Erased(new Stamp(new EventId("x" + visitor), PROJECT, AT), phone(visitor)));
        }

        private static Phone phone(int visitor) {
            return Phone.mainland(13_800_000_000L + visitor);
        }

        @Override
        public void close() {
            logs.close();
            store.close();
        }
    }

    Office open() {
        SqliteStore store = SqliteStore.open(folder.resolve("panke.db"));
        Vault vault = new Vault(master, halves, random);
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", "zone: Asia/Shanghai\n", AT);
        Recorder recorder = new Recorder(store.writer(), projects, vault, () -> AT, random);
        LogKeys keys = new LogKeys(vault, store.writer(), store.reader(), random);
        Logs logs = new Logs(folder.resolve("log"), keys, store.writer(), store.reader(), () -> AT,
            difference -> recorder.stop(difference.project())).start();
        return new Office(store, logs, recorder, keys,
            new ContentWatch(logs, new Check(vault, projects, store.reader()), List.of(),
                new Replay(projects, store.reader())),
            vault);
    }

    void edit(String... statements) {
        try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("panke.db") + "?foreign_keys=off");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a check of all events finds. */
    List<Check.Found> faults() {
        List<Check.Found> faults = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            new Check(new Vault(master, halves, random), new Projects(store.writer()), store.reader()).of(PROJECT,
                _ -> {
                }, faults::add);
        }
        return faults;
    }

    /** What a check of the log finds. */
    List<String> faultsOfTheLog() {
        return checked(check -> check.of(PROJECT));
    }

    /** Logs whose project is not in the database. */
    List<String> logsOfNoProject(ProjectId... there) {
        return checked(check -> check.ofNoProject(List.of(there)));
    }

    private List<String> checked(Function<LogCheck, List<String>> look) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            LogKeys keys =
                new LogKeys(new Vault(master, halves, random), store.writer(), store.reader(), random);
            return look.apply(
                new LogCheck(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader()));
        }
    }
}
