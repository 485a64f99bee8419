package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panke.attribution.Event;

/** A simulated world kept whole, to be asked about. */
record World(SimulationOptions options, List<Event> events, List<Truth> truths) {
    static final long SEED = 11;

    static World of(SimulationOptions options) {
        List<Event> events = new ArrayList<>();
        List<Truth> truths = new ArrayList<>();
        Simulation.of(options).forEach(events::add, truths::add);
        return new World(options, events, truths);
    }

    static World year() {
        return of(SimulationOptions.of(SEED, 1, 12));
    }

    <T extends Truth> Stream<T> truths(Class<T> kind) {
        return truths.stream().filter(kind::isInstance).map(kind::cast);
    }

    <E extends Event> Stream<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Instances of each variant, by scheme and variant: {@code FLYING_ORDER HOTLINE}. */
    Map<String, Long> instances() {
        Map<String, Truth.OfEvent> first = new HashMap<>();
        truths(Truth.OfEvent.class).forEach(truth -> first.putIfAbsent(truth.caseName(), truth));
        Map<String, Long> counted = new HashMap<>();
        first.values().forEach(truth -> counted.merge(truth.scheme() + " " + truth.variant(), 1L, Long::sum));
        return counted;
    }

    long instancesOf(Scheme scheme) {
        return instances().entrySet().stream().filter(entry -> entry.getKey().startsWith(scheme + " "))
            .mapToLong(Map.Entry::getValue).sum();
    }
}
