package org.panke.server.ledger;

import java.time.Instant;
import org.panke.attribution.EventId;

/** An event that happened before another that is recorded already. */
public final class TimeRunsBackException extends RuntimeException {
    private final Instant newest;

    TimeRunsBackException(EventId id, Instant newest) {
        super(id + " happened before " + newest + ", of which something is recorded");
        this.newest = newest;
    }

    /** When the newest event happened. */
    public Instant newest() {
        return newest;
    }
}
