package org.panke.tools.simulate;

import org.panke.attribution.ChannelKind;

/**
 * How often what happens: the one table behind docs/simulation.md. Shares are of first visits of the kind named, unless
 * said otherwise. The sources are contract practice and the figures offices quote; a measurement of one real office would
 * differ, which is why schemes are scored each for itself.
 */
final class Rates {
    /** First visits among all check-ins of visitors; the rest are returns, and further members of a party. */
    static final double FIRST_VISITS = 0.735;

    /** Of first visits: nobody brought them, or a channel did. */
    static final double NATURAL = 0.40;
    static final double BY_AGENCY = 0.34;
    static final double BY_OWN = 0.12;
    static final double BY_PUBLIC = 0.06;
    static final double BY_REFERRAL = 0.08;

    /** Of natural first visits, at dishonesty 1. */
    static final double INTERCEPTED = 0.030;
    static final double FLOWN = 0.025;
    static final double LAUNDERED = 0.012;
    static final double GUESSED = 0.010;
    /** Of first visits brought by an agency, at dishonesty 1: another agency's agent catches them at the door. */
    static final double SNATCHED = 0.012;
    /** Days on which a mask flooder goes to work, at dishonesty 1. */
    static final double FLOODING_DAYS = 0.08;

    /** Of natural first visits. */
    static final double HOUSEHOLDS = 0.05;
    static final double TWO_PHONES = 0.015;
    static final double ERASED = 0.012;

    /** Of brought first visits. */
    static final double COLLIDED = 0.06;
    static final double TOO_LATE = 0.03;
    static final double NO_CODE = 0.03;
    static final double TOO_EARLY = 0.015;
    static final double WITHDRAWN = 0.005;
    /** Forget their agent and say "by myself"; of these cases, those that are decided. */
    static final double SAYS_SELF = 0.03;
    static final double DECIDED = 0.90;

    /** Of visits of any kind. */
    static final double CORRECTED = 0.01;
    static final double LOOKED_UP = 0.15;
    static final double CHECKED_OUT = 0.60;
    static final double RENAMED = 0.01;
    static final double PHONE_ADDED = 0.015;

    /** Come again: of natural and of brought visits, each time, at most twice. */
    static final double NATURAL_RETURNS = 0.22;
    static final double BROUGHT_RETURNS = 0.30;

    /** Subscribe: of natural and brought first visits. */
    static final double NATURAL_BUYS = 0.06;
    static final double BROUGHT_BUYS = 0.09;
    static final double SIGNS = 0.88;
    static final double CANCELS = 0.05;
    static final double REPLACED = 0.02;

    /** A day, against visits a day. */
    static final double WALK_INS = 0.08;
    static final double SUPPLIERS = 0.02;
    static final double CHILDREN = 0.015;
    static final double OWN_PEOPLE = 0.006;

    /** Of registrations. */
    static final double MASKED = 0.40;
    /** Of registrations in vain: without a surname, in a form that is not allowed, an agent's own phone, twice. */
    static final double NO_SURNAME = 0.005;
    static final double WRONG_FORM = 0.005;
    static final double OWN_PHONE = 0.001;
    static final double TWICE = 0.04;
    static final double TAKEN_BACK = 0.02;

    private static final double[] AGENCY_DAYS = {0.55, 0.25, 0.15, 0.05};
    private static final double[] OWN_DAYS = {0.30, 0.20, 0.12, 0.10, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02};
    private static final double[] PUBLIC_DAYS = {0.30, 0.20, 0.15, 0.13, 0.12, 0.10};
    private static final double[] REFERRAL_DAYS = {0.20, 0.20, 0.15, 0.10, 0.10, 0.10, 0.05, 0.05, 0.03, 0.02};

    private Rates() {
    }

    /** Of first visits: those this kind of channel brought. */
    static double broughtBy(ChannelKind kind) {
        return switch (kind) {
            case AGENCY -> BY_AGENCY;
            case OWN -> BY_OWN;
            case PUBLIC -> BY_PUBLIC;
            case REFERRAL -> BY_REFERRAL;
        };
    }

    /** Of honest first visits brought by this kind: registered on the day, the day before, two days before … */
    static double[] daysAhead(ChannelKind kind) {
        return switch (kind) {
            case AGENCY -> AGENCY_DAYS.clone();
            case OWN -> OWN_DAYS.clone();
            case PUBLIC -> PUBLIC_DAYS.clone();
            case REFERRAL -> REFERRAL_DAYS.clone();
        };
    }

    /** Of registrations in vain: those of this kind. */
    static double inVain(ChannelKind kind) {
        return switch (kind) {
            case AGENCY -> 0.72;
            case OWN -> 0.10;
            case PUBLIC -> 0.12;
            case REFERRAL -> 0.06;
        };
    }
}
