package org.panke.server.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Audience;
import org.panke.server.access.CountedRows;
import org.panke.server.access.Sessions;
import org.panke.server.desk.Ceiling;
import org.panke.server.ledger.Leaving;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.StoppedException;
import org.panke.server.people.Owner;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets whoever's time is over, also where nothing happens any more: whoever came by {@code keepVisits}, whoever was
 * registered and never came when the registration has ended and can no longer be contested. Nobody is kept longer but
 * for a {@link Reason}, and nobody who has one is forgotten.
 */
public final class Retention implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Leaving leaving;
    private final Projects projects;
    private final Ceiling ceiling;
    private final Sessions sessions;
    private final CountedRows days;
    private final KeepingRows keeping;
    private final Writer writer;
    private final JdbcClient reader;

    public Retention(Leaving leaving, Projects projects, Ceiling ceiling, Sessions sessions, Vault vault,
            Writer writer, JdbcClient reader) {
        this.leaving = leaving;
        this.projects = projects;
        this.ceiling = ceiling;
        this.sessions = sessions;
        this.days = SweepCheck.days(vault);
        this.keeping = new KeepingRows(vault);
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        Projects.all(reader).forEach(project -> sweepUnlessStopped(project, now));
    }

    private void sweepUnlessStopped(ProjectId project, Instant now) {
        try {
            sweep(project, now);
        } catch (StoppedException e) {
            LOG.error("not swept, for nothing is recorded in it: {}", project);
        }
    }

    /** @return the keys that were destroyed, by their owners */
    public List<String> sweep(ProjectId project, Instant now) {
        List<String> forgotten = new ArrayList<>();
        boolean[] more = {true};
        while (more[0]) {
            List<String> over = leaving.forget(project, now, (at, rests, db) -> {
                Keeping.Turn turn =
                    new Keeping(project, ceiling.on(project, projects.rules(project, db)), rests, keeping, db)
                        .next(at);
                more[0] = turn.more();
                return turn.over();
            });
            forgotten.addAll(over);
        }
        forgotten.stream().flatMap(owner -> Owner.personOf(owner).stream())
            .forEach(person -> sessions.endOf(Audience.ME, project.value(), person.toString()));
        long overdue = new Overdue(reader).count(project, now);
        note(project, now, forgotten.size(), overdue);
        if (overdue > 0) {
            LOG.error("overdue in {}: {}", project, overdue);
        }
        return forgotten;
    }

    /** The proof that it ran, and what it left. */
    private void note(ProjectId project, Instant now, int forgotten, long overdue) {
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        writer.write(db -> {
            boolean isAsWritten = days.rows().holds(project, db, day).orElse(true);
            int noted = db
                .sql(
                    """
                            INSERT INTO sweep (project_id, day, runs, last_at, forgotten, overdue, nth)
                            VALUES (?, ?, 1, ?, ?, ?, %s)
                            ON CONFLICT (project_id, day) DO UPDATE SET runs = sweep.runs + 1, last_at = excluded.last_at,
                                forgotten = sweep.forgotten + excluded.forgotten,
                                overdue = CASE WHEN sweep.overdue > excluded.overdue THEN sweep.overdue ELSE excluded.overdue END
                            """
                        .formatted(days.next()))
                .params(project.value(), day, now.toEpochMilli(), forgotten, overdue, project.value()).update();
            if (isAsWritten) {
                // what somebody edited stays found
                days.rows().bind(project, db, day);
            }
            return noted;
        });
    }
}
