package org.panke.server.incident;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the office did about an incident. Nothing of it is altered afterwards; whoever knows better adds another.
 *
 * @param kind what they did
 * @param audience whom it was told, or not told; only of what is told
 * @param knownAt when somebody of the office knew of the breach: the clock runs from then; only where it is opened
 * @param parts what was found out by then; those that are not named stay as they were
 * @param to which authority, or how those concerned were reached
 * @param toldAt when
 * @param reference under which number the authority has it
 * @param reasons why it is not told, was told late, or is over
 */
record Step(Kind kind, @Nullable Audience audience, @Nullable Instant knownAt, Map<Part, String> parts,
        @Nullable String to, @Nullable Instant toldAt, @Nullable String reference, @Nullable String reasons) {
    Step {
        parts = Map.copyOf(parts);
    }

    /** What is done about an incident. */
    enum Kind {
        OPENED, WRITTEN,
        /** A first word, before everything is known (GDPR 33(4)). */
        TOLD_IN_PART, TOLD, NOT_TOLD, CLOSED
    }

    /** Who must hear of a breach. */
    enum Audience {
        AUTHORITY, PEOPLE
    }
}
