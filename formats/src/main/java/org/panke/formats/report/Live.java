package org.panke.formats.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;

/** Accepted registrations while they hold: a dispute names the ones that contend by their ids alone. */
final class Live {
    private static final int LEAST_SWEPT = 50_000;

    private final Map<Key, Registration> live = new HashMap<>();
    private int sweepAt = LEAST_SWEPT;

    private record Key(ProjectId project, EventId id) {}

    void accepted(ProjectId project, Registration registration) {
        live.put(new Key(project, registration.id()), registration);
        if (live.size() >= sweepAt) {
            Instant now = registration.at();
            live.values().removeIf(each -> !now.isBefore(each.until()));
            sweepAt = Math.max(LEAST_SWEPT, 2 * live.size());
        }
    }

    /** Those that are still known, in the order named. */
    List<Registration> find(ProjectId project, List<EventId> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(live.get(new Key(project, id)))).toList();
    }
}
