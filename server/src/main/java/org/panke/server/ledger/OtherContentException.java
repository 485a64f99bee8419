package org.panke.server.ledger;

import org.panke.attribution.EventId;

/** The event's id was used before, for an event that says something else; the first stands. */
public final class OtherContentException extends RuntimeException {
    public OtherContentException(EventId id) {
        super("the id " + id + " belongs to another event");
    }
}
