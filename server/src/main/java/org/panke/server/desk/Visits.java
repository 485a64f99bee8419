package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Page;
import org.panke.server.platform.PageAsked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits in lists. */
final class Visits {
    private final JdbcClient reader;
    private final Offices offices;
    private final Opened opened;
    private final Verdicts verdicts;

    Visits(JdbcClient reader, Offices offices, Opened opened, Verdicts verdicts) {
        this.reader = reader;
        this.offices = offices;
        this.opened = opened;
        this.verdicts = verdicts;
    }

    /** Which ones; null where it does not matter. */
    record Wanted(@Nullable String outcome, @Nullable String channel, @Nullable Instant from, @Nullable Instant to) {
    }

    /** Newest first. */
    Page<VisitRow> page(ProjectId project, Wanted wanted, PageAsked asked) {
        Office office = offices.of(project);
        List<VisitRecord> rows = reader.sql("""
                SELECT * FROM visit WHERE project_id = :project AND sequence < :after
                    AND (:outcome = '' OR outcome = :outcome) AND (:channel = '' OR channel = :channel)
                    AND at >= :from AND at < :to
                ORDER BY sequence DESC LIMIT :limit""")
            .param("project", project.value()).param("after", asked.after()).param("limit", asked.more())
            .param("outcome", wanted.outcome == null ? "" : wanted.outcome)
            .param("channel", wanted.channel == null ? "" : wanted.channel)
            .param("from", wanted.from == null ? 0L : wanted.from.toEpochMilli())
            .param("to", wanted.to == null ? Long.MAX_VALUE : wanted.to.toEpochMilli())
            .query(VisitRecord.ROW).list();
        return Page.of(rows, asked, VisitRecord::sequence, row -> shown(office, row));
    }

    private VisitRow shown(Office office, VisitRecord row) {
        Who who = Who.of(office.project(), row.id(), opened);
        return new VisitRow(row.id(), row.at(), row.person(), who.masked(), who.surname(), row.outcome(),
            row.standing(), row.channel(), office.nameOf(row.channel()), row.until(), row.caseId(), row.verified(),
            verdicts.headline(office, row), signals(office.project(), row.id()));
    }

    private long signals(ProjectId project, String visit) {
        return reader.sql("SELECT COUNT(*) FROM signal WHERE project_id = ? AND visit_id = ?")
            .params(project.value(), visit).query(Long.class).single();
    }
}
