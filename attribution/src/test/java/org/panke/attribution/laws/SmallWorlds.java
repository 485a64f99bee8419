package org.panke.attribution.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.panke.attribution.Answer;
import org.panke.attribution.DayCounting;
import org.panke.attribution.DealNode;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Span;
import org.panke.attribution.Stamp;
import org.panke.attribution.oracle.Oracle;

/**
 * Every history of up to five events in a world of two channels (an agency that must show, an own channel that need
 * not), an agent each, two phones that one mask fits, and one contract. Between two events pass ten minutes (too short
 * a lead), an hour (enough), or, once, two days
 * (what there was is over: validity and protections are a day, exactly).
 *
 * <p>Left out is only what repeats another world, by these symmetries: the phones change places, so the first named is
 * always the same one; what is refused changes nothing (a law of its own), so nothing is tried after it; what has
 * nothing to act on (a split of what is not joined, a code of what was not registered) is nothing; declarations, codes
 * and surnames count only where claims are weighed; ten minutes and an hour differ only from a registration to a visit;
 * two days only where something can run out; and a last event that can say nothing says nothing.
 */
final class SmallWorlds {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofDays(2);

    private static final List<History.Knob> KNOBS =
        List.of(new History.Knob("everything a day, exactly; due when subscribed",
            office -> office.with(Parameter.VALIDITY, Span.parse("P1D")).with(Parameter.PROTECTION, Span.parse("P1D"))
                .with(Parameter.NATURAL_PROTECTION, Span.parse("P1D")).with(Parameter.DAY_COUNTING, DayCounting.EXACT)
                .with(Parameter.DEAL_DEADLINE, Span.parse("P2D")).with(Parameter.DEAL_NODE, DealNode.SUBSCRIBED)));

    private static final History NOTHING_YET = new History(KNOBS, List.of());

    private final int most;
    private final Predicate<Event> alphabet;
    private final Rules rules;
    private final Consumer<List<Event>> visitor;
    private final LongAdder visited = new LongAdder();

    private SmallWorlds(int most, Predicate<Event> alphabet, Consumer<List<Event>> visitor) {
        this.most = most;
        this.alphabet = alphabet;
        this.visitor = visitor;
        this.rules = NOTHING_YET.rules();
    }

    /** The events by which claims are made, taken back and weighed. */
    static boolean isAboutClaims(Event event) {
        return event instanceof Event.Registered || event instanceof Event.CheckedIn
            || event instanceof Event.RegistrationWithdrawn;
    }

    /** Shows each world of up to so many events of these kinds, to as many threads as there are cores, and counts them. */
    static long each(int most, Predicate<Event> alphabet, Consumer<List<Event>> visitor) {
        SmallWorlds worlds = new SmallWorlds(most, alphabet, visitor);
        worlds.grow(List.of());
        return worlds.visited.sum();
    }

    /** A world as a history, to hold laws against and to print. */
    static History history(List<Event> events) {
        return NOTHING_YET.withEvents(events);
    }

    private void grow(List<Event> events) {
        SmallWorld world = new SmallWorld(rules, events);
        boolean last = events.size() + 1 == most;
        Instant now = events.isEmpty() ? START : events.getLast().at();
        List<List<Event>> grown = new ArrayList<>();
        for (Duration gap : gaps(world, events)) {
            Stamp stamp = new Stamp(new EventId("e" + (events.size() + 1)), new ProjectId("P1"), now.plus(gap));
            for (Event event : world.next(stamp, last)) {
                boolean leadMatters = event instanceof Event.CheckedIn && world.registeredSince(now.minus(ENOUGH));
                if (gap.equals(ENOUGH) && !leadMatters || !alphabet.test(event)) {
                    continue;
                }
                List<Event> more = new ArrayList<>(events);
                more.add(event);
                grown.add(more);
            }
        }
        (events.size() == 1 ? grown.parallelStream() : grown.stream()).forEach(more -> visit(more, last));
    }

    private void visit(List<Event> events, boolean last) {
        visited.increment();
        visitor.accept(events);
        if (!last && !isRefused(events)) {
            grow(events);
        }
    }

    private static List<Duration> gaps(SmallWorld world, List<Event> events) {
        boolean waited = !events.isEmpty() && Duration.between(START, events.getLast().at()).compareTo(LONG) >= 0;
        return events.isEmpty() ? List.of(Duration.ZERO)
            : !world.somethingRuns() ? List.of(SHORT) : waited ? List.of(SHORT, ENOUGH) : List.of(SHORT, ENOUGH, LONG);
    }

    private boolean isRefused(List<Event> events) {
        List<Finding> said = Oracle.judge(rules, events).getLast();
        return said.stream().anyMatch(finding -> finding instanceof Refusal || finding instanceof Answer.Refused);
    }
}
