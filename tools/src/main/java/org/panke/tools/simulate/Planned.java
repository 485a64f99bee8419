package org.panke.tools.simulate;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;

/**
 * An event that will happen, with the truth that comes to light by it.
 *
 * @param order ties within a project are broken by it: the order in which things were planned
 * @param introduces the person first seen at this event
 */
record Planned(long at, int order, Event event, @Nullable Plot plot, @Nullable Truth truth,
        @Nullable Person introduces) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
        return at != other.at ? Long.compare(at, other.at) : Integer.compare(order, other.order);
    }

    static Instant instant(long at) {
        return Instant.ofEpochSecond(at);
    }

    void tell(Consumer<? super Event> events, Consumer<? super Truth> truths) {
        events.accept(event);
        if (introduces != null) {
            truths.accept(introduces.truth());
        }
        if (plot != null) {
            truths.accept(plot.of(event.id()));
        }
        if (truth != null) {
            truths.accept(truth);
        }
    }
}
