package org.panke.attribution;

/** What happens when the buyers of one contract have different owners. */
public enum Household {
    /** A case opens and the settlement is held. */
    DISPUTE,
    /** The earliest visit among them decides. */
    EARLIEST_VISIT
}
