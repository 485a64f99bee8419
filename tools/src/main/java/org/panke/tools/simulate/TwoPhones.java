package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;

/** An honest visitor with two phones, whom the desk first takes for two people, then joins; sometimes wrongly. */
final class TwoPhones {
    private final Office office;

    TwoPhones(Office office) {
        this.office = office;
    }

    /** A natural visitor who arrives then. */
    void of(long arrival) {
        double share = office.dice.share();
        boolean differ = share < 0.25;
        boolean wrong = share > 0.85;
        Plot plot = office.plot(Scheme.TWO_PHONES, differ ? "DIFFERENT_OWNERS" : wrong ? "PARTED_AGAIN" : "JOINED");
        Person person = office.somebody();
        Person namesake = wrong ? office.somebody() : person;
        new Visit(office, person, arrival).in(plot).happens();
        if (!wrong) {
            person.takes(office.numbers.next());
        }
        long again = office.rhythm.again(arrival, 3, 15, office.dice);
        if (differ) {
            broughtAgain(person, again, plot);
        } else {
            new Visit(office, namesake, again).in(plot).happens();
        }
        long joined = again + office.minutes(20, 200);
        EventId merge = office.merges(person.phone(), namesake.latest(), joined, plot);
        if (wrong) {
            office.splits(person.phone(), namesake.latest(), joined + office.hours(1, 30), plot);
        } else if (differ && office.dice.chance(Rates.DECIDED)) {
            office.decides(merge, Office.as(null), joined + office.days(1, 4), plot);
        }
    }

    private void broughtAgain(Person person, long arrival, Plot plot) {
        Agent agent = office.agent(ChannelKind.AGENCY, arrival);
        EventId registration = office.registers(agent, arrival - office.minutes(60, 180), office.shown(person.latest()),
            person.surname(), plot);
        new Visit(office, person, arrival).in(plot).redeems(List.of(registration))
            .declares(new Declaration.By(agent.channel())).happens();
    }
}
