package org.panke.tools.simulate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract's truth and its settlement; the last state counts. */
final class ContractScore {
    /** How a settlement stands to the truth. */
    enum Fit {
        /** Paid to whom it is owed. */
        PAID_RIGHTLY,
        /** Nothing paid, and nothing owed. */
        RIGHTLY_NOTHING,
        /** Paid to somebody it is not owed to. */
        PAID_WRONGLY,
        /** Owed, and not paid. */
        MISSED,
        HELD,
        /** Cancelled, or not there yet. */
        NO_DEAL
    }

    private final @Nullable String owed;
    private final @Nullable Instance instance;
    private @Nullable String state;
    private @Nullable String reason;
    private @Nullable String channel;

    ContractScore(@Nullable String owed, @Nullable Instance instance) {
        this.owed = owed;
        this.instance = instance;
    }

    @Nullable Instance instance() {
        return instance;
    }

    void settled(String what, @Nullable String why, @Nullable String forChannel) {
        state = what;
        reason = why;
        channel = forChannel;
    }

    void conclude() {
        if (instance == null) {
            return;
        }
        switch (fit()) {
            case PAID_WRONGLY -> instance.isPaid();
            case HELD -> instance.isHeld();
            case PAID_RIGHTLY, RIGHTLY_NOTHING, MISSED, NO_DEAL -> {
                // no harm done by the scheme
            }
        }
    }

    Fit fit() {
        if (state == null) {
            return Fit.NO_DEAL;
        }
        return switch (state) {
            case "PAYABLE" -> Objects.equals(channel, owed) ? Fit.PAID_RIGHTLY : Fit.PAID_WRONGLY;
            case "HELD" -> Fit.HELD;
            case "NOTHING" -> Objects.equals(reason, "D_CANCELLED")
                ? Fit.NO_DEAL
                : owed == null ? Fit.RIGHTLY_NOTHING : Fit.MISSED;
            default -> Fit.NO_DEAL;
        };
    }
}
