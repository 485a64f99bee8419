package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.server.Told;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.Columns;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

class CommandsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

    @TempDir
    private Path folder;

    private Path key;
    private Year year;
    private ProjectId project;

    @BeforeEach
    void anOfficesMonth() throws IOException {
        key = folder.resolve("key");
        Files.write(key, MasterKey.random(new SecureRandom()).bytes());
        year = Year.simulated(folder, 9, 1, 5).inWhichNobodyIsForgotten();
        project = year.events().getFirst().stamp().project();
    }

    @Test
    void whatIsExportedAndImportedElsewhereGivesTheSameFindingsAndRows() throws IOException {
        recorded(folder.resolve("one"));
        opened(folder.resolve("two"));
        Path file = folder.resolve("out.ndjson");
        assertThat(run("export", "--data=" + folder.resolve("one"), "--key=" + key, "--project=" + project.value(),
            "--out=" + file)).isEqualTo(new Told(0, "", ""));
        Told imported = run("import", "--data=" + folder.resolve("two"), "--key=" + key,
            "--project=" + project.value(), file.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(imported.err()).contains(year.events().size() + " events imported");
        assertThat(findings(folder.resolve("two"))).isEqualTo(findings(folder.resolve("one"))).hasSizeGreaterThan(100);
        assertThat(run("fsck", "--data=" + folder.resolve("two"), "--key=" + key).out())
            .endsWith(year.events().size() + " events, no difference.\n");
        Told again = run("import", "--data=" + folder.resolve("two"), "--key=" + key,
            "--project=" + project.value(), file.toString());
        assertThat(again.err()).contains("0 events imported").contains("recorded before");
    }

    @Test
    void ofAFileWithABadLineNothingIsImportedAndTheLineIsNamed() throws IOException {
        opened(folder.resolve("one"));
        List<String> lines = new ArrayList<>(Files.readAllLines(year.file()).subList(0, 10));
        lines.set(6, "{\"type\":\"CheckedIn\",\"id\":\"x\",\"at\":\"yesterday\"}");
        Path file = Files.write(folder.resolve("bad.ndjson"), lines);
        Told told = run("import", "--data=" + folder.resolve("one"), "--key=" + key, "--project=" + project.value(),
            file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":7:");
        assertThat(findings(folder.resolve("one"))).isEmpty();
    }

    @Test
    void timeDoesNotRunBackForAFileEither() throws IOException {
        recorded(folder.resolve("one"));
        Path file = Files.write(folder.resolve("late.ndjson"),
            List.of(Files.readAllLines(year.file()).getFirst().replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"late\"")));
        Told told = run("import", "--data=" + folder.resolve("one"), "--key=" + key, "--project=" + project.value(),
            file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":1:1: ").contains("happened before");
        assertThat(run("fsck", "--data=" + folder.resolve("one"), "--key=" + key).status()).isZero();
    }

    @Test
    void replayFindsARowThatPagesShouldNotRead() {
        recorded(folder.resolve("one"));
        change(folder.resolve("one"), "UPDATE visit SET outcome = 'NATURAL' WHERE outcome = 'BROUGHT'");
        Told told = run("replay", "--data=" + folder.resolve("one"), "--key=" + key);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("row that is missing").contains("outcome BROUGHT");
    }

    @Test
    void fsckFindsWhatIsNotAsItWasCommittedToOrMissing() {
        recorded(folder.resolve("one"));
        change(folder.resolve("one"),
            "UPDATE event SET commitment = (SELECT commitment FROM event WHERE sequence = 1) WHERE sequence = 3");
        change(folder.resolve("one"), "DELETE FROM sealing_key WHERE owner ="
            + " (SELECT owners FROM event WHERE owners NOT LIKE '% %' AND sequence > 10 LIMIT 1)");
        change(folder.resolve("one"), "DELETE FROM outbox WHERE sequence = 5");
        Told told = run("fsck", "--data=" + folder.resolve("one"), "--key=" + key);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains(project.value() + " #3: ").contains("committed to").contains("cannot be opened")
            .contains("#5: ").contains("told elsewhere");
    }

    @Test
    void aCommandMakesNoStoreAndTakesNoneThatIsInUse() {
        assertThat(run("fsck", "--data=" + folder.resolve("none"), "--key=" + key).status()).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
        recorded(folder.resolve("one"));
        try (SqliteStore _ = SqliteStore.open(folder.resolve("one/panke.db"))) {
            assertThat(run("replay", "--data=" + folder.resolve("one"), "--key=" + key))
                .satisfies(told -> assertThat(told.status()).isEqualTo(2))
                .satisfies(told -> assertThat(told.err()).contains("Another process"));
        }
        assertThat(run("replay").status()).isEqualTo(2);
        assertThat(run("export", "--help").out()).contains("--project");
    }

    private static Told run(String word, String... arguments) {
        return Told.by(word, arguments, Map.of());
    }

    private interface Use {
        void of(SqliteStore store, Recorder recorder);
    }

    private void with(Path data, Use use) {
        SecureRandom random = new SecureRandom();
        try (SqliteStore store = SqliteStore.open(data.resolve("panke.db"))) {
            Vault vault = new Vault(MasterKey.of(Files.readAllBytes(key)), random);
            KeyCheck.of(vault, store.writer());
            Projects projects = new Projects(store.writer());
            projects.open(project, "案场", year.ruleDocument(), NOW);
            use.of(store, new Recorder(store.writer(), projects, vault, () -> NOW, random));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void opened(Path data) {
        with(data, (_, _) -> {
        });
    }

    private void recorded(Path data) {
        with(data, (_, recorder) -> year.events().forEach(recorder::recordAsDated));
    }

    private void change(Path data, String sql) {
        with(data, (store, _) -> store.writer().write(db -> db.sql(sql).update()));
    }

    private List<String> findings(Path data) {
        List<String> lines = new ArrayList<>();
        with(data, (store, _) -> lines.addAll(store.reader()
            .sql("SELECT line FROM finding ORDER BY sequence, ordinal").query(Columns.read(row -> row.text("line")))
            .list()));
        return lines;
    }
}
