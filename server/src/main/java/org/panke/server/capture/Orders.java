package org.panke.server.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was ordered about looking at faces in a project. */
public final class Orders {
    private final JdbcClient reader;

    public Orders(JdbcClient reader) {
        this.reader = reader;
    }

    /**
     * An order as it stands in the project's log.
     *
     * @param event its id
     * @param by who gave it here, by name; {@link Dismantling#LAW} where the law of the place did
     * @param grounds by whose order, or why
     */
    public record Ordered(String event, Instant at, CaptureOrder outcome, String by, String grounds) {
    }

    /** All, the newest first. */
    public List<Ordered> of(ProjectId project) {
        return reader.sql("SELECT * FROM capture_order WHERE project_id = ? ORDER BY sequence DESC")
            .params(project.value()).query(Columns.read(row -> new Ordered(row.text("event_id"),
                Instant.ofEpochMilli(row.number("at")), CaptureOrder.valueOf(row.text("outcome")),
                row.text("by_whom"), row.text("grounds"))))
            .list();
    }

    /** The first order by which the project was dismantled: nothing ever undoes it. */
    public Optional<Ordered> dismantled(ProjectId project) {
        return of(project).reversed().stream().filter(each -> each.outcome() == CaptureOrder.DISMANTLED).findFirst();
    }

    /** The same, where that came after something was signed. */
    public Optional<Ordered> dismantledAfter(ProjectId project, String signature) {
        return dismantled(project).filter(order -> reader
            .sql(
                """
                        SELECT COUNT(*) FROM capture_order JOIN statement_signed ON statement_signed.project_id = capture_order.project_id
                        WHERE capture_order.project_id = ? AND capture_order.event_id = ? AND statement_signed.event_id = ?
                            AND capture_order.sequence > statement_signed.sequence""")
            .params(project.value(), order.event(), signature).query(Long.class).single() > 0);
    }

    /** One by which it was dismantled. */
    Optional<Ordered> dismantling(ProjectId project, String event) {
        return of(project).stream()
            .filter(each -> each.outcome() == CaptureOrder.DISMANTLED && each.event().equals(event)).findFirst();
    }

    /** What a dismantling destroyed; nothing where its event was brought here from another store. */
    List<FaceStores.Destroyed> destroyed(ProjectId project, String event) {
        return reader
            .sql("SELECT what, places, number FROM destroyed WHERE project_id = ? AND event_id = ? ORDER BY what")
            .params(project.value(), event)
            .query(Columns.read(row -> new FaceStores.Destroyed(FaceStores.Kind.valueOf(row.text("what")),
                row.number("places"), row.number("number"))))
            .list();
    }
}
