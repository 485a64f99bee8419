package org.panke.server.ledger;

import org.panke.attribution.ProjectId;

/** There is no such project. */
public final class UnknownProjectException extends RuntimeException {
    public UnknownProjectException(ProjectId project) {
        super("no project " + project);
    }
}
