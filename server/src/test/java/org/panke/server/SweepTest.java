package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.access.Role;
import org.panke.server.access.Sessions;
import org.panke.server.platform.Store;
import org.panke.server.platform.Sweep;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for a time only goes at its time, though nobody comes any more. */
class SweepTest {
    private static final String PHONE = "13800001234";

    @TempDir
    private Path folder;

    @Test
    void whatIsOverIsGoneAfterASweepAndWhatIsNotStays() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            LoggedIn desk = server.as(Role.DESK);
            server.bean(Sessions.class).ofVisitor("P1", 0, "a browser");
            String code = server.post("/api/v1/me/codes", null,
                "{\"project\":\"P1\",\"phone\":\"" + PHONE + "\"}").body().toString();
            assertThat(code).doesNotContain(PHONE);
            JdbcClient db = server.bean(Store.class).reader();
            server.bean(Sweep.class).once();
            assertThat(count(db, "session")).isEqualTo(2);
            assertThat(count(db, "one_time_code")).isEqualTo(1);
            server.bean(Writer.class)
                .write(work -> work.sql("UPDATE session SET ends_at = 1 WHERE audience = 'ME'").update()
                    + work.sql("UPDATE one_time_code SET until = 1").update());
            server.bean(Sweep.class).once();
            assertThat(count(db, "session")).isEqualTo(1);
            assertThat(count(db, "one_time_code")).isZero();
            assertThat(desk.get("/api/v1/console/projects/P1/today").status()).isEqualTo(200);
        }
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
