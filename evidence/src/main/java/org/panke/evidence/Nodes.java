package org.panke.evidence;

/** The hashes of a tree's full subtrees, wherever they are kept. */
@FunctionalInterface
public interface Nodes {
    /**
     * The hash of {@code 2^level} leaves, the first of which is leaf {@code index * 2^level}.
     *
     * @param level 0 for single leaves
     */
    Hash at(int level, long index);
}
