package org.panke.attribution;

/** What looks odd. A signal opens a case; some hold a settlement; none decides. */
public enum SignalKind {
    /** The visitor arrived just after the lead time. */
    NEAR_MISS,
    /** Registered while on site, or later the same day. */
    ON_SITE,
    /** A member of staff searched for the phone, then an agent registered it. */
    LOOKED_UP_FIRST,
    /** The same staff member and agent meet in look-ups and registrations more than chance allows. */
    PAIR_LIFT,
    /** Subscribed soon after the registration that won. */
    SHORT_DEAL,
    /** A surname was edited several times. */
    NAME_EDITED,
    /** A phone was added or joined near the deal. */
    PHONE_EDITED,
    /** Buyers of one contract have different owners. */
    COBUYERS_DIFFER,
    /** A co-buyer came naturally before the registration that is to be paid. */
    COBUYER_EARLIER,
    /** One identity, merge or contract under two persons with different owners. */
    SAME_IDENTITY,
    /** Many registrations, few arrivals. */
    LOW_ARRIVAL,
    /** Registrations in a machine's rhythm. */
    REGULAR_GAPS,
    /** An agent's masks fit far more arrivals than their share. */
    MASK_FLOOD,
    /** An agent's customers arrive like walk-ins. */
    WALK_IN_SHARE,
    /** Codes were tried that are no claim of the visit. */
    CODE_GUESSING,
    /** A visit's source was changed afterwards. */
    SOURCE_CHANGED,
    /** One person decides too much. */
    ONE_DECIDER,
    /** Who asks to be paid is not who registered. */
    PAYEE_DIFFERS,
    /** One member of staff vouches for unusually many phones. */
    RING_SHARE,
    /** Erasures followed by claims, as a rate; nobody is named. */
    ERASED_THEN_CLAIMED;

    /** Whether it is counted over a whole project and said at the end; its events are then the newest of many. */
    public boolean isOfMany() {
        return switch (this) {
            case PAIR_LIFT, LOW_ARRIVAL, REGULAR_GAPS, MASK_FLOOD, WALK_IN_SHARE, ONE_DECIDER, RING_SHARE,
                ERASED_THEN_CLAIMED ->
                true;
            case NEAR_MISS, ON_SITE, LOOKED_UP_FIRST, SHORT_DEAL, NAME_EDITED, PHONE_EDITED, COBUYERS_DIFFER,
                COBUYER_EARLIER, SAME_IDENTITY, CODE_GUESSING, SOURCE_CHANGED, PAYEE_DIFFERS ->
                false;
        };
    }
}
