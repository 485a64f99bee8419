package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When somebody arrives at the kiosk: when they first asked for a code, as far as that led to nothing else. */
class ArrivalTest {
    private static final String PHONE = "13800001234";

    @TempDir
    private Path folder;

    private Running server;
    private LoggedIn kiosk;

    @BeforeEach
    void start() {
        server = OfficeOfTests.demonstrated(folder);
        kiosk = OfficeOfTests.kiosk(server, server.as(Role.DESK));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobodyArrivesLaterThanNowThoughTheClockWasAheadWhenTheirCodeWasSent() {
        String word = OfficeOfTests.proved(server, kiosk, PHONE);
        pass(Duration.ofHours(-1));
        assertThat(checkIn("v1", word).status()).isEqualTo(410);
        assertThat(server.bean(Opened.class).of(new ProjectId("P1"), new EventId("v1"))).isEmpty();
    }

    @Test
    void whoLetsAnotherCodeComeDidNotArriveLater() {
        OfficeOfTests.sent(server, kiosk, PHONE);
        pass(Duration.ofMinutes(3));
        Instant first = codesSent().getFirst();
        visit("v1");
        assertThat(startedAt("v1")).isEqualTo(first);
        pass(Duration.ofMinutes(3));
        visit("v2");
        assertThat(startedAt("v2")).as("a visit of its own").isAfter(first);
    }

    @Test
    void whatNobodyProvedMakesNobodyArriveEarlierForLong() {
        OfficeOfTests.sent(server, kiosk, PHONE);
        pass(Duration.ofMinutes(6));
        Instant first = codesSent().getFirst();
        visit("v1");
        assertThat(startedAt("v1")).isAfter(first.plus(Duration.ofMinutes(5)));
    }

    private void visit(String id) {
        OfficeOfTests.forgetCodes(server);
        assertThat(checkIn(id, OfficeOfTests.proved(server, kiosk, PHONE)).status()).isEqualTo(201);
    }

    private Reply checkIn(String id, String word) {
        return kiosk.post("/api/v1/kiosk/check-ins", OfficeOfTests.answers(id, word, "SELF"));
    }

    /** Every code was sent so much earlier. */
    private void pass(Duration time) {
        server.bean(Writer.class).write(db -> db
            .sql("UPDATE one_time_code SET started_at = started_at - :time, until = until - :time")
            .param("time", time.toMillis()).update());
    }

    private List<Instant> codesSent() {
        return server.bean(JdbcClient.class).sql("SELECT started_at FROM one_time_code ORDER BY started_at")
            .query(Columns.read(row -> Instant.ofEpochMilli(row.number("started_at")))).list();
    }

    private @Nullable Instant startedAt(String visit) {
        return server.bean(Opened.class).of(new ProjectId("P1"), new EventId(visit))
            .map(event -> ((Event.CheckedIn) event).startedAt()).orElseThrow();
    }
}
