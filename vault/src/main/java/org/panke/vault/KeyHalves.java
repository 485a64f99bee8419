package org.panke.vault;

import java.util.Collection;
import java.util.Optional;

/**
 * The other halves of owners' keys, kept where the data are not. A key in the data is sealed and lacks its half: once that
 * is destroyed, no copy of the data that was ever made opens what the key had sealed, though the master key be there.
 *
 * <p>Numbers are given once. May be used by several threads at once.
 */
public interface KeyHalves {
    /** In bytes. */
    int LENGTH = MasterKey.LENGTH;

    /** The number of a half that nobody was given before. It is kept when this returns. */
    long take();

    /**
     * A half; empty when it was destroyed.
     *
     * @throws IllegalArgumentException where there never was one of this number here: the data belong to other halves
     */
    Optional<byte[]> of(long number);

    /** Gone for good when this returns. To destroy one again does nothing. */
    void destroy(Collection<Long> numbers);
}
