package org.panke.server.ledger;

import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever waits to be forgotten is, as soon as nothing rests on them, also in a project in which nothing happens. */
public final class Waiting implements Passing {
    private final Recorder recorder;
    private final JdbcClient reader;

    public Waiting(Recorder recorder, JdbcClient reader) {
        this.recorder = recorder;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        reader.sql("""
                SELECT DISTINCT project_id FROM erasure e WHERE done_at IS NULL AND NOT EXISTS
                    (SELECT 1 FROM forgotten f WHERE f.project_id = e.project_id AND f.owner = 'person:' || e.person)
                ORDER BY project_id""")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list()
            .forEach(project -> recorder.forgetDue(project, now));
    }
}
