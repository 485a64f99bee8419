package org.panke.attribution.judging;

import java.time.Instant;
import org.panke.attribution.EventId;
import org.panke.attribution.RuleVersion;

/** The visit that a verdict is of, without who came: a verdict is kept for longer than its facts. */
record Occasion(EventId visit, Instant at, Instant arrival, RuleVersion version) {
    static Occasion of(Visit visit) {
        return new Occasion(visit.id(), visit.at(), visit.arrival(), visit.version());
    }
}
