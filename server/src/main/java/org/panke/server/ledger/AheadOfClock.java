package org.panke.server.ledger;

import java.time.Duration;
import java.time.Instant;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says once a minute where a project's time is ahead of the clock. Nothing is dated before what was recorded last, so after
 * a clock that ran ahead every event is dated too late until the clock is there.
 */
public final class AheadOfClock implements Passing {
    private static final Duration SOME = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(AheadOfClock.class);

    private final JdbcClient reader;

    public AheadOfClock(JdbcClient reader) {
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        reader.sql("SELECT project_id, last_at FROM project WHERE last_at > ? ORDER BY project_id")
            .params(now.plus(SOME).toEpochMilli())
            .query(Columns.read(row -> row.text("project_id") + " " + Instant.ofEpochMilli(row.number("last_at"))))
            .list()
            .forEach(ahead -> LOG.error("THE CLOCK RAN AHEAD: what happens now is dated as it was then, until the "
                + "clock is there or a backup from before is put back: {}", ahead));
    }
}
