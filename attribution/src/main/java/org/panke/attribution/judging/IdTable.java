package org.panke.attribution.judging;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;

/**
 * Things found by the id of the event that made them. The table holds a hash and a position in one word, so that a
 * look-up among millions touches one place of memory where a map of nodes touches four.
 */
final class IdTable<V> {
    private static final long POSITION = 0xFFFF_FFFFL;

    private final Function<V, EventId> id;
    private @Nullable Object[] things = new @Nullable Object[256];
    /** Positions below {@code used} that were given back. */
    private int[] free = new int[4];
    private int freed;
    private int used;
    /** The hash in the upper half, the position plus one in the lower; 0 is an empty place. */
    private long[] table = new long[1024];
    private int size;

    IdTable(Function<V, EventId> id) {
        this.id = id;
    }

    /** Puts a thing in; whatever had its id before gives way. */
    void put(V thing) {
        EventId key = id.apply(thing);
        int hash = hash(key);
        int place = place(key, hash);
        if (table[place] != 0) {
            things[position(table[place])] = thing;
            return;
        }
        int position = freed > 0 ? free[--freed] : used++;
        if (position == things.length) {
            things = Arrays.copyOf(things, things.length * 2);
        }
        things[position] = thing;
        table[place] = (long) hash << 32 | (position + 1);
        if (++size * 2 > table.length) {
            grow();
        }
    }

    @Nullable V get(EventId key) {
        long word = table[place(key, hash(key))];
        return word == 0 ? null : at(word);
    }

    /** Takes out what has this id, and closes the gap so that everything behind it is still found. */
    void remove(EventId key) {
        int gap = place(key, hash(key));
        if (table[gap] == 0) {
            return;
        }
        giveBack(position(table[gap]));
        size--;
        int mask = table.length - 1;
        for (int next = (gap + 1) & mask; table[next] != 0; next = (next + 1) & mask) {
            int home = (int) (table[next] >>> 32) & mask;
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                table[gap] = table[next];
                gap = next;
            }
        }
        table[gap] = 0;
    }

    private void giveBack(int position) {
        things[position] = null;
        if (freed == free.length) {
            free = Arrays.copyOf(free, freed * 2);
        }
        free[freed++] = position;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        int mask = table.length - 1;
        for (long word : old) {
            if (word != 0) {
                int place = (int) (word >>> 32) & mask;
                while (table[place] != 0) {
                    place = (place + 1) & mask;
                }
                table[place] = word;
            }
        }
    }

    private int place(EventId key, int hash) {
        int mask = table.length - 1;
        int place = hash & mask;
        while (table[place] != 0 && !((int) (table[place] >>> 32) == hash && holds(table[place], key))) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean holds(long word, EventId key) {
        V thing = at(word);
        return thing != null && id.apply(thing).equals(key);
    }

    @SuppressWarnings("unchecked") // only V enters
    private @Nullable V at(long word) {
        return (V) things[position(word)];
    }

    private static int position(long word) {
        return (int) (word & POSITION) - 1;
    }

    /** Ids are often numbered on: spread neighbours. */
    private static int hash(EventId key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
