package org.panke.server.platform;

import java.time.Instant;

/** What is kept for a time only. */
public interface Passing {
    /** Drops what is over by now. Where nothing is, nothing is written. */
    void drop(Instant now);
}
