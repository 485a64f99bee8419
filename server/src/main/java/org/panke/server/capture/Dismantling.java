package org.panke.server.capture;

import org.panke.attribution.CaptureOrder;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends looking at faces in a project, for good: the order is an event, and whatever was kept for it is destroyed in the
 * event's own unit of work. How visitors check in by phone is not touched.
 */
public final class Dismantling {
    /** Stands for who ordered it where the law of the place turned stricter. */
    public static final String LAW = "law";

    private final Recorder recorder;
    private final FacesKept faces;
    private final Writer writer;

    public Dismantling(Recorder recorder, FacesKept faces, Writer writer) {
        this.recorder = recorder;
        this.faces = faces;
        this.writer = writer;
    }

    /**
     * Ordered once by an id: the same order again changes nothing.
     *
     * @param by who answers for it here, by name
     * @param grounds by whose order, in words
     */
    public Recorded order(ProjectId project, String id, String by, String grounds) {
        return recorder.record(
            at -> new Event.CaptureOrdered(new Stamp(new EventId(id), project, at, by), CaptureOrder.DISMANTLED,
                grounds),
            new Beside() {
                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    destroy(project, recorded, db);
                }
            });
    }

    private void destroy(ProjectId project, Recorded recorded, JdbcClient db) {
        FaceStores.destroy(project, owner -> recorder.forget(project, owner, db), faces, db).forEach(each -> db.sql("""
                INSERT INTO destroyed (project_id, event_id, what, places, number) VALUES (?, ?, ?, ?, ?)""")
            .params(project.value(), recorded.id().value(), each.what().name(), each.places(), each.number())
            .update());
        writer.scrub();
    }
}
