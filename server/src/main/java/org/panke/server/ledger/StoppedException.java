package org.panke.server.ledger;

import org.panke.attribution.ProjectId;

/** Nothing is recorded in a project whose events are not those of which its log was published. */
public final class StoppedException extends RuntimeException {
    public StoppedException(ProjectId project) {
        super("nothing is recorded in " + project);
    }
}
