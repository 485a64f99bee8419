package org.panke.server.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.server.desk.Office;
import org.panke.server.platform.Said;

/** Says of some conditions of the gate how they stand. What nobody says counts as not held. */
@FunctionalInterface
public interface Reporting {
    /** @param because what keeps it shut, and what somebody must look at; null where there is nothing to say */
    record Reported(State state, @Nullable Said because) {
    }

    Map<Condition, Reported> of(Office office, Instant now);
}
