package org.panke.attribution.judging;

import java.time.Instant;
import java.util.TreeMap;

/** How many things are still to expire, as time goes on: most expire at the end of some day, so days are counted. */
final class Expiries {
    private static final class Count {
        private int count;
    }

    private final TreeMap<Instant, Count> counts = new TreeMap<>();
    private Instant next = Instant.MAX;
    private Instant latest = Instant.MIN;
    private Count ofLatest = new Count();
    private int all;

    void add(Instant until) {
        if (!until.equals(latest)) {
            ofLatest = counts.computeIfAbsent(until, any -> new Count());
            latest = until;
            next = until.isBefore(next) ? until : next;
        }
        ofLatest.count++;
        all++;
    }

    /** Takes one out, unless it expired before. */
    void remove(Instant until) {
        Count count = counts.get(until);
        if (count != null) {
            count.count--;
            all--;
        }
    }

    /** How many expire after an instant; those that do not are forgotten. */
    int after(Instant at) {
        while (!at.isBefore(next)) {
            Count expired = counts.remove(next);
            all -= expired == null ? 0 : expired.count;
            latest = expired == ofLatest ? Instant.MIN : latest;
            next = counts.isEmpty() ? Instant.MAX : counts.firstKey();
        }
        return all;
    }
}
