package org.panke.server.notice;

import org.panke.attribution.ProjectId;

/** Who knows whether something went wrong with people's data that is not dealt with yet: faces are off meanwhile. */
public interface OpenIncidents {
    boolean isAnyOpen(ProjectId project);
}
