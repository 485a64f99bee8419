package org.panke.server.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Fields;
import org.panke.server.incident.Step.Audience;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long there is left to tell the authority. Whoever reads the log is told each minute of what it should have heard. */
final class IncidentClock implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentClock.class);

    private final Incidents incidents;
    private final Sites sites;
    private final JdbcClient reader;

    IncidentClock(Incidents incidents, Sites sites, JdbcClient reader) {
        this.incidents = incidents;
        this.sites = sites;
        this.reader = reader;
    }

    /**
     * An incident's clock.
     *
     * @param hours from knowing of it; 0 where the law says at once
     * @param isDue whether the authority was to hear of it by now, and has not: where the law says at once, from the first instant
     * @param isLate whether a time that the law names is over; "at once" names none, so nobody is late by it, only still to tell
     */
    record Clock(int hours, Instant reportBy, boolean isDue, boolean isLate, List<Said> sources) {
        /** After when whoever tells it owes reasons. "At once" names no such instant. */
        Instant reasonsAfter() {
            return hours == 0 ? Instant.MAX : reportBy;
        }
    }

    Clock of(ProjectId project, Incident incident, Instant now) {
        Sites.Bound<Integer> within = sites.bound(project, Fields.REPORT_WITHIN, now);
        Instant reportBy = incident.knownAt().plus(Duration.ofHours(within.value()));
        boolean isDue = incident.answered(Audience.AUTHORITY).isEmpty() && incident.closed().isEmpty()
            && !now.isBefore(reportBy);
        return new Clock(within.value(), reportBy, isDue, isDue && within.value() > 0, within.sources());
    }

    @Override
    public void drop(Instant now) {
        reader.sql("SELECT DISTINCT project_id FROM incident_step ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list().forEach(project -> {
                long due = incidents.of(project).stream().filter(each -> of(project, each, now).isDue()).count();
                if (due > 0) {
                    LOG.error("incidents in {} that the authority should have heard of by now: {}", project, due);
                }
            });
    }
}
