package org.panke.tools.simulate;

import org.panke.attribution.EventId;

/** People nobody brought; some of them fall into somebody's hands. */
final class Natural {
    private final Office office;
    private final FollowUp followUp;
    private final Interceptions interceptions;
    private final FlyingOrders flyingOrders;
    private final Launderings launderings;
    private final CodeGuesses codeGuesses;
    private final Households households;
    private final TwoPhones twoPhones;
    private final Erasures erasures;

    Natural(Office office, FollowUp followUp, Deals deals) {
        this.office = office;
        this.followUp = followUp;
        this.interceptions = new Interceptions(office, followUp);
        this.flyingOrders = new FlyingOrders(office, deals);
        this.launderings = new Launderings(office, deals);
        this.codeGuesses = new CodeGuesses(office, followUp);
        this.households = new Households(office, deals);
        this.twoPhones = new TwoPhones(office);
        this.erasures = new Erasures(office, deals);
    }

    /** Somebody comes for the first time on that day. */
    void comes(int day) {
        double share = office.dice.share();
        double dishonesty = office.dishonesty;
        long arrival = office.rhythm.arrival(day, office.dice);
        if ((share -= Rates.INTERCEPTED * dishonesty) < 0) {
            interceptions.of(arrival);
        } else if ((share -= Rates.FLOWN * dishonesty) < 0) {
            flyingOrders.of(day);
        } else if ((share -= Rates.LAUNDERED * dishonesty) < 0) {
            launderings.of(arrival);
        } else if ((share -= Rates.GUESSED * dishonesty) < 0) {
            codeGuesses.of(arrival);
        } else if ((share -= Rates.HOUSEHOLDS) < 0) {
            households.of(arrival);
        } else if ((share -= Rates.TWO_PHONES) < 0) {
            twoPhones.of(arrival);
        } else if (share - Rates.ERASED < 0) {
            erasures.of(arrival);
        } else {
            plainly(arrival);
        }
    }

    private void plainly(long arrival) {
        Person person = office.somebody();
        EventId visit = new Visit(office, person, arrival).happens();
        followUp.of(person, visit, arrival, Bringer.NOBODY, null);
    }
}
