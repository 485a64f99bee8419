package org.panke.attribution.judging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;

/** How often something happened, with the events of the newest times: what it holds does not grow with the count. */
final class Tally {
    /** Events kept; even, so that what comes in pairs stays in pairs. */
    private static final int NEWEST = 20;

    /** A ring: noting one more writes one place, however many there were. */
    private final @Nullable EventId[] newest = new @Nullable EventId[NEWEST];
    private int oldest;
    private int kept;
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

    /** It happened, but this event, added as the very id it is, does not show it any more. */
    @SuppressWarnings("ReferenceEquality") // to compare what they say would fetch every id from far
    void forget(EventId event) {
        int place = 0;
        while (place < kept && newest[slot(place)] != event) {
            place++;
        }
        if (place < kept) {
            for (; place < kept - 1; place++) {
                newest[slot(place)] = newest[slot(place + 1)];
            }
            kept--;
        }
    }

    int times() {
        return times;
    }

    /** The events of the newest times, each once, in order. */
    List<EventId> events() {
        Set<EventId> events = new LinkedHashSet<>();
        for (int place = 0; place < kept; place++) {
            EventId event = newest[slot(place)];
            if (event != null) {
                events.add(event);
            }
        }
        return List.copyOf(events);
    }

    private void keep(EventId event) {
        newest[slot(kept)] = event;
        if (kept < NEWEST) {
            kept++;
        } else {
            oldest = slot(1);
        }
    }

    private int slot(int place) {
        int slot = oldest + place;
        return slot < NEWEST ? slot : slot - NEWEST;
    }
}
