package org.panke.server.retention;

import java.time.Instant;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;

/** Tells the gate whether everything is gone whose time is over, and whether anybody looked. */
final class SweepReported implements Reporting {
    private final Held held;

    SweepReported(Held held) {
        this.held = held;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        Shown shown = held.of(office.project());
        if (shown.overdue() > 0) {
            return Map.of(Condition.SWEEP, Reported.not("逾期未删：" + shown.overdue(), "overdue: " + shown.overdue()));
        }
        return Map.of(Condition.SWEEP, shown.late()
            ? Reported.not("清理没有按时运行", "the sweep is late")
            : Reported.held(null));
    }
}
