package org.panke.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.HashList;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.formats.log.LogFolder;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.StoppedException;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** The database is edited behind the program's back, in every way; the next start finds it. */
class TamperedTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
    private static final int VISITS = 30;

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final MasterKey master = MasterKey.random(random);
    private final KeyHalves halves = new HalvesInMemory(random);

    /** An office that is open: its store, its log, and who records. */
    private record Office(SqliteStore store, Logs logs, Recorder recorder, LogKeys keys) implements AutoCloseable {
        void visits(int from, int to) {
            for (int i = from; i < to; i++) {
                Event event = new Event.CheckedIn(new Stamp(new EventId("v" + i), PROJECT, AT),
                    Phone.mainland(13_800_000_000L + i), "王", Declaration.SELF, List.of(), Verification.CODE, null,
                    Role.VISITOR, null);
                recorder.recordAsDated(event);
            }
            logs.publish();
        }

        @Override
        public void close() {
            logs.close();
            store.close();
        }
    }

    private Office open() {
        SqliteStore store = SqliteStore.open(folder.resolve("panke.db"));
        Vault vault = new Vault(master, halves, random);
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", "zone: Asia/Shanghai\n", AT);
        Recorder recorder = new Recorder(store.writer(), projects, vault, () -> AT, random);
        LogKeys keys = new LogKeys(vault, store.writer(), store.reader(), random);
        Logs logs = new Logs(folder.resolve("log"), keys, store.writer(), store.reader(), () -> AT,
            difference -> recorder.stop(difference.project())).start();
        return new Office(store, logs, recorder, keys);
    }

    @BeforeEach
    void anOfficeThatHasPublishedItsLog() {
        try (Office office = open()) {
            office.visits(0, VISITS);
            assertThat(office.logs.differences()).isEmpty();
        }
    }

    private void edit(String... statements) {
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

    private void found(Long... changed) {
        try (Office office = open()) {
            assertThat(office.logs.differences()).singleElement()
                .satisfies(difference -> assertThat(difference.changed()).contains(changed));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void anOfficeThatNobodyTouchedGoesOn() throws NotProvenException {
        try (Office office = open()) {
            assertThat(office.logs.differences()).isEmpty();
            office.visits(VISITS, VISITS + 300);
        }
        try (Office office = open()) {
            assertThat(office.logs.differences()).isEmpty();
            Epoch epoch = new Epochs(office.store.writer(), office.store.reader()).newest(PROJECT).orElseThrow();
            LogFolder published = new LogFolder(Folders.published(folder.resolve("log"), PROJECT, 1));
            Checkpoint checkpoint = Checkpoint.verified(
                Note.read(published.at(LogFolder.CHECKPOINT).orElseThrow()), epoch.origin(),
                office.keys.known(PROJECT));
            assertThat(checkpoint.size()).isEqualTo(1 + VISITS + 300);
            new Mirror(epoch.origin(), new HashList()).follow(checkpoint, published, (_, _) -> {
            }, _ -> {
            });
        }
    }

    @Test
    void anEventWhoseCommitmentWasEditedIsFound() {
        edit("UPDATE event SET commitment = randomblob(32) WHERE sequence = 7");
        found(7L);
    }

    @Test
    void anEventWhoseResultWasCommittedToAnewIsFound() {
        edit("UPDATE event SET told = randomblob(32) WHERE sequence = 8");
        found(8L);
    }

    @Test
    void anEventWhoseResultIsCommittedToNoLongerIsFound() {
        edit("UPDATE event SET told = NULL WHERE sequence = 8");
        found(8L);
    }

    @Test
    void anEventThatWasDeletedIsFound() {
        edit("DELETE FROM event WHERE sequence = 7");
        found(7L);
    }

    @Test
    void anEventThatWasDeletedAndTheOthersMovedUpIsFound() {
        edit("DELETE FROM event WHERE sequence = 7",
            "UPDATE event SET sequence = sequence + 1000 WHERE sequence > 7",
            "UPDATE event SET sequence = sequence - 1001 WHERE sequence > 1000",
            "UPDATE project SET sequence = sequence - 1");
        found(7L);
    }

    @Test
    void eventsThatChangedPlacesAreFound() {
        edit("UPDATE event SET sequence = 1000 WHERE sequence = 7", "UPDATE event SET sequence = 7 WHERE sequence = 8",
            "UPDATE event SET sequence = 8 WHERE sequence = 1000");
        found(7L, 8L);
    }

    @Test
    void anEventThatWasPutInBetweenIsFound() {
        edit("UPDATE event SET sequence = sequence + 1000 WHERE sequence > 7",
            "UPDATE event SET sequence = sequence - 999 WHERE sequence > 1000",
            "INSERT INTO event SELECT project_id, 8, 'forged', type, at, fact, owners, sealed, randomblob(32), digest,"
                + " told FROM event WHERE sequence = 7",
            "UPDATE project SET sequence = sequence + 1");
        found(8L);
    }

    @Test
    void eventsThatWereCutOffAreFound() {
        edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20");
        found(21L);
    }

    @Test
    void eventsThatWereCutOffTogetherWithWhatWasPublishedInTheDatabaseAreFound() {
        edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20", "DELETE FROM log_checkpoint");
        found(21L);
    }

    @Test
    void anEventOfTheLastWhoseLogFolderWasRemovedIsFound() throws IOException {
        remove(folder.resolve("log"));
        edit("UPDATE event SET commitment = randomblob(32) WHERE sequence = 30");
        found();
    }

    @Test
    void aForgedCheckpointIsFound() {
        edit(
            "UPDATE log_checkpoint SET note = replace(note, char(10) || '31' || char(10), char(10) || '30' || char(10))");
        found();
    }

    @Test
    void aLogThatWasBegunAnewUnderItsOldNameIsFound() {
        edit("DELETE FROM log_key", "DELETE FROM log_epoch", "DELETE FROM log_checkpoint");
        found();
    }

    @Test
    void yesterdaysDatabaseUnderTodaysLogIsFound() throws IOException {
        Path backup = folder.resolve("backup.db");
        Files.copy(folder.resolve("panke.db"), backup);
        try (Office office = open()) {
            office.visits(VISITS, VISITS + 10);
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("panke.db" + suffix));
        }
        Files.copy(backup, folder.resolve("panke.db"));
        try (Office office = open()) {
            Difference difference = office.logs.differences().getFirst();
            assertThat(difference.published()).isEqualTo(VISITS + 10);
            assertThat(difference.events()).isEqualTo(VISITS);
            assertThat(difference.said().en()).contains("panke epoch");
        }
    }

    @Test
    void aHeadThatNamesEventsWhichNeverWereIsFoundBeforeOneIsRecordedThatNoLeafFollows() {
        edit("UPDATE project SET sequence = sequence + 5");
        found(VISITS + 1L);
    }

    @Test
    void aLogThatWasBegunBehindEverybodysBackIsFound() {
        edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20",
            "INSERT INTO log_epoch (project_id, epoch, origin, beginning, at) SELECT project_id, 2, 'x/2',"
                + " CAST('panke-log/v1' || char(10) || 'x/2' || char(10) AS BLOB), at FROM log_epoch");
        try (Office office = open()) {
            assertThat(office.logs.differences()).singleElement()
                .satisfies(difference -> assertThat(difference.said().en()).contains("not begun by a named person"));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    private List<Check.Found> faults() {
        List<Check.Found> faults = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            new Check(new Vault(master, halves, random), new Projects(store.writer()), store.reader()).of(PROJECT,
                _ -> {
                }, faults::add);
        }
        return faults;
    }

    private List<String> faultsOfTheLog() {
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            LogKeys keys =
                new LogKeys(new Vault(master, halves, random), store.writer(), store.reader(), random);
            return new LogCheck(folder.resolve("log"), keys, store.writer(), store.reader()).of(PROJECT);
        }
    }

    @Test
    void checkpointsThatWereTakenOutOfTheDatabaseAreMissed() {
        assertThat(faultsOfTheLog()).isEmpty();
        edit("DELETE FROM log_checkpoint");
        assertThat(faultsOfTheLog()).singleElement().asString().contains("no checkpoint is in the database");
    }

    @Test
    void whatTheRulesSeeIsWhatWasSealed() {
        assertThat(faults()).isEmpty();
        edit("UPDATE event SET fact = replace(fact, 'SELF', 'NONE') WHERE sequence = 7");
        assertThat(faults()).containsExactly(new Check.Found(7, Check.Fault.FACT));
    }

    @Test
    void nobodyIsForgottenByARowAlone() {
        edit("DELETE FROM sealing_key WHERE owner = 'person:5'",
            "INSERT INTO forgotten (project_id, owner, sequence) VALUES ('P1', 'person:5', 30)");
        assertThat(faults()).containsExactly(new Check.Found(6, Check.Fault.SEAL));
    }

    @Test
    void phonesThatChangedOwnersAreFound() {
        edit("UPDATE identity SET number = 11 - number WHERE kind = 'phone' AND number IN (5, 6)");
        assertThat(faults()).containsExactly(new Check.Found(6, Check.Fault.FACT),
            new Check.Found(7, Check.Fault.FACT));
    }

    @Test
    void aLogFolderThatWasLostIsPublishedAgain() throws IOException {
        remove(folder.resolve("log"));
        try (Office office = open()) {
            assertThat(office.logs.differences()).isEmpty();
            office.logs.publish();
        }
        LogFolder published = new LogFolder(Folders.published(folder.resolve("log"), PROJECT, 1));
        assertThat(published.at("tile/entries/000.p/31")).isPresent();
        assertThat(published.at("tile/0/000.p/31")).isPresent();
        assertThat(published.at(LogFolder.CHECKPOINT)).isPresent();
    }

    @Test
    void keysThatWereChangedSignBoth() throws NotProvenException {
        try (Office office = open()) {
            var old = office.keys.known(PROJECT).getFirst();
            var next = office.keys.change(PROJECT, AT);
            office.visits(VISITS, VISITS + 1);
            Note note = office.logs.log(PROJECT).orElseThrow().newest().orElseThrow();
            assertThat(note.verify(List.of(old))).isEqualTo(old);
            assertThat(note.verify(List.of(next))).isEqualTo(next);
        }
        try (Office office = open()) {
            assertThat(office.logs.differences()).isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
