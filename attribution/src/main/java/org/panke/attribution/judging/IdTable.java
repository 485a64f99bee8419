package org.panke.attribution.judging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;

/**
 * Things found by the id of the event that made them: open addressing with the hash beside each thing, so that a
 * look-up among millions touches little memory.
 */
final class IdTable<V> {
    private final Function<V, EventId> id;
    private int[] hashes = new int[16];
    private @Nullable Object[] things = new @Nullable Object[16];
    private int size;

    IdTable(Function<V, EventId> id) {
        this.id = id;
    }

    /** Puts a thing in; whatever had its id before gives way. */
    void put(V thing) {
        EventId key = id.apply(thing);
        int place = place(key);
        boolean fresh = things[place] == null;
        hashes[place] = hash(key);
        things[place] = thing;
        if (fresh && ++size * 2 > things.length) {
            grow();
        }
    }

    @Nullable V get(EventId key) {
        return at(place(key));
    }

    /** Takes out what has this id, and closes the gap so that everything behind it is still found. */
    void remove(EventId key) {
        int gap = place(key);
        if (things[gap] == null) {
            return;
        }
        size--;
        int mask = things.length - 1;
        for (int next = (gap + 1) & mask; things[next] != null; next = (next + 1) & mask) {
            int home = hashes[next] & mask;
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                things[gap] = things[next];
                hashes[gap] = hashes[next];
                gap = next;
            }
        }
        things[gap] = null;
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable Object[] oldThings = things;
        hashes = new int[oldHashes.length * 2];
        things = new @Nullable Object[oldThings.length * 2];
        int mask = things.length - 1;
        for (int i = 0; i < oldThings.length; i++) {
            if (oldThings[i] != null) {
                int place = oldHashes[i] & mask;
                while (things[place] != null) {
                    place = (place + 1) & mask;
                }
                hashes[place] = oldHashes[i];
                things[place] = oldThings[i];
            }
        }
    }

    private int place(EventId key) {
        int hash = hash(key);
        int mask = things.length - 1;
        int place = hash & mask;
        V found = at(place);
        while (found != null && (hashes[place] != hash || !id.apply(found).equals(key))) {
            place = (place + 1) & mask;
            found = at(place);
        }
        return place;
    }

    @SuppressWarnings("unchecked") // only V enters
    private @Nullable V at(int place) {
        return (V) things[place];
    }

    /** Ids are often numbered on: spread neighbours. */
    private static int hash(EventId key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
