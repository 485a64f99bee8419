package org.panke.bench.peers;

import java.sql.SQLException;

/**
 * Finds each visit's winner: of the registrations on its phone whose lead time is over and whose validity is not, the
 * earliest. No standing verdicts, masks, codes, declarations, quotas or reasons.
 */
interface Matching extends AutoCloseable {
    String name();

    /** The winner of each visit by its number, {@link Arrival#NATURAL} where there is none. */
    int[] winners() throws Exception;

    @Override
    default void close() throws SQLException {
    }
}
