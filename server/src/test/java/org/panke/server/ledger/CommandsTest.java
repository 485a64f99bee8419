package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.Told;
import org.panke.server.judge.ReadModels;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.Columns;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
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
        KeyFile.read(key, new SecureRandom(), Optional.empty());
        HalvesFile.open(HalvesFile.beside(key), new SecureRandom()).close();
        year = Year.simulated(folder, 9, 1, 5).inWhichNobodyIsForgotten();
        project = year.events().getFirst().stamp().project();
    }

    @Test
    void whatIsExportedAndImportedElsewhereGivesTheSameFindingsAndRows() throws IOException {
        recorded("one");
        opened("two");
        Path file = folder.resolve("out.ndjson");
        assertThat(run("export", at("one"), "--key=" + key, "--project=" + project.value(),
            "--out=" + file)).isEqualTo(new Told(0, "", ""));
        Told imported = run("import", at("two"), "--key=" + key,
            "--project=" + project.value(), file.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(imported.err()).contains(year.events().size() + " events imported");
        assertThat(findings("two")).isEqualTo(findings("one")).hasSizeGreaterThan(100);
        assertThat(run("fsck", at("two"), "--key=" + key).out())
            .endsWith(year.events().size() + " events, no difference.\n");
        Told again = run("import", at("two"), "--key=" + key,
            "--project=" + project.value(), file.toString());
        assertThat(again.err()).contains("0 events imported").contains("recorded before");
    }

    @Test
    void theForgottenStayForgottenWhereAnExportOfTheirStoreIsImported() throws IOException {
        year = Year.simulated(folder, 9, 1, 5);
        assertThat(year.events()).hasAtLeastOneElementOfType(Event.Erased.class);
        recorded("one");
        opened("two");
        Path file = folder.resolve("out.ndjson");
        assertThat(run("export", at("one"), "--key=" + key, "--project=" + project.value(),
            "--out=" + file)).isEqualTo(new Told(0, "", ""));
        assertThat(Files.readString(file)).contains("\"phone\":null");
        Told imported = run("import", at("two"), "--key=" + key, "--project=" + project.value(), file.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(findings("two")).isEqualTo(findings("one")).hasSizeGreaterThan(100);
        assertThat(rows("two")).isEqualTo(rows("one"));
        Told sound = run("fsck", at("two"), "--key=" + key);
        assertThat(sound.out()).endsWith(year.events().size() + " events, no difference.\n");
        Path again = folder.resolve("again.ndjson");
        run("export", at("two"), "--key=" + key, "--project=" + project.value(), "--out=" + again);
        assertThat(again).hasSameTextualContentAs(file);
        assertThat(run("import", at("two"), "--key=" + key, "--project=" + project.value(), file.toString()).err())
            .contains("0 events imported");
    }

    @Test
    void theNumbersOfAnotherStoreDoNotMeetThoseOfThisOne() throws IOException {
        year = Year.simulated(folder, 9, 1, 5);
        recorded("one");
        Path file = folder.resolve("out.ndjson");
        run("export", at("one"), "--key=" + key, "--project=" + project.value(), "--out=" + file);
        with("two", (_, recorder) -> recorder.recordAsDated(
            new Event.WalkedIn(new Stamp(new EventId("first"), project, year.events().getFirst().at()))));
        Told told = run("import", at("two"), "--key=" + key, "--project=" + project.value(), file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":1:1: ").contains("somebody in it is forgotten");
        assertThat(findings("two")).isEmpty();
    }

    @Test
    void ofAFileWithABadLineNothingIsImportedAndTheLineIsNamed() throws IOException {
        opened("one");
        List<String> lines = new ArrayList<>(Files.readAllLines(year.file()).subList(0, 10));
        lines.set(6, "{\"type\":\"CheckedIn\",\"id\":\"x\",\"at\":\"yesterday\"}");
        Path file = Files.write(folder.resolve("bad.ndjson"), lines);
        Told told = run("import", at("one"), "--key=" + key, "--project=" + project.value(),
            file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":7:");
        assertThat(findings("one")).isEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithItsLineNamed() throws IOException {
        opened("one");
        List<String> lines = new ArrayList<>(Files.readAllLines(year.file()).subList(0, 3));
        lines.set(2, lines.get(2).replaceFirst("\"id\":\"", "$0王"));
        Path file = Files.write(folder.resolve("gbk.ndjson"), lines, Charset.forName("GB18030"));
        Told told = run("import", at("one"), "--key=" + key, "--project=" + project.value(), file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":3:");
        assertThat(findings("one")).isEmpty();
    }

    @Test
    void nothingOfAFileIsAfterNowForWhateverComesThenWouldBeDatedSoToo() throws IOException {
        opened("one");
        List<String> lines = new ArrayList<>(Files.readAllLines(year.file()).subList(0, 3));
        lines.set(1, lines.get(1).replaceFirst("\"at\":\"20..", "\"at\":\"2098"));
        Path file = Files.write(folder.resolve("future.ndjson"), lines);
        Told told = run("import", at("one"), "--key=" + key, "--project=" + project.value(), file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":2:1: at: ").contains("expected a time that is not after now");
        assertThat(findings("one")).isEmpty();
    }

    @Test
    void timeDoesNotRunBackForAFileEither() throws IOException {
        recorded("one");
        Path file = Files.write(folder.resolve("late.ndjson"),
            List.of(Files.readAllLines(year.file()).getFirst().replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"late\"")));
        Told told = run("import", at("one"), "--key=" + key, "--project=" + project.value(),
            file.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(file + ":1:1: ").contains("happened before");
        assertThat(run("fsck", at("one"), "--key=" + key).status()).isZero();
    }

    @Test
    void replayFindsARowThatPagesShouldNotRead() {
        recorded("one");
        change("one", "UPDATE visit SET outcome = 'NATURAL' WHERE outcome = 'BROUGHT'");
        Told told = run("replay", at("one"), "--key=" + key);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("row that is missing").contains("outcome BROUGHT");
    }

    @Test
    void fsckFindsWhatIsNotAsItWasCommittedToOrMissing() {
        recorded("one");
        change("one",
            "UPDATE event SET commitment = (SELECT commitment FROM event WHERE sequence = 1) WHERE sequence = 3");
        change("one", "DELETE FROM sealing_key WHERE owner ="
            + " (SELECT owners FROM event WHERE owners NOT LIKE '% %' AND sequence > 10 LIMIT 1)");
        change("one", "DELETE FROM outbox WHERE sequence = 5");
        Told told = run("fsck", at("one"), "--key=" + key);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains(project.value() + " #3: ").contains("committed to").contains("cannot be opened")
            .contains("#5: ").contains("told elsewhere");
    }

    @Test
    void fsckFindsTablesColumnsAndIndexesThatNoMigrationMakes() {
        opened("one");
        assertThat(run("fsck", at("one"), "--key=" + key).status()).isZero();
        change("one", "CREATE TABLE mine (a TEXT)");
        change("one", "DROP INDEX visit_day");
        assertThat(run("fsck", at("one"), "--key=" + key).out()).containsPattern("mine.*no migration makes it")
            .contains("index visit_day: 缺少 is missing");
    }

    @Test
    void aCommandMakesNoStore() {
        assertThat(run("fsck", at("none"), "--key=" + key)).satisfies(told -> assertThat(told.status()).isEqualTo(2))
            .satisfies(told -> assertThat(told.err()).contains(noStore()));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    String noStore() {
        return "run panke serve";
    }

    @Test
    void aFolderWhoseKeyAloneIsMissingIsNotToldToBeginAnew() {
        recorded("one");
        assertThat(run("fsck", at("one"), "--key=" + folder.resolve("elsewhere")).err()).contains("There is no ")
            .doesNotContain("panke serve");
    }

    @Test
    void whoImportsIntoAProjectThatIsNotOpenIsToldWhoOpensIt() throws IOException {
        recorded("one");
        Path file = Files.writeString(folder.resolve("none.ndjson"), "");
        assertThat(run("import", at("one"), "--key=" + key, "--project=P9", file.toString()).err())
            .contains("the group opens one in the console");
    }

    @Test
    void ofAStoreInUseACommandSaysWhatItWasAtOneMomentOrLeavesItAlone() {
        recorded("one");
        try (Store _ = store("one")) {
            inUse(run("replay", at("one"), "--key=" + key));
        }
    }

    void inUse(Told told) {
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("Another process");
    }

    @Test
    void whoeverAsksWrongIsToldHowToAsk() {
        assertThat(run("replay").status()).isEqualTo(2);
        assertThat(run("export", "--help").out()).contains("--project");
    }

    Told run(String word, String... arguments) {
        return Told.by(word, arguments, Map.of());
    }

    /** The option that names a store. */
    String at(String name) {
        return "--data=" + folder.resolve(name);
    }

    Store store(String name) {
        return SqliteStore.open(folder.resolve(name).resolve("panke.db"));
    }

    private interface Use {
        void of(Store store, Recorder recorder);
    }

    private void with(String name, Use use) {
        SecureRandom random = new SecureRandom();
        try (Store store = store(name); HalvesFile halves = HalvesFile.open(HalvesFile.beside(key), random)) {
            Vault vault = new Vault(MasterKey.of(Files.readAllBytes(key)), halves, random);
            KeyCheck.of(vault, store.writer());
            Projects projects = new Projects(store.writer());
            projects.open(project, "案场", year.ruleDocument(), NOW);
            use.of(store, new Recorder(store.writer(), projects, vault, () -> NOW, random));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void opened(String name) {
        with(name, (_, _) -> {
        });
    }

    private void recorded(String name) {
        with(name, (_, recorder) -> year.events().forEach(recorder::recordAsDated));
    }

    private void change(String name, String sql) {
        with(name, (store, _) -> store.writer().write(db -> db.sql(sql).update()));
    }

    /** What pages read, and who is forgotten. */
    private Map<String, List<String>> rows(String name) {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = new ArrayList<>(ReadModels.TABLES);
        tables.add("identity_head");
        with(name, (store, _) -> {
            tables.forEach(table -> rows.put(table, store.reader().sql("SELECT * FROM " + table)
                .query(Columns.read(Columns::all)).list().stream().sorted().toList()));
            rows.put("forgotten", store.reader().sql("SELECT owner FROM forgotten ORDER BY owner")
                .query(Columns.read(row -> row.text("owner"))).list());
        });
        return rows;
    }

    private List<String> findings(String name) {
        List<String> lines = new ArrayList<>();
        with(name, (store, _) -> lines.addAll(store.reader()
            .sql("SELECT line FROM finding ORDER BY sequence, ordinal").query(Columns.read(row -> row.text("line")))
            .list()));
        return lines;
    }
}
