package org.panke.evidence;

import java.util.ArrayList;
import java.util.List;

/** A tree's hashes in memory. For one thread. */
public final class HashList implements Growing {
    private final List<Hash> hashes = new ArrayList<>();
    private long size;

    /** Of a tree without leaves. */
    public HashList() {}

    @Override
    public long size() {
        return size;
    }

    @Override
    public void add(Hash next) {
        hashes.add(next);
        if (hashes.size() == Stored.count(size + 1)) {
            size++;
        }
    }

    @Override
    public Hash at(int level, long index) {
        return hashes.get(Math.toIntExact(Stored.place(level, index)));
    }
}
