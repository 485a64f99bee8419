package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;

/** A natural visitor asks to be forgotten. Some are brought by an agent afterwards, as is their right. */
final class Erasures {
    private final Office office;
    private final Deals deals;

    Erasures(Office office, Deals deals) {
        this.office = office;
        this.deals = deals;
    }

    /** A natural visitor who arrives then. */
    void of(long arrival) {
        boolean claimed = office.dice.chance(0.3);
        Plot plot = office.plot(Scheme.ERASURE, claimed ? "ERASED_THEN_CLAIMED" : "ERASED");
        Person person = office.somebody();
        new Visit(office, person, arrival).in(plot).happens();
        long erased = arrival + office.hours(3, 60);
        office.erases(person.phone(), erased, plot);
        if (claimed) {
            claims(person, office.rhythm.dayOf(erased) + office.dice.between(1, 10), plot);
        }
    }

    private void claims(Person person, int day, Plot plot) {
        long registered = office.rhythm.registration(day, office.dice);
        Agent agent = office.agent(ChannelKind.AGENCY, registered);
        EventId registration = office.registers(agent, registered, person.phone(), person.surname(), plot);
        long arrival = office.rhythm.arrival(day + 1, office.dice);
        new Visit(office, person, arrival).in(plot).redeems(List.of(registration))
            .declares(new Declaration.By(agent.channel())).happens();
        if (office.dice.chance(0.3)) {
            deals.after(arrival, 0, 15, List.of(person), null, plot);
        }
    }
}
