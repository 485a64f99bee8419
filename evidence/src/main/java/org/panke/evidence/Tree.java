package org.panke.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over a log's first leaves (RFC 6962, section 2.1). Trees of all sizes share their hashes, so a log has
 * one {@link Growing} store and a tree is a look at it.
 *
 * <p>A proof reads at most {@code 2 log2 size} hashes.
 *
 * @param size in leaves
 */
public record Tree(Nodes nodes, long size) {
    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }

    /** Adds a leaf. Nothing but a {@link Leaf} can be added, and none of them says anything about anybody. */
    public static void grow(Growing log, Leaf leaf) {
        grow(log, leaf.hash());
    }

    /** Adds the leaf that has this hash, and the subtrees it makes full. */
    static void grow(Growing log, Hash leaf) {
        long index = log.size();
        Hash full = leaf;
        log.add(full);
        for (int level = 0; (index >> level & 1) == 1; level++) {
            full = Hash.ofNode(log.at(level, (index >> level) - 1), full);
            log.add(full);
        }
    }

    /** The hash that stands for all of it. */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /** That a leaf is in it. */
    public Inclusion inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> steps = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index < middle) {
                steps.add(hash(middle, to));
                to = middle;
            } else {
                steps.add(hash(from, middle));
                from = middle;
            }
        }
        return new Inclusion(index, size, steps.reversed());
    }

    /** That it begins with the tree of so many leaves. */
    public Consistency consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IndexOutOfBoundsException("no tree of " + earlier + " in one of " + size);
        }
        List<Hash> steps = new ArrayList<>();
        if (earlier == 0 || earlier == size) {
            return new Consistency(earlier, size, steps);
        }
        long from = 0;
        long to = size;
        while (to != earlier) {
            long middle = from + half(to - from);
            if (earlier <= middle) {
                steps.add(hash(middle, to));
                to = middle;
            } else {
                steps.add(hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            // else it is the earlier tree itself, which whoever verifies has
            steps.add(hash(from, to));
        }
        return new Consistency(earlier, size, steps.reversed());
    }

    /** Of these leaves, the first of which begins a subtree that is as large or larger. */
    private Hash hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.at(level, from >> level);
        }
        long middle = from + half(leaves);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
