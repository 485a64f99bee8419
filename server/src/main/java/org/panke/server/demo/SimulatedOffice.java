package org.panke.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.Stamp;
import org.panke.tools.simulate.Simulation;
import org.panke.tools.simulate.SimulationOptions;

/**
 * A seeded month of a sales office that ends now, and the arrivals that come next. Its hours are those of an office: the
 * month is not moved by hours, only laid so that its days end with today.
 *
 * @param past what happened before now, in order
 * @param coming registrations, visits and walk-ins that have not happened yet, in order
 */
record SimulatedOffice(String rules, List<Event> past, List<Event> coming) {
    private static final ZoneId ZONE = Rules.CHINA;
    /** Short enough for one person to register and arrive in the same sitting. */
    private static final String LEAD_TIME = "PT2M";
    private static final int VISITS_PER_DAY = 24;
    /** So many of those who are registered and do not come, one is seen. */
    private static final int ONE_OF = 4;

    static SimulatedOffice of(long seed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        // a few of its days lie ahead, so that there is always something to come
        Simulation simulation = Simulation.of(SimulationOptions.of(seed, 1, 1).withVisitsPerDay(VISITS_PER_DAY)
            .withStart(today.plusDays(4).minusMonths(1)));
        List<Event> past = new ArrayList<>();
        List<Event> coming = new ArrayList<>();
        Set<Phone> asked = new HashSet<>();
        simulation.forEach(event -> {
            if (event.at().isBefore(now)) {
                past.add(event);
                answered(event, asked).ifPresent(past::add);
            } else if (isArrival(event)) {
                coming.add(event);
            }
        });
        return new SimulatedOffice(simulation.rules() + fromNow(now), past, worthWatching(coming));
    }

    /** First somebody who comes by themselves; of those who are registered whoever comes too, and one of four others. */
    private static List<Event> worthWatching(List<Event> coming) {
        Set<Phone> arriving = new HashSet<>();
        List<Event> watched = new ArrayList<>();
        coming.forEach(event -> {
            if (event instanceof Event.CheckedIn visit) {
                arriving.add(visit.phone());
            }
        });
        int others = 0;
        for (Event event : coming) {
            boolean comes = !(event instanceof Event.Registered registered)
                || registered.contact() instanceof Phone phone && arriving.contains(phone);
            if (comes || others++ % ONE_OF == 0) {
                watched.add(event);
            }
        }
        watched.stream().filter(SimulatedOffice::isByThemselves).findFirst().ifPresent(first -> {
            watched.remove(first);
            watched.addFirst(first);
        });
        return watched;
    }

    private static boolean isByThemselves(Event event) {
        return event instanceof Event.CheckedIn visit && visit.declared().equals(Declaration.SELF);
    }

    /** What a visitor said when they first came and were asked whether a consultant may call: two of three agree. */
    private static Optional<Event> answered(Event event, Set<Phone> asked) {
        if (!(event instanceof Event.CheckedIn visit) || !visit.role().equals(Role.VISITOR)
            || !asked.add(visit.phone())) {
            return Optional.empty();
        }
        Answer answer = Math.floorMod(visit.id().value().hashCode(), 3) == 0 ? Answer.REFUSED : Answer.GIVEN;
        Stamp stamp = new Stamp(new EventId(visit.id().value() + "#contact"), visit.stamp().project(), visit.at(),
            visit.stamp().actor());
        return Optional.of(new Event.ConsentChanged(stamp, visit.phone(), ConsentPurpose.CONTACT, answer,
            visit.startedAt() == null ? visit.at() : visit.startedAt(), null, "zh"));
    }

    /** The same event, agreed to by that notice where somebody agreed to anything. */
    static Event under(String notice, Event event) {
        return switch (event) {
            case Event.CheckedIn e -> new Event.CheckedIn(e.stamp(), e.phone(), e.surname(), e.declared(), e.codes(),
                e.verified(), e.startedAt(), e.role(), e.consultant(), notice);
            case Event.ConsentChanged e ->
                new Event.ConsentChanged(e.stamp(), e.phone(), e.purpose(), e.answer(), e.askedAt(), notice,
                    e.language());
            default -> event;
        };
    }

    private static boolean isArrival(Event event) {
        return event instanceof Event.Registered || event instanceof Event.CheckedIn || event instanceof Event.WalkedIn;
    }

    private static String fromNow(Instant now) {
        return """
                  - version: 3
                    effectiveFrom: "%s"
                    leadTime: %s
                    naturalProtection: P30D
                    byKind: {AGENCY: {mode: FIRST_SHOWING, validity: P3D}}
                """.formatted(now, LEAD_TIME);
    }

    /**
     * The same event, happening then.
     *
     * @param notice the hash of the one that visitors agree to then
     */
    static Event at(Instant at, Event event, String notice) {
        Stamp stamp = new Stamp(event.stamp().id(), event.stamp().project(), at, event.stamp().actor());
        return switch (event) {
            case Event.Registered e -> new Event.Registered(stamp, e.channel(), e.agent(), e.contact(), e.surname());
            case Event.CheckedIn e -> new Event.CheckedIn(stamp, e.phone(), e.surname(), e.declared(), e.codes(),
                e.verified(), null, e.role(), e.consultant(), notice);
            case Event.WalkedIn _ -> new Event.WalkedIn(stamp);
            default -> throw new IllegalArgumentException("not an arrival");
        };
    }
}
