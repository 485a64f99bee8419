package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists that mostly stay empty or hold one: the shared empty list and lists of one cost next to nothing a person.
 */
final class Grown {
    private Grown() {}

    /** The list with one more; the list given must not be used again. */
    static <T> List<T> by(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = list instanceof ArrayList<T> grown ? grown : new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** The list without this one; the list given must not be used again. */
    static <T> List<T> without(List<T> list, T one) {
        if (list.size() == 1) {
            return list.contains(one) ? List.of() : list;
        }
        List<T> less = new ArrayList<>(list);
        less.remove(one);
        return less;
    }
}
