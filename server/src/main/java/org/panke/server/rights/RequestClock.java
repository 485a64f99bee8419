package org.panke.server.rights;

import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads the log is told each minute that somebody waits longer than the law lets them. */
final class RequestClock implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(RequestClock.class);

    private final Requests requests;
    private final JdbcClient reader;

    RequestClock(Requests requests, JdbcClient reader) {
        this.requests = requests;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        reader.sql("""
                SELECT DISTINCT project_id FROM rights_request WHERE state = 'OPEN' AND due <= ?
                ORDER BY project_id""").params(now.toEpochMilli())
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list().forEach(project -> {
                long overdue = requests.overdue(project, now);
                if (overdue > 0) {
                    LOG.error("requests in {} that were not answered in time: {}", project, overdue);
                }
            });
    }
}
