package org.panke.server.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.FaceAct;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Offices;
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
    private final Offices offices;

    DealFiles(JdbcClient reader, Deals deals, PersonOpened persons, Verdicts verdicts, Offices offices) {
        this.reader = reader;
        this.deals = deals;
        this.persons = persons;
        this.verdicts = verdicts;
        this.offices = offices;
    }

    Optional<DealFile> of(ProjectId project, String contract, String staff, boolean isFull) {
        return deals.find(project, contract)
            .map(deal -> new DealFile(deal, buyers(project, deal, staff, isFull), deals.lines(project, contract),
                signals(project, contract)));
    }

    private List<DealFile.Buyer> buyers(ProjectId project, Deal deal, String staff, boolean isFull) {
        return reader.sql("""
                SELECT person FROM contract_buyer WHERE project_id = ? AND contract_id = ? ORDER BY ordinal""")
            .params(project.value(), deal.contract()).query(Columns.read(row -> row.number("person"))).list().stream()
            .map(person -> buyer(project, person, deal.subscribedAt(), staff, isFull)).toList();
    }

    private DealFile.Buyer buyer(ProjectId project, long person, @Nullable Instant subscribed, String staff,
            boolean isFull) {
        PersonOpened.Shown shown = persons.open(project, person, staff, isFull);
        return new DealFile.Buyer(person, shown.phone(), shown.surname(), verdict(project, person),
            pass(project, person, subscribed));
    }

    /** The newest of theirs. */
    private @Nullable Said verdict(ProjectId project, long person) {
        return reader.sql("""
                SELECT visit_id FROM visit WHERE project_id = ? AND person = ? ORDER BY sequence DESC LIMIT 1""")
            .params(project.value(), person).query(Columns.read(row -> row.text("visit_id"))).optional()
            .flatMap(visit -> verdicts.headline(project, visit)).orElse(null);
    }

    /** The newest comparison with a pass of theirs since then. */
    private @Nullable Said pass(ProjectId project, long person, @Nullable Instant subscribed) {
        return subscribed == null ? null
            : reader.sql("""
                    SELECT at, act FROM looked WHERE project_id = ? AND person = ? AND at >= ?
                        AND act IN ('SAME', 'UNDECIDED', 'DIFFERENT') ORDER BY sequence DESC LIMIT 1""")
                .params(project.value(), person, subscribed.toEpochMilli())
                .query(Columns.read(row -> shown(offices.of(project).when(Instant.ofEpochMilli(row.number("at"))),
                    FaceAct.valueOf(row.text("act")))))
                .optional().orElse(null);
    }

    private static Said shown(String when, FaceAct act) {
        return switch (act) {
            case SAME -> new Said(when + " 出示凭证：同一人", when + " showed the pass: the same person");
            case DIFFERENT ->
                new Said(when + " 出示凭证：不是同一人，请人来看", when + " showed the pass: another person; somebody should look");
            default -> new Said(when + " 出示凭证：不能确定，请人来看", when + " showed the pass: undecided; somebody should look");
        };
    }

    private List<SignalView> signals(ProjectId project, String contract) {
        return reader.sql("SELECT * FROM signal WHERE project_id = ? AND contract_id = ? ORDER BY sequence, ordinal")
            .params(project.value(), contract).query(SignalView.ROW).list();
    }
}
