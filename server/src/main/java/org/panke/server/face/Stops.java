package org.panke.server.face;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.KillSwitch;
import org.panke.server.capture.Orders;
import org.panke.server.desk.Office;
import org.panke.server.notice.OpenIncidents;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Said;
import org.springframework.stereotype.Component;

/** What stops faces at once: an order to dismantle, the switch for all projects, an incident that is not dealt with. */
@Component
final class Stops implements Reporting {
    private final Orders orders;
    private final KillSwitch killSwitch;
    private final OpenIncidents incidents;

    Stops(Orders orders, KillSwitch killSwitch, OpenIncidents incidents) {
        this.orders = orders;
        this.killSwitch = killSwitch;
        this.incidents = incidents;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        Map<Condition, Reported> reported = new EnumMap<>(Condition.class);
        for (Condition each : new Condition[]{Condition.NO_INCIDENT, Condition.NOT_DISMANTLED, Condition.NOT_HALTED}) {
            reported.put(each, Reported.held(null));
        }
        reported.putAll(of(office));
        return reported;
    }

    /** Those that do; none where nothing stops them. */
    Map<Condition, Reported> of(Office office) {
        Map<Condition, Reported> stopping = new EnumMap<>(Condition.class);
        orders.dismantled(office.project()).ifPresent(each -> stopping.put(Condition.NOT_DISMANTLED,
            Reported.not(said(office.when(each.at()), each.by(), each.grounds()))));
        killSwitch.halted().ifPresent(each -> stopping.put(Condition.NOT_HALTED,
            Reported.not(said(office.when(each.at()), each.by(), each.grounds()))));
        if (incidents.isAnyOpen(office.project())) {
            stopping.put(Condition.NO_INCIDENT, Reported.not(null));
        }
        return stopping;
    }

    private static Said said(String when, String by, String grounds) {
        return by.equals(Dismantling.LAW)
            ? new Said(when + "，因当地规定改为禁止而自动执行：" + grounds,
                when + ", by itself, for the law of the place turned to a prohibition: " + grounds)
            : new Said(when + "，" + by + "：" + grounds, when + ", " + by + ": " + grounds);
    }
}
