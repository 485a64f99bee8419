package org.panke.attribution;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** From a whole number other than 0 to a value: open addressing, so that millions of phones cost few bytes each. */
final class LongTable<V> {
    private long[] keys = new long[16];
    private @Nullable Object[] values = new @Nullable Object[16];
    private int size;

    /** The value of a key, made where it is new. */
    @SuppressWarnings("unchecked") // only V enters
    V computeIfAbsent(long key, LongFunction<V> make) {
        int slot = slot(keys, key);
        Object known = values[slot];
        if (known != null) {
            return (V) known;
        }
        V made = make.apply(key);
        keys[slot] = key;
        values[slot] = made;
        if (++size * 2 > keys.length) {
            grow();
        }
        return made;
    }

    @SuppressWarnings("unchecked") // only V enters
    @Nullable V get(long key) {
        return (V) values[slot(keys, key)];
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        @Nullable Object[] moreValues = new @Nullable Object[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != null) {
                int slot = slot(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int slot(long[] keys, long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
