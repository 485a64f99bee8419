package org.panke.server.deal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.PersonOpened;
import org.panke.server.desk.SignalView;
import org.panke.server.desk.Verdicts;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deal's page. Its buyers are shown as their own pages would show them, and whoever opens it is recorded likewise. */
final class DealFiles {
    private final JdbcClient reader;
    private final Deals deals;
    private final PersonOpened persons;
    private final Verdicts verdicts;

    DealFiles(JdbcClient reader, Deals deals, PersonOpened persons, Verdicts verdicts) {
        this.reader = reader;
        this.deals = deals;
        this.persons = persons;
        this.verdicts = verdicts;
    }

    Optional<DealFile> of(ProjectId project, String contract, String staff, boolean isFull) {
        return deals.find(project, contract)
            .map(deal -> new DealFile(deal, buyers(project, contract, staff, isFull), deals.lines(project, contract),
                signals(project, contract)));
    }

    private List<DealFile.Buyer> buyers(ProjectId project, String contract, String staff, boolean isFull) {
        return reader.sql("""
                SELECT person FROM contract_buyer WHERE project_id = ? AND contract_id = ? ORDER BY ordinal""")
            .params(project.value(), contract).query(Columns.read(row -> row.number("person"))).list().stream()
            .map(person -> buyer(project, person, staff, isFull)).toList();
    }

    private DealFile.Buyer buyer(ProjectId project, long person, String staff, boolean isFull) {
        PersonOpened.Shown shown = persons.open(project, person, staff, isFull);
        return new DealFile.Buyer(person, shown.phone(), shown.surname(), verdict(project, person));
    }

    /** The newest of theirs. */
    private @Nullable Said verdict(ProjectId project, long person) {
        return reader.sql("""
                SELECT visit_id FROM visit WHERE project_id = ? AND person = ? ORDER BY sequence DESC LIMIT 1""")
            .params(project.value(), person).query(Columns.read(row -> row.text("visit_id"))).optional()
            .flatMap(visit -> verdicts.headline(project, visit)).orElse(null);
    }

    private List<SignalView> signals(ProjectId project, String contract) {
        return reader.sql("SELECT * FROM signal WHERE project_id = ? AND contract_id = ? ORDER BY sequence, ordinal")
            .params(project.value(), contract).query(SignalView.ROW).list();
    }
}
