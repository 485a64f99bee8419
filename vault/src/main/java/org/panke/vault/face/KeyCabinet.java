package org.panke.vault.face;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.panke.vault.BrokenSealException;

/**
 * Where the keys of days hang, apart from the data. They are used in it and never handed out, so that it may as well be a
 * device or a service that shows nobody its keys. Each sealing is under a key of its own, derived from the day's and from
 * the half that comes with it. May be used by several threads at once.
 */
public interface KeyCabinet {
    /** Hangs up a key for each of these days that never had one. All of them are kept when this returns. */
    void make(Collection<KeyDay> days);

    /** The days whose keys hang here. */
    Set<KeyDay> days();

    /**
     * Seals.
     *
     * @param half 32 random bytes that nothing else is sealed with
     * @param bound what opening must name again
     * @return empty where the day has no key
     */
    Optional<byte[]> seal(KeyDay day, byte[] half, byte[] bound, byte[] content);

    /**
     * What was sealed.
     *
     * @return empty where the day has no key
     * @throws BrokenSealException where it was changed, or sealed with another key or half, or bound to something else
     */
    Optional<byte[]> open(KeyDay day, byte[] half, byte[] bound, byte[] sealed);

    /** Gone for good when this returns: none of these days gets a key again. */
    void destroy(Collection<KeyDay> days);
}
