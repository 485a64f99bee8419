package org.panke.tools.simulate;

import java.util.List;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;

/**
 * 截客: an agent who stands where visitors pass registers somebody already on the way or at the door, walks in with them and
 * has the code redeemed. About half of the visitors are talked into naming the agent's channel.
 */
final class Interceptions {
    private final Office office;
    private final FollowUp followUp;

    Interceptions(Office office, FollowUp followUp) {
        this.office = office;
        this.followUp = followUp;
    }

    /** A natural visitor who arrives then. */
    void of(long arrival) {
        double share = office.dice.share();
        int lead = office.promise.leadMinutes(arrival);
        if (share < 0.40) {
            catches(arrival, "AT_THE_DOOR", office.minutes(1, 6));
        } else if (share < 0.70) {
            catches(arrival, "ON_THE_WAY", office.minutes(7, lead - 1));
        } else {
            catches(arrival, "NEAR_MISS", office.minutes(lead, lead + 14));
        }
    }

    private void catches(long arrival, String variant, int ahead) {
        Plot plot = office.plot(Scheme.INTERCEPTION, variant);
        Person person = office.somebody();
        Agent agent = office.roster.interceptor(office.dice);
        EventId registration =
            office.registers(agent, arrival - ahead, office.shown(person.phone()), person.surname(), plot);
        boolean persuaded = office.dice.chance(0.5);
        EventId visit = new Visit(office, person, arrival).in(plot).redeems(List.of(registration))
            .declares(persuaded ? new Declaration.By(agent.channel()) : Declaration.SELF).happens();
        if (!persuaded && variant.equals("NEAR_MISS") && office.dice.chance(Rates.DECIDED)) {
            office.decides(visit, Office.as(null), arrival + office.days(1, 5), plot);
        }
        followUp.of(person, visit, arrival, Bringer.NOBODY, plot);
    }

    /** Another agency's customer, registered honestly in the morning, is caught at the door; the code shown is the catcher's. */
    void snatches(int day) {
        Plot plot = office.plot(Scheme.INTERCEPTION, "FROM_AGENT");
        long arrival = office.rhythm.arrival(day, office.dice);
        Person person = office.somebody();
        Agent catcher = office.roster.interceptor(office.dice);
        Agent honest = office.agent(ChannelKind.AGENCY, arrival);
        while (honest.channel().equals(catcher.channel())) {
            honest = office.agent(ChannelKind.AGENCY, arrival);
        }
        EventId registration =
            office.registers(honest, arrival - office.minutes(90, 200), person.phone(), person.surname(),
                null);
        EventId caught = office.registers(catcher, arrival - office.minutes(1, 12), office.shown(person.phone()),
            person.surname(), plot);
        boolean both = office.dice.chance(0.5);
        EventId visit = new Visit(office, person, arrival).in(plot).broughtBy(Bringer.of(honest, registration))
            .redeems(both ? List.of(registration, caught) : List.of(caught)).happens();
        followUp.of(person, visit, arrival, Bringer.of(honest, registration), plot);
    }
}
