package org.panke.server.face;

import org.panke.attribution.ProjectId;
import org.panke.server.capture.FacesKept;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the office keeps of faces in a project: passes and templates end together, and the keys of their days. */
final class AllFaces implements FacesKept {
    private final FacePasses passes;
    private final FaceGallery gallery;

    AllFaces(FacePasses passes, FaceGallery gallery) {
        this.passes = passes;
        this.gallery = gallery;
    }

    @Override
    public Destroyed destroyAll(ProjectId project, JdbcClient db) {
        int templates = gallery.endAll(project, db);
        return new Destroyed(passes.endAll(project, db), templates, passes.days(project).destroyAll());
    }
}
