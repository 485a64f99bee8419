package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.EventId;

/** Two people who will live in one flat, each with a phone: they come together or apart, and may buy together. */
final class Households {
    private static final double BUY_TOGETHER = 0.25;

    private final Office office;
    private final Deals deals;

    Households(Office office, Deals deals) {
        this.office = office;
        this.deals = deals;
    }

    /** The first of them arrives then. */
    void of(long arrival) {
        double share = office.dice.share();
        if (share < 0.45) {
            together(arrival);
        } else if (share < 0.65) {
            broughtTogether(arrival);
        } else if (share < 0.85) {
            broughtLater(arrival);
        } else {
            twoChannels(arrival);
        }
    }

    private void together(long arrival) {
        Couple couple = couple("BOTH_NATURAL");
        new Visit(office, couple.one, arrival).in(couple.plot).happens();
        new Visit(office, couple.other, arrival + office.minutes(1, 3)).in(couple.plot).happens();
        buys(couple, arrival, null);
    }

    private void broughtTogether(long arrival) {
        Couple couple = couple("BOTH_BROUGHT");
        Agent agent = office.agent(ChannelKind.AGENCY, arrival);
        brought(couple.one, agent, arrival, couple.plot);
        brought(couple.other, agent, arrival + office.minutes(1, 3), couple.plot);
        buys(couple, arrival, agent.channel());
    }

    /** One comes alone; days later an agent, who may not know, brings the other. The first to bring is nobody. */
    private void broughtLater(long arrival) {
        Couple couple = couple("NATURAL_THEN_BROUGHT");
        new Visit(office, couple.one, arrival).in(couple.plot).happens();
        long later = office.rhythm.again(arrival, 2, 15, office.dice);
        brought(couple.other, office.agent(ChannelKind.AGENCY, later), later, couple.plot);
        buys(couple, later, null);
    }

    private void twoChannels(long arrival) {
        Couple couple = couple("TWO_CHANNELS");
        Agent first = office.agent(ChannelKind.AGENCY, arrival);
        brought(couple.one, first, arrival, couple.plot);
        long later = office.rhythm.again(arrival, 2, 15, office.dice);
        Agent second = office.agent(ChannelKind.OWN, later);
        brought(couple.other, second, later, couple.plot);
        buys(couple, later, first.channel());
    }

    private void brought(Person person, Agent agent, long arrival, Plot plot) {
        EventId registration =
            office.registers(agent, arrival - office.minutes(60, 180), person.phone(), person.surname(),
                plot);
        new Visit(office, person, arrival).in(plot).redeems(List.of(registration))
            .broughtBy(Bringer.of(agent, registration)).happens();
    }

    /** Where the two have different owners, two people decide for the first. */
    private void buys(Couple couple, long visit, @Nullable ChannelId owedTo) {
        if (!office.dice.chance(BUY_TOGETHER)) {
            return;
        }
        Deals.Deal deal = deals.after(visit, 0, 15, List.of(couple.one, couple.other), owedTo, couple.plot);
        boolean differ = couple.plot.variant().equals("NATURAL_THEN_BROUGHT")
            || couple.plot.variant().equals("TWO_CHANNELS");
        if (differ && office.dice.chance(Rates.DECIDED)) {
            office.decides(deal.subscription(), Office.as(owedTo), deal.at() + office.days(1, 6), couple.plot);
        }
    }

    private Couple couple(String variant) {
        Couple couple = new Couple(office.somebody(), office.somebody(), office.plot(Scheme.HOUSEHOLD, variant));
        String name = office.diary.name('f');
        couple.one.livesIn(name);
        couple.other.livesIn(name);
        return couple;
    }

    private record Couple(Person one, Person other, Plot plot) {
    }
}
