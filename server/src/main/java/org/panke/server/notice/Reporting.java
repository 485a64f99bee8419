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
        public static Reported held(@Nullable Said because) {
            return new Reported(State.HELD, because);
        }

        public static Reported held(String zh, String en) {
            return held(new Said(zh, en));
        }

        public static Reported not(@Nullable Said because) {
            return new Reported(State.NOT_HELD, because);
        }

        public static Reported not(String zh, String en) {
            return not(new Said(zh, en));
        }
    }

    Map<Condition, Reported> of(Office office, Instant now);
}
