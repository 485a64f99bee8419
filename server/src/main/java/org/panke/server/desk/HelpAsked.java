package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visitors at a kiosk who asked for somebody to come. */
public final class HelpAsked {
    private final Writer writer;
    private final JdbcClient reader;

    public HelpAsked(Writer writer, JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Somebody who waits. */
    public record Waiting(String help, Instant at, String kiosk) {
    }

    /** The desk sees it at once. Who asks twice at one kiosk waits once. */
    public void ask(ProjectId project, String kiosk, String id, Instant now) {
        writer.write(db -> {
            boolean waits = db.sql("SELECT 1 FROM help WHERE project_id = ? AND kiosk = ? AND done_at IS NULL LIMIT 1")
                .params(project.value(), kiosk).query(Integer.class).optional().isPresent();
            return waits ? 0
                : db.sql("""
                        INSERT INTO help (project_id, help_id, kiosk, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (project_id, help_id) DO NOTHING""")
                    .params(project.value(), id, kiosk, now.toEpochMilli()).update();
        });
    }

    /** Whether there was such a request; one that is done stays done by whom it was. */
    boolean done(ProjectId project, String help, String by, Instant now) {
        return writer.write(db -> {
            db.sql("UPDATE help SET done_at = ?, done_by = ? WHERE project_id = ? AND help_id = ? AND done_at IS NULL")
                .params(now.toEpochMilli(), by, project.value(), help).update();
            return db.sql("SELECT 1 FROM help WHERE project_id = ? AND help_id = ?").params(project.value(), help)
                .query(Integer.class).optional().isPresent();
        });
    }

    /** Who waits, the longest first. */
    public List<Waiting> waiting(ProjectId project) {
        return reader.sql("""
                SELECT help_id, kiosk, at FROM help WHERE project_id = ? AND done_at IS NULL ORDER BY at, help_id""")
            .params(project.value()).query(Columns.read(row -> new Waiting(row.text("help_id"),
                Instant.ofEpochMilli(row.number("at")), row.text("kiosk"))))
            .list();
    }
}
