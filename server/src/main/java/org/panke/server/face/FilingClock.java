package org.panke.server.face;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.server.capture.Orders;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Processing;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes, each minute, from when something has to be filed: where faces are on, that so many persons were reached; and whatever
 * an assessment is of that is another than when it was filed. Whoever reads the log is told each minute of what is overdue.
 */
@Component
final class FilingClock implements Passing {
    private static final Logger LOG = LoggerFactory.getLogger(FilingClock.class);

    private final Offices offices;
    private final Sites sites;
    private final Statements statements;
    private final Processing processing;
    private final Orders orders;
    private final FilingRows rows;
    private final Filings filings;
    private final JdbcClient reader;

    FilingClock(Offices offices, Sites sites, Statements statements, Processing processing, Orders orders,
            FilingRows rows, Filings filings, JdbcClient reader) {
        this.offices = offices;
        this.sites = sites;
        this.statements = statements;
        this.processing = processing;
        this.orders = orders;
        this.rows = rows;
        this.filings = filings;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        Passing.each(reader.sql("SELECT DISTINCT project_id FROM site ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list(), each -> drop(each, now));
    }

    private void drop(ProjectId project, Instant now) {
        Office office = offices.of(project);
        if (orders.dismantled(project).isEmpty()) {
            look(office, now);
        }
        long late = filings.of(office, now).stream().filter(Filings.Due::isLate).count();
        if (late > 0) {
            LOG.error("filings with the authority in {} that are overdue: {}", project, late);
        }
    }

    private void look(Office office, Instant now) {
        ProjectId project = office.project();
        Optional<Statement> newest = Statements.newest(statements.of(project), StatementKind.FILING);
        if (newest.isEmpty()) {
            InForce law = sites.law(office, now);
            if (!law.enabled().isEmpty() && rows.reached(project).isEmpty() && law.get(Fields.FILING_THRESHOLD)
                .filter(threshold -> PersonsReported.persons(reader) >= threshold).isPresent()) {
                rows.noteReached(project, now);
            }
            return;
        }
        String filing = newest.get().signed().event();
        newest.map(Statement::text).flatMap(StatementText::filed).filter(_ -> rows.changed(project, filing).isEmpty())
            .ifPresent(filed -> {
                SortedSet<String> changed = filed.differences(processing.now(office, now).configuration());
                if (!changed.isEmpty()) {
                    rows.noteChanged(project, filing, changed, now);
                }
            });
    }
}
