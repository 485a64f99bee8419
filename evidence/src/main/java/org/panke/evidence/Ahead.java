package org.panke.evidence;

import java.util.ArrayList;
import java.util.List;

/** Hashes beyond those that are kept, until they are found to be right. */
final class Ahead implements Growing {
    private final Growing kept;
    private final long from;
    private final List<Hash> more = new ArrayList<>();
    private long size;

    Ahead(Growing kept) {
        this.kept = kept;
        this.from = Stored.count(kept.size());
        this.size = kept.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void add(Hash next) {
        more.add(next);
        if (from + more.size() == Stored.count(size + 1)) {
            size++;
        }
    }

    @Override
    public Hash at(int level, long index) {
        long place = Stored.place(level, index);
        return place < from ? kept.at(level, index) : more.get(Math.toIntExact(place - from));
    }

    void keep() {
        more.forEach(kept::add);
    }
}
