package org.panke.server.ledger;

import java.time.Instant;
import org.panke.attribution.ProjectId;

/** The time of a project is far ahead of the clock: what happens now would be dated later than it happens. */
public final class AheadException extends RuntimeException {
    AheadException(ProjectId project, Instant time) {
        super("the time of " + project + " is " + time + ", far ahead of the clock");
    }
}
