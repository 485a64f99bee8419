package org.panke.attribution;

/** A claim that did not win, and the first reason why. */
public record Loss(Registration registration, Reason reason) {
    /** Why a claim lost, in the order in which the reasons are tried. */
    public enum Reason {
        /** A mask fits, but nothing else says it is this person; shown to the office only. */
        V_MASK_UNCONFIRMED,
        /** Too little time from registration to arrival. */
        V_LEAD,
        V_EXPIRED, V_WITHDRAWN,
        /** The channel is suspended on arrival. */
        V_SUSPENDED,
        /** Accepted inside another's, or a natural, protection of this person. */
        V_PROTECTED,
        /** A mask whose full number would have been refused: the person had bought. */
        V_OWNER,
        /** A mask whose full number would have been refused: another claim held it. */
        V_HELD,
        /** The showing code had been used before. */
        V_CODE,
        /** Good, but its showing code was not redeemed at this visit. */
        V_UNREDEEMED,
        /** Good, but another was earlier, or two people decided otherwise. */
        V_OTHER_WON
    }
}
