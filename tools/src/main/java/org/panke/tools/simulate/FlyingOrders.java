package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.StaffId;

/**
 * 飞单: a member of staff looks up a natural visitor's phone, and an agent of the same ring registers it, so that a
 * commission is paid for somebody nobody brought. They choose visitors who look like buying.
 */
final class FlyingOrders {
    private static final double BUYS = 0.6;

    private final Office office;
    private final Deals deals;

    FlyingOrders(Office office, Deals deals) {
        this.office = office;
        this.deals = deals;
    }

    /** A natural visitor who would arrive first on that day. */
    void of(int day) {
        double share = office.dice.share();
        long arrival = office.rhythm.arrival(day, office.dice);
        if (share < 0.20) {
            sameCycle(arrival);
        } else if (share < 0.40) {
            sameCycleMasked(arrival);
        } else if (share < 0.70) {
            nextCycle(arrival);
        } else {
            hotline(day);
        }
    }

    /** Registered in full while the natural visit still protects: the clumsy way. */
    private void sameCycle(long arrival) {
        Cast cast = cast("SAME_CYCLE");
        new Visit(office, cast.person, arrival).in(cast.plot).happens();
        long lookUp = arrival + office.hours(1, 20);
        office.looksUp(cast.staff(), lookUp, cast.phone(), cast.plot);
        office.registers(cast.agent, lookUp + office.minutes(5, 400), cast.phone(), cast.person.surname(), cast.plot);
        long again = office.rhythm.again(arrival, 3, 12, office.dice);
        new Visit(office, cast.person, again).in(cast.plot).happens();
        buys(cast, again);
    }

    /** Registered as a mask, which meets no protection until the visit; the visitor is asked to come again. */
    private void sameCycleMasked(long arrival) {
        Cast cast = cast("SAME_CYCLE_MASKED");
        new Visit(office, cast.person, arrival).in(cast.plot).happens();
        long again = office.rhythm.again(arrival, 3, 12, office.dice);
        long registered = again - office.hours(3, 20);
        office.looksUp(cast.staff(), registered - office.minutes(5, 400), cast.phone(), cast.plot);
        brings(cast,
            office.registers(cast.agent, registered, office.masked(cast.phone()), cast.person.surname(), cast.plot),
            again);
    }

    /** Waits until the natural protection is over, registers, and asks the visitor to come again. */
    private void nextCycle(long arrival) {
        Cast cast = cast("NEXT_CYCLE");
        new Visit(office, cast.person, arrival).in(cast.plot).happens();
        int day = office.rhythm.dayOf(arrival) + office.promise.naturalDays(arrival) + office.dice.between(1, 6);
        long registered = office.rhythm.registration(day, office.dice);
        // One look-up in five is longer ago than the office looks back.
        int since = office.dice.chance(0.2) ? office.hours(30, 90) : office.minutes(5, 600);
        office.looksUp(cast.staff(), registered - since, cast.phone(), cast.plot);
        EventId registration =
            office.registers(cast.agent, registered, office.shown(cast.phone()), cast.person.surname(),
                cast.plot);
        if (office.dice.chance(0.4)) {
            for (int i = office.dice.between(1, 4); i > 0; i--) {
                office.renames(cast.phone(), Surnames.any(office.dice), registered + office.minutes(5, 120), cast.plot);
            }
        }
        brings(cast, registration, office.rhythm.arrival(day + 1, office.dice));
    }

    /** Somebody rings the office up and says when they will come: registered before they do. */
    private void hotline(int day) {
        Cast cast = cast("HOTLINE");
        long call = office.rhythm.registration(day, office.dice);
        office.looksUp(cast.staff(), call, cast.phone(), cast.plot);
        EventId registration = office.registers(cast.agent, call + office.minutes(5, 180), office.shown(cast.phone()),
            cast.person.surname(), cast.plot);
        brings(cast, registration, office.rhythm.arrival(day + office.dice.between(1, 2), office.dice));
    }

    private void brings(Cast cast, EventId registration, long arrival) {
        boolean persuaded = office.dice.chance(0.75);
        EventId visit = new Visit(office, cast.person, arrival).in(cast.plot).redeems(List.of(registration))
            .declares(persuaded ? new Declaration.By(cast.agent.channel()) : Declaration.SELF).happens();
        if (!persuaded && office.dice.chance(Rates.DECIDED)) {
            office.decides(visit, Office.as(null), arrival + office.days(1, 5), cast.plot);
        }
        buys(cast, arrival);
    }

    private void buys(Cast cast, long visit) {
        if (office.dice.chance(BUYS)) {
            deals.after(visit, 0, 12, List.of(cast.person), null, cast.plot);
        }
    }

    private Cast cast(String variant) {
        Agent agent = office.roster.accomplice(office.dice);
        Person person = office.somebody();
        person.isWorkedBy(agent.ring());
        return new Cast(office, person, agent, office.plot(Scheme.FLYING_ORDER, variant));
    }

    /** Who plays in one instance. */
    private record Cast(Office office, Person person, Agent agent, Plot plot) {
        Phone phone() {
            return person.phone();
        }

        StaffId staff() {
            return office.roster.insider(agent);
        }
    }
}
