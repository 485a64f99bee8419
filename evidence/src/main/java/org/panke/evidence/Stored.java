package org.panke.evidence;

/**
 * The order in which a growing tree's hashes become known, so that they can be kept one after the other and none ever
 * changes: each leaf's, and after it those of the subtrees that it made full, smallest first.
 */
public final class Stored {
    private Stored() {}

    /** How many hashes a tree of this many leaves has. */
    public static long count(long size) {
        return 2 * size - Long.bitCount(size);
    }

    /** Where a hash lies, as {@link Nodes#at} names it. */
    public static long place(int level, long index) {
        return count((index + 1 << level) - 1) + level;
    }
}
