package org.panke.server.face;

import java.time.Instant;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Comparison;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drops what is over of faces: templates too where a law or the site has turned against one to many. Hangs up keys ahead where
 * faces may be looked at, so that no visitor waits for one.
 */
public final class FaceSweep implements Passing {
    private final FacePasses passes;
    private final FaceGallery gallery;
    private final FaceGate gate;
    private final Calibrated calibrated;
    private final Writer writer;
    private final JdbcClient reader;

    FaceSweep(FacePasses passes, FaceGallery gallery, FaceGate gate, Calibrated calibrated, Writer writer,
            JdbcClient reader) {
        this.passes = passes;
        this.gallery = gallery;
        this.gate = gate;
        this.calibrated = calibrated;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        Passing.each(Projects.all(reader), project -> drop(project, now));
    }

    private void drop(ProjectId project, Instant now) {
        passes.drop(project, now, writer);
        gallery.drop(project, now, writer);
        if (!gate.isSwitchedOn(project, Comparison.ONE_TO_MANY, now)) {
            gallery.endAll(project, writer);
        }
        boolean isOpenToMany = gate.isOpen(project, Comparison.ONE_TO_MANY, now);
        if (isOpenToMany || gate.isOpen(project, now)) {
            passes.days(project).prepare(now);
        }
        // last: a row that was edited opens nothing, and nothing else waits for it
        if (isOpenToMany) {
            calibrated.encoder().ifPresent(encoder -> gallery.fill(project, encoder, now));
        }
    }
}
