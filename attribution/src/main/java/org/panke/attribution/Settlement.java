package org.panke.attribution;

import org.jspecify.annotations.Nullable;

/**
 * 结佣: what a contract pays, as of an event. A contract's last settlement is its state.
 *
 * @param reason null where a channel is simply paid
 * @param channel whom it pays or would pay, where that is known
 * @param amountFen in fen; null where nothing is due or the sum cannot be said
 * @param caseId the case that holds it
 */
public record Settlement(ProjectId project, ContractId contract, State state, @Nullable Reason reason,
        @Nullable ChannelId channel, @Nullable Long amountFen, @Nullable EventId caseId) implements Finding {
    /** What happens with the commission. */
    public enum State {
        /** Due to the channel. */
        PAYABLE,
        /** Due, and approved by somebody named. */
        APPROVED,
        /** Paid, once. */
        PAID,
        /** Nobody is paid. */
        NOTHING,
        /** Waits for a case or for a suspicion to be cleared. */
        HELD,
        /** Was due, and is not any more. */
        CLAWED_BACK
    }

    /** Why. */
    public enum Reason {
        /** No buyer had a standing verdict. */
        D_NO_STANDING,
        /** The buyers came by themselves. */
        D_NATURAL,
        /** Too late after the first visit. */
        D_LATE,
        /** The buyers have different owners. */
        D_HOUSEHOLD,
        /** A verdict it rests on is disputed. */
        D_DISPUTED,
        /** A suspicion is open. */
        D_SIGNAL,
        /** Two people decided. */
        D_DECIDED,
        D_CANCELLED
    }
}
