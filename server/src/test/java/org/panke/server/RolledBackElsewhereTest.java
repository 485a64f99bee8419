package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Scope;
import org.panke.server.evidence.Logs;
import org.panke.server.platform.Postgres;

/** A PostgreSQL database is put back as it was yesterday: what was published of it since lies beside the master key. */
class RolledBackElsewhereTest {
    private static final int YESTERDAY = 5;
    private static final int TODAY = 9;

    @TempDir
    private Path folder;

    private final String database = Postgres.database();
    private Running server;
    private String key = "";

    @BeforeEach
    void start() {
        System.setProperty("PANKE_DATABASE_USER", Postgres.USER);
        System.setProperty("PANKE_DATABASE_PASSWORD", Postgres.PASSWORD);
        server = running();
        OfficeOfTests.open(server);
        key = server.bean(ApiKeys.class).make("crm", "P1", EnumSet.of(Scope.EVENTS));
        for (int i = 1; i <= TODAY; i++) {
            assertThat(arrived(i).status()).isEqualTo(201);
        }
        server.bean(Logs.class).publish();
        server.close();
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("PANKE_DATABASE_USER");
        System.clearProperty("PANKE_DATABASE_PASSWORD");
    }

    private Running running() {
        return running(database);
    }

    private Running running(String address) {
        return new Running(new ServeOptions(folder.resolve("data"), folder.resolve("key"), 0, address));
    }

    private Running.Reply arrived(int number) {
        return server.post("/api/v1/projects/P1/events", key, "{\"type\":\"CheckedIn\",\"id\":\"v" + number
            + "\",\"phone\":\"" + (13_800_000_000L + number)
            + "\",\"surname\":\"王\",\"declared\":\"SELF\",\"verified\":\"CODE\"}");
    }

    private void edit(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, Postgres.USER, Postgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    @Test
    void nothingIsRecordedAnyMore() throws SQLException {
        edit("DELETE FROM event WHERE sequence > " + YESTERDAY, "UPDATE project SET sequence = " + YESTERDAY,
            "DELETE FROM log_checkpoint WHERE size > " + (YESTERDAY + 1));
        server = running();
        assertThat(server.bean(Logs.class).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.published()).isEqualTo(TODAY);
            assertThat(difference.events()).isEqualTo(YESTERDAY);
        });
        assertThat(arrived(TODAY + 1).status()).isEqualTo(503);
        server.close();
        Told found = Told.by("fsck", new String[]{"--database=" + database, "--key=" + folder.resolve("key")},
            Map.of("PANKE_DATABASE_USER", Postgres.USER, "PANKE_DATABASE_PASSWORD", Postgres.PASSWORD));
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).contains(TODAY + " events were published, " + YESTERDAY + " are there");
    }

    @Test
    void nothingUnderAnotherAddressOfTheDatabaseEither() throws SQLException {
        edit("DELETE FROM event WHERE sequence > " + YESTERDAY, "UPDATE project SET sequence = " + YESTERDAY,
            "DELETE FROM log_checkpoint WHERE size > " + (YESTERDAY + 1));
        String other = database.replace("localhost", "127.0.0.1");
        assertThat(other).isNotEqualTo(database);
        server = running(other);
        assertThat(server.bean(Logs.class).differences()).hasSize(1);
    }

    @Test
    void aDatabaseThatNobodyTouchedGoesOn() {
        server = running();
        assertThat(server.bean(Logs.class).differences()).isEmpty();
        assertThat(arrived(TODAY + 1).status()).isEqualTo(201);
    }
}
