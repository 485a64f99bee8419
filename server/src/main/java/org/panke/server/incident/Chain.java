package org.panke.server.incident;

import java.time.Instant;
import org.panke.server.platform.Secrets;

/** Each step's digest is over the one before, so that none is altered or taken out of the middle unseen. */
final class Chain {
    static final String BEGINNING = "0".repeat(64);

    private Chain() {
    }

    /** @param document the step as it is stored */
    static String digest(String project, String incident, String before, long number, Instant at, String by,
            String document) {
        return Secrets.hex(String.join("\n", "panke incident step", project, incident, before, Long.toString(number),
            Long.toString(at.toEpochMilli()), by, document));
    }
}
