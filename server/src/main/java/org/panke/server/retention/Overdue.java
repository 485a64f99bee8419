package org.panke.server.retention;

import java.time.Duration;
import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the sweep should have looked at long ago: somebody whose time is over may be among them. */
record Overdue(JdbcClient reader) {
    /** The sweep comes every minute; so much later it has failed. */
    static final Duration GRACE = Duration.ofMinutes(10);

    long count(ProjectId project, Instant now) {
        return reader.sql("SELECT COUNT(*) FROM keeping WHERE project_id = ? AND look_at <= ?")
            .params(project.value(), now.minus(GRACE).toEpochMilli()).query(Long.class).single();
    }
}
