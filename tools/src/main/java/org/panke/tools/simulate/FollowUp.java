package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;

/** What happens to an ordinary visitor after the first visit: returns, small corrections, a deal. */
final class FollowUp {
    private static final int MOST_RETURNS = 2;

    private final Office office;
    private final Deals deals;

    FollowUp(Office office, Deals deals) {
        this.office = office;
        this.deals = deals;
    }

    /** Everything that may follow the first visit of somebody, brought by {@code bringer} or nobody. */
    void of(Person person, EventId visit, long arrival, Bringer bringer, @Nullable Plot plot) {
        Dice dice = office.dice;
        boolean natural = bringer.channel() == null;
        if (dice.chance(Rates.CORRECTED)) {
            corrects(person, visit, arrival, bringer);
        }
        if (dice.chance(Rates.RENAMED)) {
            office.renames(person.phone(), Surnames.any(dice), arrival + office.hours(1, 8), null);
        }
        if (dice.chance(Rates.PHONE_ADDED)) {
            person.takes(office.numbers.next());
            office.addsPhone(person.phone(), person.latest(), arrival + office.minutes(10, 100), null);
        }
        long last = returns(person, arrival, bringer, plot);
        if (dice.chance(natural ? Rates.NATURAL_BUYS : Rates.BROUGHT_BUYS)) {
            deals.after(last, 0, 20, List.of(person), bringer.channel(), plot);
        }
    }

    /** Comes again, perhaps; when they were last here. */
    long returns(Person person, long arrival, Bringer bringer, @Nullable Plot plot) {
        double again = bringer.channel() == null ? Rates.NATURAL_RETURNS : Rates.BROUGHT_RETURNS;
        long last = arrival;
        for (int i = 0; i < MOST_RETURNS && office.dice.chance(again); i++) {
            last = office.rhythm.again(last, 2, 16, office.dice);
            new Visit(office, person, last).broughtBy(bringer).in(plot).happens();
        }
        return last;
    }

    /** "I said it wrong": half of the time that contradicts what was judged, and two people decide. */
    private void corrects(Person person, EventId visit, long arrival, Bringer bringer) {
        Dice dice = office.dice;
        ChannelId channel = bringer.channel();
        boolean contradicts = dice.chance(0.5);
        boolean self = channel == null ^ contradicts;
        Plot plot = office.plot(Scheme.CORRECTION, contradicts ? "CONTRADICTS" : "AGREES");
        long at = arrival + office.minutes(20, 600);
        Declaration words = self
            ? Declaration.SELF
            : new Declaration.By(channel == null ? office.channels.any(dice) : channel);
        office.diary.plan(at,
            new Event.DeclarationCorrected(office.diary.stamp('e', at), person.phone(), words), plot);
        if (contradicts) {
            office.decides(visit, Office.as(channel), at + office.days(1, 4), plot);
        }
    }
}
