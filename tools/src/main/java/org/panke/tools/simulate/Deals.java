package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Phone;

/** Subscriptions, signings, cancellations. */
final class Deals {
    /** Flats cost from 1.2 to 6 million yuan, in steps of ten thousand. */
    private static final long STEP_FEN = 1_000_000L;
    private static final int LEAST_STEPS = 120;
    private static final int MOST_STEPS = 600;

    private final Office office;

    Deals(Office office) {
        this.office = office;
    }

    /** A subscription some days after a visit, then what usually follows. */
    Deal after(long visit, int leastDays, int mostDays, List<Person> buyers, @Nullable ChannelId owedTo,
            @Nullable Plot plot) {
        long at = office.rhythm.office(visit + office.days(leastDays, mostDays) + Rhythm.HOUR, office.dice);
        Deal deal = subscribes(at, buyers, owedTo, plot);
        follows(deal, buyers, owedTo, plot);
        return deal;
    }

    /** What usually follows a subscription: it is signed within two weeks, or cancelled, or stays as it is. */
    private void follows(Deal deal, List<Person> buyers, @Nullable ChannelId owedTo, @Nullable Plot plot) {
        Dice dice = office.dice;
        if (dice.chance(Rates.CANCELS)) {
            cancels(deal, office.rhythm.office(deal.at() + office.days(1, 6), dice), plot);
            return;
        }
        if (dice.chance(Rates.REPLACED)) {
            long again = office.rhythm.office(deal.at() + office.hours(20, 40), dice);
            plan(again, deal.contract(), buyers, owedTo, deal.amountFen(), plot, null);
        }
        if (dice.chance(Rates.SIGNS)) {
            long signing = office.rhythm.office(deal.at() + office.days(2, 14), dice);
            signs(deal, signing, plot);
            if (dice.chance(Rates.CANCELS)) {
                cancels(deal, office.rhythm.office(signing + office.days(1, 30), dice), plot);
            }
        }
    }

    Deal subscribes(long at, List<Person> buyers, @Nullable ChannelId owedTo, @Nullable Plot plot) {
        ContractId contract = new ContractId(office.diary.name('C'));
        long amountFen = office.dice.between(LEAST_STEPS, MOST_STEPS) * STEP_FEN;
        Truth truth = new Truth.OfContract(office.project, contract, owedTo, plot == null ? null : plot.caseName());
        EventId event = plan(at, contract, buyers, owedTo, amountFen, plot, truth);
        return new Deal(contract, event, at, amountFen);
    }

    private EventId plan(long at, ContractId contract, List<Person> buyers, @Nullable ChannelId owedTo, long amountFen,
            @Nullable Plot plot, @Nullable Truth truth) {
        List<Phone> phones = new ArrayList<>(buyers.size());
        List<@Nullable IdentityHash> identities = new ArrayList<>(buyers.size());
        boolean identified = plot != null || office.dice.chance(0.7);
        for (Person buyer : buyers) {
            phones.add(buyer.latest());
            identities.add(identified ? buyer.identity() : null);
        }
        ChannelId payee = owedTo != null && office.dice.chance(0.5) ? owedTo : null;
        Event.Subscribed event = new Event.Subscribed(office.diary.stamp('d', at), contract, phones, amountFen,
            flat(), identified ? identities : List.of(), payee);
        return office.diary.plan(at, event, plot, truth, null);
    }

    void signs(Deal deal, long at, @Nullable Plot plot) {
        office.diary.plan(at, new Event.Signed(office.diary.stamp('s', at), deal.contract()), plot);
    }

    void cancels(Deal deal, long at, @Nullable Plot plot) {
        office.diary.plan(at, new Event.DealCancelled(office.diary.stamp('x', at), deal.contract()), plot);
    }

    /** Building, floor and door: {@code 3-1202}. */
    private String flat() {
        Dice dice = office.dice;
        return dice.between(1, 12) + "-" + (dice.between(1, 32) * 100 + dice.between(1, 4));
    }

    /** A contract under way. */
    record Deal(ContractId contract, EventId subscription, long at, long amountFen) {
    }
}
