package org.panke.server.face;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the project's log has it.
 *
 * @param digest of the text
 * @param signed by whom first
 * @param countersigned by whom, another person, next; null where nobody has
 * @param text what was signed; null where it was never here, or is another one than was signed
 */
record Statement(String digest, Name signed, @Nullable Name countersigned, @Nullable StatementText text) {
    /** That somebody put their name under it. */
    record Name(String event, Instant at, String by) {
    }
}
