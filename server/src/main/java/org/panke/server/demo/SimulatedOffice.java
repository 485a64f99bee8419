package org.panke.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.Event;
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

    static SimulatedOffice of(long seed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        // a few of its days lie ahead, so that there is always something to come
        Simulation simulation = Simulation.of(SimulationOptions.of(seed, 1, 1).withVisitsPerDay(VISITS_PER_DAY)
            .withStart(today.plusDays(4).minusMonths(1)));
        List<Event> past = new ArrayList<>();
        List<Event> coming = new ArrayList<>();
        simulation.forEach(event -> {
            if (event.at().isBefore(now)) {
                past.add(event);
            } else if (isArrival(event)) {
                coming.add(event);
            }
        });
        return new SimulatedOffice(simulation.rules() + fromNow(now), past, coming);
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

    /** The same event, happening then. */
    static Event at(Instant at, Event event) {
        Stamp stamp = new Stamp(event.stamp().id(), event.stamp().project(), at, event.stamp().actor());
        return switch (event) {
            case Event.Registered e -> new Event.Registered(stamp, e.channel(), e.agent(), e.contact(), e.surname());
            case Event.CheckedIn e -> new Event.CheckedIn(stamp, e.phone(), e.surname(), e.declared(), e.codes(),
                e.verified(), null, e.role(), e.consultant());
            case Event.WalkedIn _ -> new Event.WalkedIn(stamp);
            default -> throw new IllegalArgumentException("not an arrival");
        };
    }
}
