package org.panke.tools.simulate;

/**
 * What the world's rules promise, in the two versions its rule sheet has: the second begins in the middle of the time
 * simulated. Stories ask it only where people would: a dishonest agent knows the rules.
 */
final class Promise {
    /** Least minutes from registration to arrival. */
    static final int LEAD_MINUTES_BEFORE = 30;
    static final int LEAD_MINUTES_AFTER = 45;
    /** Days a natural visit protects. */
    static final int NATURAL_DAYS_BEFORE = 30;
    static final int NATURAL_DAYS_AFTER = 40;
    /** Days an agency's registration waits. */
    static final int AGENCY_DAYS = 3;
    /** The one agency that was given longer. */
    static final int LONGEST_AGENCY_DAYS = 5;

    private final long change;

    Promise(Rhythm rhythm) {
        this.change = rhythm.startOf(rhythm.change());
    }

    int leadMinutes(long at) {
        return at < change ? LEAD_MINUTES_BEFORE : LEAD_MINUTES_AFTER;
    }

    int naturalDays(long at) {
        return at < change ? NATURAL_DAYS_BEFORE : NATURAL_DAYS_AFTER;
    }
}
