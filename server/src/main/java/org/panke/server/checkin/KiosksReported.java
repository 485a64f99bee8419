package org.panke.server.checkin;

import java.time.Instant;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.consent.gate.State;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Said;
import org.springframework.stereotype.Component;

/** Tells the gate on how many kiosks visitors check in: whoever is compared with many is so at one place. */
@Component
final class KiosksReported implements Reporting {
    private final Kiosks kiosks;

    KiosksReported(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    /** One that waits for its code may be there within a minute, so it counts. */
    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        long there = kiosks.list(office.project()).stream().filter(each -> !each.state().equals("ENDED")).count();
        return Map.of(Condition.ONE_KIOSK, new Reported(there == 1 ? State.HELD : State.NOT_HELD,
            new Said("本项目有 " + there + " 台自助机", "kiosks of the project: " + there)));
    }
}
