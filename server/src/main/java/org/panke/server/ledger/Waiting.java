package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Erasures;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever waits to be forgotten is, as soon as nothing rests on them, also in a project in which nothing happens. */
public final class Waiting implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

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
            .forEach(project -> forgetDueIfSound(project, now));
    }

    /** Also where nothing is recorded any more; not where the rules would see what nobody said. */
    private void forgetDueIfSound(ProjectId project, Instant now) {
        try {
            forgetDue(project, now);
        } catch (StoppedException e) {
            LOG.error("nobody is forgotten, for what is recorded was edited: {}", project);
        }
    }

    /** Though nothing is recorded. Time does not run back behind that. */
    private void forgetDue(ProjectId project, Instant now) {
        recorder.underHead(project, now, (at, judge, db) -> {
            Ledger ledger = new Ledger(project, db);
            List<Integer> due = new Erasures(project, judge, db).dueWithoutEvent(at);
            if (recorder.forget(project, due, ledger.head().sequence(), db)) {
                ledger.passed(at.toEpochMilli());
                // the judge forgot them before that was kept
                recorder.destroyed(project);
            }
            return due.size();
        });
    }
}
