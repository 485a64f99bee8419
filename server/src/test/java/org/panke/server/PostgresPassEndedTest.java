package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.FacesOfTests.PHONE;
import static org.panke.server.FacesOfTests.PROJECT;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on the other database, where several write at once. */
class PostgresPassEndedTest extends PassEndedTest {
    @Override
    ServeOptions options(Path where) {
        return new ServeOptions(where, where.resolve("key"), 0, Postgres.database());
    }

    @Test
    @Shows("R15")
    void whoeverIsForgottenWhileAPassIsGivenToThemHasNoneAfterwards() {
        faces.pass(faces.visited("v1", PHONE), "c1");
        LoggedIn me = faces.me(PHONE);
        CompletableFuture<Reply> erased = faces.server.bean(Writer.class).write(db -> {
            Projects.hold(PROJECT, db);
            db.sql("""
                    INSERT INTO face_pass SELECT project_id, 'another', half, day, person, consent, model, issued_at
                    FROM face_pass""").update();
            CompletableFuture<Reply> asked =
                CompletableFuture.supplyAsync(() -> me.post("/api/v1/me/erasure", "{\"id\":\"e1\"}"));
            awaitSomebodyWhoWaits();
            return asked;
        });
        assertThat(erased.join().status()).isEqualTo(200);
        assertThat(faces.kept()).isZero();
    }

    private void awaitSomebodyWhoWaits() {
        JdbcClient reader = faces.server.bean(JdbcClient.class);
        while (reader.sql(
            """
                    SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
            .query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }
}
