package org.panke.server.ledger;

import org.panke.attribution.EventId;

/** A line gives persons the numbers of another store, and here they have others or stand for somebody else. */
public final class OtherNumbersException extends RuntimeException {
    OtherNumbersException(EventId id) {
        super("the event " + id + " has the numbers of another store");
    }
}
