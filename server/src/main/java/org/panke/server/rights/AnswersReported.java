package org.panke.server.rights;

import java.time.Instant;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;

/** Tells the gate whether anybody waits too long for an answer about their own data. */
final class AnswersReported implements Reporting {
    private final Requests requests;

    AnswersReported(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        long overdue = requests.overdue(office.project(), now);
        return Map.of(Condition.REQUESTS_ANSWERED, overdue == 0 ? Reported.held(null)
            : Reported.not("逾期未答：" + overdue, "overdue: " + overdue));
    }
}
