package org.panke.attribution.judging;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few things for each of many numbers, mostly none or one: a lone thing stands in the table itself, so that asking
 * for it touches no further memory.
 */
final class FewOfMany<T> {
    /** Null, a thing, or a list of things. */
    private @Nullable Object[] table = new @Nullable Object[16];

    void add(int number, T thing) {
        if (number >= table.length) {
            table = Arrays.copyOf(table, Math.max(number + 1, table.length + table.length / 2));
        }
        Object now = table[number];
        table[number] =
            now == null ? thing : now instanceof List<?> ? Grown.by(of(number), thing) : List.of(now, thing);
    }

    void remove(int number, T thing) {
        Object now = number < table.length ? table[number] : null;
        if (now instanceof List<?>) {
            List<T> rest = Grown.without(of(number), thing);
            table[number] = rest.isEmpty() ? null : rest;
        } else if (now != null && now.equals(thing)) {
            table[number] = null;
        }
    }

    boolean hasAny(int number) {
        return number < table.length && table[number] != null;
    }

    @SuppressWarnings("unchecked") // only T enters
    List<T> of(int number) {
        Object now = number < table.length ? table[number] : null;
        return now == null ? List.of() : now instanceof List<?> list ? (List<T>) list : List.of((T) now);
    }
}
