package org.panke.server.capture;

import org.panke.attribution.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever keeps keys by which something of a face can be opened, apart from the data. */
@FunctionalInterface
public interface FacesKept {
    /**
     * What was destroyed.
     *
     * @param passes that visitors carry and nothing opens any more
     * @param templates that the office kept
     * @param dayKeys of days that were, and of days to come
     */
    record Destroyed(long passes, long templates, long dayKeys) {
    }

    /** Everything of a project, for good: also where the unit of work does not come to be kept. */
    Destroyed destroyAll(ProjectId project, JdbcClient db);
}
