package org.panke.server.assessment;

import java.time.Instant;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is being written: one draft a project, that several people may work on. */
public final class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;
    private final JdbcClient reader;

    Drafts(Writer writer, JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** As somebody last saved it. */
    record Draft(long version, Instant at, String by, Written written) {
    }

    Optional<Draft> of(ProjectId project) {
        return reader.sql("SELECT * FROM assessment_draft WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> new Draft(row.number("version"), Instant.ofEpochMilli(row.number("at")),
                row.text("by_whom"), JSON.readValue(row.text("document"), Written.class))))
            .optional();
    }

    /** @throws org.panke.server.platform.ApiProblem 412 where somebody saved another one since */
    void save(ProjectId project, String seen, Written wanted, String by, Instant now) {
        String document = JSON.writeValueAsString(wanted.checked());
        writer.write(db -> {
            Projects.hold(project, db);
            mustBeSeen(project, seen, db);
            return db.sql("""
                    INSERT INTO assessment_draft (project_id, version, at, by_whom, document) VALUES (?, 1, ?, ?, ?)
                    ON CONFLICT (project_id) DO UPDATE SET version = assessment_draft.version + 1, at = excluded.at,
                        by_whom = excluded.by_whom, document = excluded.document""")
                .params(project.value(), now.toEpochMilli(), by, document).update();
        });
    }

    /** In the unit of work that builds on it. */
    static void mustBeSeen(ProjectId project, String seen, JdbcClient db) {
        Edits.check(seen, db.sql("SELECT version FROM assessment_draft WHERE project_id = ?").params(project.value())
            .query(Long.class).optional().orElse(0L));
    }

    /** What was signed is a draft no longer. */
    static void end(ProjectId project, JdbcClient db) {
        db.sql("DELETE FROM assessment_draft WHERE project_id = ?").params(project.value()).update();
    }
}
