package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;

/**
 * 洗客: somebody the office knows as a natural visitor is entered again as somebody new, under a second phone or through a
 * co-buyer, and an agent claims the new one.
 */
final class Launderings {
    private final Office office;
    private final Deals deals;

    Launderings(Office office, Deals deals) {
        this.office = office;
        this.deals = deals;
    }

    /** A natural visitor who arrives then. */
    void of(long arrival) {
        double share = office.dice.share();
        if (share < 0.30) {
            resubscribed(arrival);
        } else if (share < 0.60) {
            coBuyer(arrival, "CO_BUYER");
        } else if (share < 0.75) {
            coBuyer(arrival, "CO_BUYER_ALONE");
        } else {
            secondPhone(arrival, office.dice.chance(0.5) ? "SECOND_PHONE" : "SECOND_PHONE_JOINED");
        }
    }

    /** Subscribed as a natural customer, cancelled, and subscribed again under the second phone: the identity stays. */
    private void resubscribed(long arrival) {
        Plot plot = office.plot(Scheme.LAUNDERING, "RESUBSCRIBED");
        Person person = office.somebody();
        new Visit(office, person, arrival).in(plot).happens();
        long first = office.rhythm.office(arrival + office.days(1, 4), office.dice);
        Deals.Deal old = deals.subscribes(first, List.of(person), null, plot);
        long cancelled = office.rhythm.office(first + office.days(2, 5), office.dice);
        deals.cancels(old, cancelled, plot);
        person.takes(office.numbers.next());
        long again = brought(person, office.rhythm.dayOf(cancelled) + 1, plot);
        buys(List.of(person), again, plot);
    }

    /** The spouse is brought by an agent; both buy, or only the spouse appears in the contract. */
    private void coBuyer(long arrival, String variant) {
        Plot plot = office.plot(Scheme.LAUNDERING, variant);
        Person person = office.somebody();
        Person spouse = office.somebody();
        String household = office.diary.name('f');
        person.livesIn(household);
        spouse.livesIn(household);
        new Visit(office, person, arrival).in(plot).happens();
        long again = brought(spouse, office.rhythm.dayOf(arrival) + office.dice.between(2, 9), plot);
        buys(variant.equals("CO_BUYER") ? List.of(person, spouse) : List.of(spouse), again, plot);
    }

    /** The same person with another phone. Nothing ties the two together, unless the desk joins them later. */
    private void secondPhone(long arrival, String variant) {
        Plot plot = office.plot(Scheme.LAUNDERING, variant);
        Person person = office.somebody();
        new Visit(office, person, arrival).in(plot).happens();
        person.takes(office.numbers.next());
        long again = brought(person, office.rhythm.dayOf(arrival) + office.dice.between(2, 9), plot);
        if (variant.equals("SECOND_PHONE_JOINED")) {
            office.merges(person.phone(), person.latest(), again + office.minutes(30, 300), plot);
        }
        buys(List.of(person), again, plot);
    }

    /** An agent registers the phone used last and comes along the next day. */
    private long brought(Person person, int day, Plot plot) {
        Agent agent = office.roster.launderer(office.dice);
        EventId registration = office.registers(agent, office.rhythm.registration(day, office.dice),
            office.shown(person.latest()), person.surname(), plot);
        long arrival = office.rhythm.arrival(day + 1, office.dice);
        new Visit(office, person, arrival).in(plot).redeems(List.of(registration))
            .declares(new Declaration.By(agent.channel())).happens();
        return arrival;
    }

    private void buys(List<Person> buyers, long visit, Plot plot) {
        if (office.dice.chance(0.8)) {
            deals.after(visit, 0, 8, buyers, null, plot);
        }
    }
}
