package org.panke.server.notice;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Said;

/** Who knows whom an office has process for it, and what for: where that changes, what it does to people is looked at again. */
@FunctionalInterface
public interface Processors {
    /** Each of whom nobody knows yet that what they had is gone, as it was agreed; in an order that does not change by itself. */
    List<Said> current(ProjectId project);
}
