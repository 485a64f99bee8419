package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.access.Role;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Notices;
import org.panke.server.retention.Retention;

/** What lies beside the events of a closed office is edited: {@code panke fsck} says what and where, and looks at all the rest. */
class FsckTest {
    private static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void anOfficeThatWasOpen() {
        try (Running server = new Running(new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0))) {
            OfficeOfTests.open(server);
            LoggedIn desk = server.as(Role.DESK);
            desk.post("/api/v1/console/projects/P1/kiosks", "{\"name\":\"旁门\"}");
            OfficeOfTests.kiosk(server, desk);
            String notice = server.bean(Notices.class).inForce(PROJECT).orElseThrow().hash();
            for (int i = 0; i < 25; i++) {
                EventId id = new EventId("v" + i);
                Phone phone = Phone.mainland(13_800_000_000L + i);
                server.bean(Recorder.class).record(at -> new Event.CheckedIn(new Stamp(id, PROJECT, at), phone, "王",
                    Declaration.SELF, List.of(), Verification.CODE, null, org.panke.attribution.Role.VISITOR, null,
                    notice));
                if (i == 12) {
                    // so that there is more than one checkpoint
                    server.bean(Logs.class).publish();
                }
            }
            server.bean(Logs.class).publish();
            server.bean(Retention.class).sweep(PROJECT, Instant.now());
        }
        copied(folder, "data", "kept");
        copied(folder, "key.log", "kept.log");
    }

    @BeforeEach
    void asItWas() {
        copied(folder, "kept", "data");
        copied(folder, "kept.log", "key.log");
    }

    private static void copied(Path within, String from, String to) {
        try {
            deleted(within.resolve(to));
            try (Stream<Path> files = Files.walk(within.resolve(from))) {
                for (Path each : files.toList()) {
                    Files.copy(each, within.resolve(to).resolve(within.resolve(from).relativize(each)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleted(Path all) throws IOException {
        if (!Files.exists(all)) {
            return;
        }
        try (Stream<Path> files = Files.walk(all)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void edit(String... statements) {
        try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/panke.db") + "?foreign_keys=off");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told fsck(String... more) {
        return Told.by("fsck", Stream.concat(Stream.of("--data=" + folder.resolve("data"),
            "--key=" + folder.resolve("key")), Stream.of(more)).toArray(String[]::new), Map.of());
    }

    private static void found(String... words) {
        assertThat(fsck()).satisfies(told -> assertThat(told.status()).as(told.out() + told.err()).isEqualTo(1))
            .satisfies(told -> assertThat(told.out()).contains(words).contains("25 events, "));
    }

    @Test
    void nothingIsFoundWhereNobodyTouchedAnything() {
        assertThat(fsck().out()).isEqualTo("25 个事件，没有差异。25 events, no difference.\n");
    }

    @Test
    void aNextNumberThatWasSetBackIsSaid() {
        edit("UPDATE identity_head SET next_number = next_number - 12 WHERE kind = 'phone'");
        found("the next number (phone) is somebody's already", "a number in it would be given to somebody else");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsLookedAt() {
        edit(
            "INSERT INTO incident_step (project_id, incident_id, number, step_id, at, by_whom, document, digest_before,"
                + " digest) VALUES ('P1', 'i7', 3, 's', 0, 'x', '{}', '', '')",
            "INSERT INTO vendor_step (project_id, vendor_id, number, step_id, at, by_whom, document, digest_before, digest)"
                + " VALUES ('P1', 'v7', 3, 's', 0, 'x', '{}', '', '')",
            "DROP TABLE signal",
            "DELETE FROM outbox WHERE sequence = 5");
        found("incident_step i7 step 3: ", "vendor_step v7 step 3: ", "cannot be read", "table signal: ", "is missing",
            "no such table: signal",
            "#5: ", "told elsewhere");
    }

    @Test
    void tablesThatAreNotThoseOfTheMigrationsAreSaidInASentenceAndNothingIsChecked() {
        edit("DELETE FROM flyway_schema_history WHERE version = '30'");
        Told told = fsck();
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("flyway_schema_history was edited").doesNotContain("\tat ");
        asItWas();
        edit("DROP TABLE project");
        assertThat(fsck()).satisfies(lost -> assertThat(lost.status()).isEqualTo(2))
            .satisfies(lost -> assertThat(lost.err()).contains("no such table: project"));
    }

    @Test
    void theLogIsSaidFirstThenTheKeysAndHowManyThereAreOfEachKind() {
        edit("DELETE FROM visit", "UPDATE session SET ends_at = ends_at + 1",
            "DELETE FROM event WHERE sequence > 23", "UPDATE project SET sequence = 23");
        Told told = fsck();
        assertThat(told.out().lines().findFirst().orElseThrow()).contains("events were published, 23 are there");
        assertThat(told.out()).containsSubsequence("are there", "the row of a session was edited", "visit: ",
            "…… 日志 logs: ", "visit: 23，3 处未列出 not listed", "--all");
        assertThat(told.out().lines().filter(line -> line.startsWith("P1 visit: "))).hasSize(20);
        Told all = fsck("--all");
        assertThat(all.out().lines().filter(line -> line.startsWith("P1 visit: "))).hasSize(23);
        assertThat(all.out()).doesNotContain("not listed");
    }

    @Test
    void tablesAreThoseThatTheMigrationsMake() {
        edit("CREATE TABLE mine (a TEXT)", "ALTER TABLE visit ADD COLUMN mine TEXT", "DROP INDEX visit_day");
        found("table mine: 不是迁移建立的 no migration makes it", "table visit: 与迁移建立的不同 not as the migrations make it",
            "index visit_day: 缺少 is missing");
    }

    @Test
    void withATriggerThatIsNotOursNoServerStarts() {
        edit("CREATE TRIGGER evil AFTER INSERT ON event BEGIN UPDATE event SET type = 'x' WHERE sequence = 1; END");
        found("trigger evil: ");
        ServeOptions options = new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0);
        assertThatThrownBy(() -> new Running(options).close())
            .hasStackTraceContaining("would write or show what nobody said; not started: trigger evil");
    }

    @Test
    void aLogWithoutItsKeyOrItsBeginningIsSaidAndStopsTheProject() {
        edit("UPDATE log_key SET secret = zeroblob(60)");
        found("what is sealed of the log was changed");
        asItWas();
        edit("DELETE FROM log_epoch");
        found("how it began is not in the database (log_epoch)");
        try (Running server = new Running(new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0))) {
            assertThat(server.said()).contains("how it began is not in the database (log_epoch)");
        }
    }

    @Test
    void whatWasPublishedIsThereYet() throws IOException {
        Files.delete(folder.resolve("data/log/P1/1/checkpoint"));
        found("the published checkpoint is gone");
        asItWas();
        deleted(folder.resolve("key.log"));
        found("no checkpoint lies beside the master key");
        asItWas();
        edit("DELETE FROM log_checkpoint WHERE size = (SELECT MAX(size) FROM log_checkpoint)");
        found("checkpoint that was published is not in the database");
        asItWas();
        edit("DELETE FROM log_checkpoint WHERE size = (SELECT MIN(size) FROM log_checkpoint)");
        found("P1 记录行不见了 log_checkpoint：1 行 rows are missing of log_checkpoint: 1");
        asItWas();
        edit("DELETE FROM log_key", "DELETE FROM log_checkpoint");
        deleted(folder.resolve("data/log"));
        try (Running server = new Running(new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0))) {
            assertThat(server.bean(Logs.class).differences()).as("no key is made in silence").hasSize(1);
        }
        asItWas();
        deleted(folder.resolve("data/log"));
        deleted(folder.resolve("key.log"));
        edit("DELETE FROM log_checkpoint");
        found("the published checkpoint is gone", "no checkpoint is in the database");
    }

    @Test
    void whatIsLostOfAPublishedLogIsPublishedAgainAtTheNextStart() throws IOException {
        deleted(folder.resolve("data/log"));
        deleted(folder.resolve("key.log"));
        try (Running server = new Running(new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0))) {
            server.bean(Logs.class).publish();
            assertThat(server.bean(Logs.class).differences()).isEmpty();
        }
        assertThat(fsck().status()).isZero();
    }

    @Test
    void aNoticeThatVisitsNameIsThere() {
        edit("DELETE FROM notice");
        found("visits or consents name it, and it is not there");
    }

    @Test
    void whatWasSignedIsThereAsItWasSigned() {
        for (String table : List.of("assessment", "statement")) {
            String digest = "ab".repeat(32);
            String signed = "INSERT INTO " + table + "_signed (project_id, sequence, event_id, at, by_whom, " + table
                + ") VALUES ('P1', 1, 'v0', 0, 'risk', '" + digest + "')";
            edit(signed);
            found(table + " " + digest + ": 签过名的文本不在了 the text that was signed is not there");
            edit("INSERT INTO " + table + " (project_id, digest, document) VALUES ('P1', '" + digest + "', '{}')");
            found(table + " " + digest + ": 不是签名时的文本 not the text that was signed");
            edit("DELETE FROM " + table + "_signed");
            found(table + " " + digest + ": 没有人签过这份文本 nobody signed this text");
        }
    }

    @Test
    void sessionsAndAccountsAreAsTheyWere() {
        edit("UPDATE session SET account_id = 'a1'");
        found("the row of a session was edited: ", "the row of an account is gone that others name: a1");
    }

    @Test
    void whatTheSweepNotedAndGoesByIsAsItWroteIt() {
        edit("UPDATE sweep SET forgotten = forgotten + 1", "UPDATE keeping_seen SET terms = ''",
            "UPDATE keeping SET look_at = look_at + 86400000 WHERE owner = 'person:3'",
            "DELETE FROM keeping WHERE owner = 'person:7'");
        found("a row was put in or edited: sweep ", "a row was put in or edited: keeping person:3",
            "a row was put in or edited: keeping_seen");
        asItWas();
        edit("DELETE FROM keeping WHERE owner = 'person:7'");
        found("the sweep would never look at: keeping person:7");
    }

    @Test
    void whereAProjectIsAndItsKiosksAreAsTheyWereSaidToBe() {
        edit("UPDATE kiosk SET code_until = code_until + 86400000 WHERE name = '门口'",
            "DELETE FROM kiosk WHERE nth = 1");
        found("a row was put in or edited: kiosk ", "rows are missing of kiosk: 1");
        asItWas();
        edit("UPDATE site SET document = document || ' '");
        found("a row was put in or edited: site ");
        asItWas();
        edit("DELETE FROM site");
        found("a notice was made of what is not there: site 1");
    }

    @Test
    void theTimeOfAProjectIsThatOfItsNewestEvent() {
        edit("UPDATE project SET last_at = last_at - 86400000");
        found("its time is before that of its newest event: ");
    }
}
