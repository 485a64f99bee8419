package org.panke.server.face;

import java.time.Instant;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.springframework.stereotype.Component;

/** Tells the gate what this build can do at all. */
@Component
final class BuildReported implements Reporting {
    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        return Map.of(Condition.FACE_CODE, new Reported(State.HELD, null));
    }
}
