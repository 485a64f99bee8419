package org.panke.server.face;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.consent.WorkingDays;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.server.capture.Orders;
import org.panke.server.desk.Office;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Processing;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Said;
import org.springframework.stereotype.Component;

/** By which day the authority hears that so many persons are kept, that what was filed is another now, or that it ended. */
@Component
final class Filings {
    private final Sites sites;
    private final Statements statements;
    private final FilingRows rows;
    private final Orders orders;

    Filings(Sites sites, Statements statements, FilingRows rows, Orders orders) {
        this.sites = sites;
        this.statements = statements;
        this.rows = rows;
        this.orders = orders;
    }

    /**
     * Something to be filed: until somebody signs a newer filing.
     *
     * @param since the day from which it is counted, by the clock of the project
     * @param until the last day on which it is in time
     * @param said what, by when, and how that was counted
     * @param sources who says within how many days
     */
    record Due(LocalDate since, LocalDate until, boolean isLate, Said said, List<Said> sources) {
        Due {
            sources = List.copyOf(sources);
        }
    }

    List<Due> of(Office office, Instant now) {
        InForce law = sites.law(office, now);
        Optional<Statement.Name> filed =
            Statements.newest(statements.of(office.project()), StatementKind.FILING).map(Statement::signed);
        List<Due> due = new ArrayList<>();
        if (filed.isEmpty()) {
            rows.reached(office.project())
                .flatMap(seen -> due(seen.at(), Fields.FILING_DEADLINE,
                    new Said("人数达到备案门槛", "as many persons were kept as are to be filed"), law, office, now))
                .ifPresent(due::add);
            return due;
        }
        rows.changed(office.project(), filed.get().event())
            .flatMap(seen -> due(seen.at(), Fields.FILING_CHANGE, changed(seen), law, office, now)).ifPresent(due::add);
        orders.dismantledAfter(office.project(), filed.get().event())
            .flatMap(ended -> due(ended.at(), Fields.FILING_END,
                new Said("备案之后已拆除，不再使用", "dismantled since it was filed, and used no more"), law, office, now))
            .ifPresent(due::add);
        return due;
    }

    private static Said changed(FilingRows.Seen seen) {
        Said parts = Said.joined(seen.changed().stream().map(Processing::title).toList(), "、", ", ");
        return new Said("备案之后变了：" + parts.zh(), "changed since it was filed: " + parts.en());
    }

    private static Optional<Due> due(Instant from, Field<Integer> within, Said what, InForce law, Office office,
            Instant now) {
        ZoneId zone = office.rules().zone();
        LocalDate since = LocalDate.ofInstant(from, zone);
        return law.get(within).map(days -> {
            LocalDate until = WorkingDays.after(since, days);
            boolean isLate = LocalDate.ofInstant(now, zone).isAfter(until);
            return new Due(since, until, isLate, new Said(
                since + " " + what.zh() + (isLate ? "；已逾期，应在 " : "；最迟 ") + until + (isLate ? " 之前备案（" : " 备案（") + days
                    + " 个工作日；" + WorkingDays.COUNTED.zh() + "）",
                since + ", " + what.en() + (isLate ? "; overdue, it was to be filed by " : "; to be filed by ") + until
                    + " (" + days + " working days, " + WorkingDays.COUNTED.en() + ")"),
                Asked.sources(law.sources(within)));
        });
    }
}
