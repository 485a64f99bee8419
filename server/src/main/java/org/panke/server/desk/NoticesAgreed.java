package org.panke.server.desk;

import org.panke.attribution.ProjectId;

/** Who can tell whether a notice that somebody agreed to is the one in force. */
public interface NoticesAgreed {
    /** @throws org.panke.server.platform.ApiProblem 409 where it is another one */
    String agreed(ProjectId project, String hash);
}
