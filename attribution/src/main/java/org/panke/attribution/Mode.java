package org.panke.attribution;

/** What makes a claim good. */
public enum Mode {
    /** The earliest registration, and nobody else's after it. */
    FIRST_REGISTRATION,
    /** The agent must be there: a registration counts only with its showing code redeemed at the visit. */
    FIRST_SHOWING
}
