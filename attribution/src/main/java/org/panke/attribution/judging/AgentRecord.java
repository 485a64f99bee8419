package org.panke.attribution.judging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;

/** What the group signals count of one agent. */
final class AgentRecord {
    private static final double MILLIS = 1000;
    /** A longer pause is no rhythm but the end of a session. */
    private static final Duration SESSION = Duration.ofHours(2);

    /** Registrations, the events being those of which nobody came. */
    final Tally accepted = new Tally();
    /** Masks that fitted a visit without anything else to confirm them. */
    final Tally unconfirmedFits = new Tally();
    final Tally wonLikeWalkIns = new Tally();
    /** Every attempt to register, also one that was refused. */
    final Tally tried = new Tally();
    int masked;
    int arrived;
    int won;
    private @Nullable Instant lastRegistered;
    private int gaps;
    private double meanGap;
    private double squares;

    /** Notes the gap since the agent's last registration. */
    void registered(EventId event, Instant at) {
        tried.add(event);
        if (lastRegistered != null) {
            gap(Duration.between(lastRegistered, at));
        }
        lastRegistered = at;
    }

    private void gap(Duration between) {
        if (between.compareTo(SESSION) < 0) {
            double gap = between.toMillis() / MILLIS;
            gaps++;
            double off = gap - meanGap;
            meanGap += off / gaps;
            squares += off * (gap - meanGap);
        }
    }

    /** Whether nothing was registered yet. */
    boolean isNew() {
        return lastRegistered == null;
    }

    int gaps() {
        return gaps;
    }

    /** The spread of the gaps over their mean; large where there is no rhythm. */
    double spreadOfGaps() {
        return gaps < 2 || meanGap == 0 ? Double.MAX_VALUE : Math.sqrt(squares / (gaps - 1)) / meanGap;
    }
}
