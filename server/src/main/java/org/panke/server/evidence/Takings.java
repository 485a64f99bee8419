package org.panke.server.evidence;

import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Writer;

/** Keeps who took what along. */
public final class Takings {
    private final Writer writer;

    Takings(Writer writer) {
        this.writer = writer;
    }

    /** @param subject what it is about, in a line that names no visitor */
    public void write(ProjectId project, String subject, String by, Instant now) {
        writer.write(db -> db.sql("""
                INSERT INTO evidence_taken (project_id, at, by_name, subject, number)
                SELECT ?, ?, ?, ?, COALESCE(MAX(number), 0) + 1 FROM evidence_taken WHERE project_id = ?""")
            .params(project.value(), now.toEpochMilli(), by, subject, project.value()).update());
    }
}
