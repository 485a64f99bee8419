package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Role;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Recorder;

/** An office whose database was cut behind its back: what commands say, and who may begin its log anew. */
class LogCommandsTest {
    private static final Map<String, String> PASSWORD = Map.of("PANKE_PASSWORD", Running.PASSWORD);

    @TempDir
    private Path folder;

    @BeforeEach
    void anOfficeThatHasPublishedItsLog() {
        try (Running server = new Running(folder)) {
            OfficeOfTests.open(server);
            server.as(Role.RISK);
            server.as(Role.DESK);
            for (int i = 0; i < 20; i++) {
                record(server, "w" + i);
            }
            server.bean(Logs.class).publish();
        }
    }

    private static void record(Running server, String id) {
        server.bean(Recorder.class)
            .record(at -> new Event.WalkedIn(new Stamp(new EventId(id), new ProjectId("P1"), at)));
    }

    private Told run(Map<String, String> environment, String word, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--data=" + folder;
        arguments[1] = "--key=" + folder.resolve("key");
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Told.by(word, arguments, environment);
    }

    private void cut() throws SQLException {
        edit("DELETE FROM outbox WHERE sequence > 15", "DELETE FROM finding WHERE sequence > 15",
            "DELETE FROM event WHERE sequence > 15", "UPDATE project SET sequence = 15");
    }

    private void edit(String... statements) throws SQLException {
        try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("panke.db") + "?foreign_keys=off");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    @Test
    void aCutDatabaseIsFoundNothingIsAddedToItAndSomebodyWhoMayDecideBeginsAnew() throws Exception {
        assertThat(run(Map.of(), "fsck").status()).isZero();
        cut();
        Told found = run(Map.of(), "fsck");
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).contains("20 events were published, 15 are there");
        Path more = Files.writeString(folder.resolve("more.ndjson"),
            "{\"type\":\"WalkedIn\",\"id\":\"w99\",\"at\":\"2098-01-01T00:00:00Z\",\"project\":\"P1\"}\n");
        assertThat(run(Map.of(), "import", "--project=P1", more.toString()).status()).isEqualTo(1);
        try (Running server = new Running(folder)) {
            assertThat(server.said()).contains("panke epoch").contains("20");
            assertThat(server.bean(Logs.class).differences()).hasSize(1);
        }
        String[] why = {"--project=P1", "--why=the disk broke", "--by=risk"};
        assertThat(run(Map.of("PANKE_PASSWORD", "guessed it all"), "epoch", why).status()).isEqualTo(2);
        assertThat(run(PASSWORD, "epoch", "--project=P1", "--why=x", "--by=desk").status()).isEqualTo(2);
        Told begun = run(PASSWORD, "epoch", why);
        assertThat(begun.status()).as(begun.err()).isZero();
        assertThat(begun.out()).contains("/P1/1\n21\n");
        try (Running server = new Running(folder)) {
            assertThat(server.bean(Logs.class).differences()).isEmpty();
            record(server, "w100");
        }
        assertThat(run(Map.of(), "fsck").out()).contains("16 events, no difference");
    }

    @Test
    void aWholeFolderOfDataThatWasPutBackIsNoticedByWhatLiesBesideTheKey() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        String[] at = {"--data=" + data, "--key=" + folder.resolve("k")};
        try (Running server = new Running(new ServeOptions(data, folder.resolve("k"), 0))) {
            OfficeOfTests.open(server);
            server.as(Role.RISK);
            record(server, "w1");
        }
        copied(data, backup);
        try (Running server = new Running(new ServeOptions(data, folder.resolve("k"), 0))) {
            record(server, "w2");
        }
        deleted(data);
        copied(backup, data);
        assertThat(Told.by("fsck", at, Map.of()).out()).contains("2 events were published, 1 are there");
        try (Running server = new Running(new ServeOptions(data, folder.resolve("k"), 0))) {
            assertThat(server.bean(Logs.class).differences()).hasSize(1);
        }
        assertThat(
            Told.by("epoch", new String[]{at[0], at[1], "--project=P1", "--why=the disk broke", "--by=risk"}, PASSWORD)
                .out())
            .contains("/P1/1\n3\n");
        try (Running server = new Running(new ServeOptions(data, folder.resolve("k"), 0))) {
            assertThat(server.bean(Logs.class).differences()).isEmpty();
            record(server, "w3");
        }
        assertThat(Told.by("fsck", at, Map.of()).out()).contains("2 events, no difference");
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void deleted(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void aNoticeIsAsItWasShown() throws Exception {
        try (Running server = new Running(folder)) {
            assertThat(server.get("/api/v1/notices/P1", null).status()).isEqualTo(200);
        }
        assertThat(run(Map.of(), "fsck").status()).isZero();
        edit("UPDATE notice SET document = replace(document, '删除', '保留')");
        Told found = run(Map.of(), "fsck");
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).contains("P1 notice VISITOR 1").contains("altered since it was published");
    }

    @Test
    void thePublishedFolderIsCheckedByItselfWithTheKeysThatLieInIt() {
        String published = folder.resolve("log/P1/1").toString();
        Elsewhere.Ran ran = Elsewhere.panke("verify", "--log", published);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("WHOSE IT IS, IS NOT PROVEN").contains("21 leaves");
        String key = run(Map.of(), "log-key", "--project=P1").out().lines().findFirst().orElseThrow();
        try (Running server = new Running(folder)) {
            record(server, "w100");
        }
        assertThat(folder.resolve("log/P1/keys")).content().startsWith(key + "\n").hasLineCount(2);
        assertThat(Elsewhere.panke("verify", "--log", published).out()).contains("22 leaves");
    }

    @Test
    void aNewKeyIsSaidAndSignsFromThenOn() throws IOException {
        Told told = run(Map.of(), "log-key", "--project=P1");
        assertThat(told.status()).isZero();
        assertThat(told.out()).startsWith("panke-").contains("/P1+");
        try (Running server = new Running(folder)) {
            record(server, "w100");
        }
        String checkpoint = Files.readString(folder.resolve("log/P1/1/checkpoint"));
        assertThat(checkpoint.lines().filter(line -> line.startsWith("— ")).count()).isEqualTo(2);
        assertThat(run(Map.of(), "log-key", "--project=P9").status()).isEqualTo(2);
    }
}
