package org.panke.server.notice;

import org.panke.attribution.ProjectId;

/** Who knows whether something went wrong with people's data that is not dealt with yet: faces are off meanwhile. */
public interface OpenIncidents {
    boolean isAnyOpen(ProjectId project);

    /** How many there ever were: after one, what it does to people is looked at again. */
    long ever(ProjectId project);
}
