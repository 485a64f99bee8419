package org.panke.tools.verify;

import java.util.Optional;
import org.panke.evidence.Mirror;

/** Where the files of one of a project's logs are, and those of its other logs. */
interface Shelf extends Mirror.Published {
    /** What people call it. */
    Object name();

    /** Whether there is anything of the log. */
    boolean isThere();

    /** The keys that lie beside the project's logs, one a line; they vouch for nobody. */
    Optional<byte[]> keys();

    /** Another one of the same project's logs. */
    Shelf of(long number);

    /**
     * Before so many leaves are read.
     *
     * @throws NotFetchedException where those are more than anybody should be sent
     */
    void needs(long leaves);

    /** All that was read, of a log of this size, was found to hold. */
    void holds(long size);
}
