package org.panke.server.ledger;

import org.panke.attribution.ProjectId;

/** An event's row is not as it was written: nothing follows from it. */
final class EditedException extends RuntimeException {
    EditedException(ProjectId project, long sequence) {
        super("event " + sequence + " of " + project + " is not as it was written");
    }
}
