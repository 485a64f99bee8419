package org.panke.evidence;

/** A tree's hashes, kept in the order of {@link Stored}, to which more are added. */
public interface Growing extends Nodes {
    /** How many leaves there are. */
    long size();

    /** One after those that are there. */
    void add(Hash next);
}
