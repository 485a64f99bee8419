package org.panke.attribution.judging;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import org.panke.attribution.EventId;

/** How often something happened, with the events of the newest times: what it holds does not grow with the count. */
final class Tally {
    /** Events kept; even, so that what comes in pairs stays in pairs. */
    private static final int NEWEST = 20;

    private final ArrayDeque<EventId> newest = new ArrayDeque<>(1);
    private int times;

    void add(EventId event) {
        times++;
        keep(event);
    }

    /** It took two events to happen once. */
    void add(EventId first, EventId then) {
        times++;
        keep(first);
        keep(then);
    }

    /** It happened, but this event does not show it any more. */
    void forget(EventId event) {
        newest.remove(event);
    }

    int times() {
        return times;
    }

    /** The events of the newest times, each once, in order. */
    List<EventId> events() {
        return List.copyOf(new LinkedHashSet<>(newest));
    }

    private void keep(EventId event) {
        if (newest.size() == NEWEST) {
            newest.removeFirst();
        }
        newest.addLast(event);
    }
}
