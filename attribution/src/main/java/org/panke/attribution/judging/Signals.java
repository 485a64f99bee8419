package org.panke.attribution.judging;

import java.time.Duration;
import java.util.List;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Signal;
import org.panke.attribution.Signal.Level;
import org.panke.attribution.Signal.Subject;
import org.panke.attribution.SignalKind;

/** Makes signals of one project, each kind at its level. */
record Signals(ProjectId project) {
    private static final double SECONDS_A_MINUTE = 60;
    private static final double SECONDS_AN_HOUR = 3600;

    Signal of(SignalKind kind, Subject subject, List<EventId> events, double value, double threshold) {
        return at(level(kind), kind, subject, events, value, threshold);
    }

    Signal at(Level level, SignalKind kind, Subject subject, List<EventId> events, double value, double threshold) {
        return new Signal(project, kind, level, subject, List.copyOf(events), value, threshold);
    }

    static double minutes(Duration duration) {
        return duration.toSeconds() / SECONDS_A_MINUTE;
    }

    static double hours(Duration duration) {
        return duration.toSeconds() / SECONDS_AN_HOUR;
    }

    private static Level level(SignalKind kind) {
        return switch (kind) {
            case NEAR_MISS, LOW_ARRIVAL, CODE_GUESSING, ERASED_THEN_CLAIMED -> Level.LOW;
            case ON_SITE, SHORT_DEAL, NAME_EDITED, PHONE_EDITED, COBUYERS_DIFFER, REGULAR_GAPS, WALK_IN_SHARE,
                SOURCE_CHANGED, ONE_DECIDER, RING_SHARE ->
                Level.MEDIUM;
            case LOOKED_UP_FIRST, PAIR_LIFT, COBUYER_EARLIER, SAME_IDENTITY, MASK_FLOOD, PAYEE_DIFFERS -> Level.HIGH;
        };
    }
}
