package org.panke.server.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody wanted an assessment gone that must be kept, and it was refused: that is said until somebody else has looked at
 * it. Whoever reads the log is told each minute.
 */
final class Refusals implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String UNSEEN = """
            FROM assessment_deletion deletion WHERE refused = 1 AND NOT EXISTS (SELECT 1
                FROM assessment_refusal_seen seen WHERE seen.project_id = deletion.project_id
                    AND seen.event_id = deletion.event_id AND seen.number = deletion.number)
            """;

    private final Writer writer;
    private final JdbcClient reader;

    Refusals(Writer writer, JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * That somebody tried.
     *
     * @param event of the signature
     * @param number of the attempt, from 1
     */
    record Refusal(String event, long number, Instant at, String by) {
    }

    /** Those that nobody else has looked at, the newest first. */
    List<Refusal> of(ProjectId project) {
        return reader.sql("SELECT * " + UNSEEN + " AND project_id = ? ORDER BY at DESC, number DESC")
            .params(project.value())
            .query(Columns.read(row -> new Refusal(row.text("event_id"), row.number("number"),
                Instant.ofEpochMilli(row.number("at")), row.text("by_whom"))))
            .list();
    }

    /**
     * Somebody has looked at one; whoever has first stays.
     *
     * @throws ApiProblem 404 where none is waiting; 409 for whoever tried it
     */
    void see(ProjectId project, String event, long number, String by, Instant now) {
        Refusal refusal = of(project).stream().filter(each -> each.event.equals(event) && each.number == number)
            .findFirst().orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有等人查看的记录",
                "nothing of it waits for anybody", null));
        if (refusal.by.equals(by)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "SAME_PERSON", "须由另一人查看", "somebody else has to look at it",
                null);
        }
        writer.write(db -> db.sql("""
                INSERT INTO assessment_refusal_seen (project_id, event_id, number, at, by_whom)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(project.value(), event, number, now.toEpochMilli(), by).update());
    }

    @Override
    public void drop(Instant now) {
        reader.sql("SELECT project_id, COUNT(*) AS number " + UNSEEN + " GROUP BY project_id ORDER BY project_id")
            .query(Columns.read(row -> Map.entry(row.text("project_id"), row.number("number")))).list()
            .forEach(each -> LOG.error("deletions in {} of assessments that must be kept, refused: {}",
                each.getKey(), each.getValue()));
    }
}
