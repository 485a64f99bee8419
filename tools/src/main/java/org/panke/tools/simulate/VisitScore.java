package org.panke.tools.simulate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visit's truth and its verdict; the last verdict counts. */
final class VisitScore {
    /** How a verdict stands to the truth. */
    enum Fit {
        /** Natural and judged natural, or brought and judged to be by the one who did. */
        RIGHT,
        /** Brought, judged natural. */
        MISSED,
        /** Judged to be a channel's that did not bring them. */
        WRONG_CHANNEL,
        /** Waits for two people. */
        OPEN,
        /** No verdict was heard. */
        UNHEARD
    }

    private final @Nullable String broughtBy;
    private final @Nullable Instance instance;
    private @Nullable String outcome;
    private @Nullable String channel;
    private @Nullable Instance winner;

    VisitScore(@Nullable String broughtBy, @Nullable Instance instance) {
        this.broughtBy = broughtBy;
        this.instance = instance;
    }

    void judged(String what, @Nullable String forChannel, @Nullable Instance byInstance) {
        outcome = what;
        channel = forChannel;
        winner = byInstance;
        if (what.equals("DISPUTED") && instance != null) {
            instance.isDisputed();
        }
    }

    void conclude() {
        if (winner != null && !Objects.equals(channel, broughtBy)) {
            winner.hasWon();
        }
    }

    boolean isNatural() {
        return broughtBy == null;
    }

    /** Part of no scheme, honest or not. */
    boolean isPlain() {
        return instance == null;
    }

    Fit fit() {
        if (outcome == null) {
            return Fit.UNHEARD;
        }
        return switch (outcome) {
            case "DISPUTED" -> Fit.OPEN;
            case "BROUGHT" -> Objects.equals(channel, broughtBy) ? Fit.RIGHT : Fit.WRONG_CHANNEL;
            default -> broughtBy == null ? Fit.RIGHT : Fit.MISSED;
        };
    }
}
