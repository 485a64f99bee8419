package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.access.Role;
import org.panke.server.platform.Postgres;

/** Whoever has no project of their own has all of them, on PostgreSQL too, which takes nothing for a text that is not said to be one. */
class PostgresOfAllProjectsTest {
    @TempDir
    private Path folder;

    private Running server;

    @BeforeEach
    void start() {
        server = new Running(new ServeOptions(folder, folder.resolve("key"), 0, Postgres.database()));
        OfficeOfTests.open(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theGroupLogsInAndFindsEveryProjectAndAccount() {
        LoggedIn group = server.as(Role.GROUP);
        assertThat(group.get("/api/v1/console/session").body().get("projects")).hasSize(1);
        assertThat(group.get("/api/v1/console/accounts").body().get("items")).hasSize(1);
        assertThat(group.get("/api/v1/console/notices").status()).isEqualTo(200);
    }

    @Test
    void aChannelOfAllProjectsLogsInReadsAndFindsItsRegistrations() {
        LoggedIn admin = server.as(Role.CHANNEL_ADMIN, null, "A1", "far");
        assertThat(admin.get("/api/v1/broker/projects").body().get("items")).hasSize(1);
        assertThat(admin.get("/api/v1/broker/registrations?project=P1").status()).isEqualTo(200);
    }
}
