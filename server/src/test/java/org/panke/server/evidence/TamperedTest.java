package org.panke.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panke.server.evidence.TamperedOffice.AT;
import static org.panke.server.evidence.TamperedOffice.PROJECT;
import static org.panke.server.evidence.TamperedOffice.VISITS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.HashList;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.formats.log.LogFolder;
import org.panke.server.evidence.TamperedOffice.Office;
import org.panke.server.ledger.StoppedException;

/** The database is edited behind the program's back, in every way; the next start finds it. */
class TamperedTest {
    @TempDir
    private Path folder;

    private TamperedOffice tampered;

    @BeforeEach
    void anOfficeThatHasPublishedItsLog() {
        tampered = TamperedOffice.published(folder);
    }

    private void found(Long... changed) {
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.changed()).contains(changed));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void anOfficeThatNobodyTouchedGoesOn() throws NotProvenException {
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
            office.visits(VISITS, VISITS + 300);
        }
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
            Epoch epoch = new Epochs(office.store().writer(), office.store().reader()).newest(PROJECT).orElseThrow();
            LogFolder published = new LogFolder(Folders.published(folder.resolve("log"), PROJECT, 1));
            Checkpoint checkpoint = Checkpoint.verified(
                Note.read(published.at(LogFolder.CHECKPOINT).orElseThrow()), epoch.origin(),
                office.keys().known(PROJECT));
            assertThat(checkpoint.size()).isEqualTo(1 + VISITS + 300);
            new Mirror(epoch.origin(), new HashList()).follow(checkpoint, published, (_, _) -> {
            }, _ -> {
            });
        }
    }

    @Test
    void anEventWhoseCommitmentWasEditedIsFound() {
        tampered.edit("UPDATE event SET commitment = randomblob(32) WHERE sequence = 7");
        found(7L);
    }

    @Test
    void anEventWhoseResultWasCommittedToAnewIsFound() {
        tampered.edit("UPDATE event SET told = randomblob(32) WHERE sequence = 8");
        found(8L);
    }

    @Test
    void anEventWhoseResultIsCommittedToNoLongerIsFound() {
        tampered.edit("UPDATE event SET told = NULL WHERE sequence = 8");
        found(8L);
    }

    @Test
    void rulesThatTheProjectWasNotOpenedWithAreFound() {
        tampered.edit("UPDATE project SET rules = rules || '# more'");
        found();
    }

    @Test
    void aLogThatForgotItsRulesIsFound() {
        tampered.edit("UPDATE log_epoch SET statement = NULL");
        found();
    }

    @Test
    void whatCannotBeReadStopsTheProjectAndNotTheServer() {
        for (String edit : List.of("UPDATE log_checkpoint SET note = 'hello'", "UPDATE log_epoch SET beginning = x'00'",
            "UPDATE log_epoch SET statement = randomblob(80)",
            "UPDATE log_key SET public_key = 'x' || public_key")) {
            tampered.edit(edit);
            found();
            assertThat(tampered.faultsOfTheLog()).isNotEmpty();
        }
    }

    @Test
    void anEventThatWasDeletedIsFound() {
        tampered.edit("DELETE FROM event WHERE sequence = 7");
        found(7L);
    }

    @Test
    void anEventThatWasDeletedAndTheOthersMovedUpIsFound() {
        tampered.edit("DELETE FROM event WHERE sequence = 7",
            "UPDATE event SET sequence = sequence + 1000 WHERE sequence > 7",
            "UPDATE event SET sequence = sequence - 1001 WHERE sequence > 1000",
            "UPDATE project SET sequence = sequence - 1");
        found(7L);
    }

    @Test
    void eventsThatChangedPlacesAreFound() {
        tampered.edit("UPDATE event SET sequence = 1000 WHERE sequence = 7",
            "UPDATE event SET sequence = 7 WHERE sequence = 8",
            "UPDATE event SET sequence = 8 WHERE sequence = 1000");
        found(7L, 8L);
    }

    @Test
    void anEventThatWasPutInBetweenIsFound() {
        tampered.edit("UPDATE event SET sequence = sequence + 1000 WHERE sequence > 7",
            "UPDATE event SET sequence = sequence - 999 WHERE sequence > 1000",
            "INSERT INTO event SELECT project_id, 8, 'forged', type, at, fact, owners, sealed, randomblob(32), digest,"
                + " told, bound FROM event WHERE sequence = 7",
            "UPDATE project SET sequence = sequence + 1");
        found(8L);
    }

    @Test
    void eventsThatWereCutOffAreFound() {
        tampered.edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20");
        found(21L);
    }

    @Test
    void eventsThatWereCutOffTogetherWithWhatWasPublishedInTheDatabaseAreFound() {
        tampered.edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20",
            "DELETE FROM log_checkpoint");
        found(21L);
    }

    @Test
    void anEventOfTheLastWhoseLogFolderWasRemovedIsFound() throws IOException {
        remove(folder.resolve("log"));
        tampered.edit("UPDATE event SET commitment = randomblob(32) WHERE sequence = 30");
        found();
    }

    @Test
    void aForgedCheckpointIsFound() {
        tampered.edit(
            "UPDATE log_checkpoint SET note = replace(note, char(10) || '31' || char(10), char(10) || '30' || char(10))");
        found();
    }

    @Test
    void aLogThatWasBegunAnewUnderItsOldNameIsFound() {
        tampered.edit("DELETE FROM log_key", "DELETE FROM log_epoch", "DELETE FROM log_checkpoint");
        found();
    }

    @Test
    void yesterdaysDatabaseUnderTodaysLogIsFound() throws IOException {
        Path backup = folder.resolve("backup.db");
        Files.copy(folder.resolve("panke.db"), backup);
        try (Office office = tampered.open()) {
            office.visits(VISITS, VISITS + 10);
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("panke.db" + suffix));
        }
        Files.copy(backup, folder.resolve("panke.db"));
        try (Office office = tampered.open()) {
            Difference difference = office.logs().differences().getFirst();
            assertThat(difference.published()).isEqualTo(VISITS + 10);
            assertThat(difference.events()).isEqualTo(VISITS);
            assertThat(difference.said().en()).contains("panke epoch");
        }
    }

    @Test
    void aHeadThatNamesEventsWhichNeverWereIsFoundBeforeOneIsRecordedThatNoLeafFollows() {
        tampered.edit("UPDATE project SET sequence = sequence + 5");
        found(VISITS + 1L);
    }

    @Test
    void aLogThatWasBegunBehindEverybodysBackIsFound() {
        tampered.edit("DELETE FROM event WHERE sequence > 20", "UPDATE project SET sequence = 20",
            "INSERT INTO log_epoch (project_id, epoch, origin, beginning, at) SELECT project_id, 2, 'x/2',"
                + " CAST('panke-log/v1' || char(10) || 'x/2' || char(10) AS BLOB), at FROM log_epoch");
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.said().en()).contains("not begun by a named person"));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void aLogFolderThatWasLostIsPublishedAgain() throws IOException {
        remove(folder.resolve("log"));
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
            office.logs().publish();
        }
        LogFolder published = new LogFolder(Folders.published(folder.resolve("log"), PROJECT, 1));
        assertThat(published.at("tile/entries/000.p/31")).isPresent();
        assertThat(published.at("tile/0/000.p/31")).isPresent();
        assertThat(published.at(LogFolder.CHECKPOINT)).isPresent();
    }

    @Test
    void keysThatWereChangedSignBoth() throws NotProvenException {
        try (Office office = tampered.open()) {
            var old = office.keys().known(PROJECT).getFirst();
            var next = office.keys().change(PROJECT, AT);
            office.visits(VISITS, VISITS + 1);
            Note note = office.logs().log(PROJECT).orElseThrow().newest().orElseThrow();
            assertThat(note.verify(List.of(old))).isEqualTo(old);
            assertThat(note.verify(List.of(next))).isEqualTo(next);
        }
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
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
