package org.panke.server.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Outcome;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;
import org.panke.server.platform.Columns;

/** Table {@code case_file}. */
final class CaseRows {
    private CaseRows() {
    }

    /** A visit that is disputed opens its case; of a merge, the merge has. */
    static void judged(Entry entry, Verdict verdict) {
        if (verdict.outcome() instanceof Outcome.Disputed && verdict.caseId() != null
            && verdict.caseId().equals(verdict.visit())) {
            open(entry, entry.id(), "DECLARATION", entry.id(), null);
        }
    }

    /** Two persons with different owners turned out to be one: neither verdict stands until two people decide. */
    static void joined(Entry entry, Findings judge) {
        if (judge.openCase(entry.fact().id()).isPresent()) {
            open(entry, entry.id(), "MERGE", null, null);
        }
    }

    /** A merge that was undone is no question any more. */
    static void split(Entry entry, Findings judge) {
        List<String> merges = entry.db().sql("""
                SELECT case_id FROM case_file WHERE project_id = ? AND state = 'OPEN' AND kind = 'MERGE'""")
            .params(entry.project().value()).query(Columns.read(row -> row.text("case_id"))).list();
        merges.stream().filter(merge -> judge.openCase(new EventId(merge)).isEmpty()).forEach(merge -> entry.update("""
                UPDATE case_file SET state = 'DROPPED', version = version + 1
                WHERE case_id = ? AND project_id = ?""", merge));
    }

    /**
     * A declaration that contradicts the verdict opens its case, where none is open. It stands beside what they said when
     * they came.
     */
    static void corrected(Entry entry, Fact.DeclarationCorrected corrected, Findings judge) {
        List<String> given = VisitRows.given(entry, corrected.person());
        List<String> open = given.stream().filter(visit -> isOpen(new EventId(visit), judge)).toList();
        open.forEach(visit -> open(entry, visit, "CORRECTION", visit, null));
        given.stream().reduce((_, last) -> last)
            .ifPresent(last -> VisitRows.corrected(entry, open.isEmpty() ? last : open.getLast(), corrected));
    }

    private static boolean isOpen(EventId visit, Findings judge) {
        return judge.openCase(visit).filter(visit::equals).isPresent();
    }

    /** An appeal opens a case on its visit, unless there is one. */
    static void appealed(Entry entry, Event.AppealOpened appealed, Findings judge) {
        if (isOpen(appealed.visit(), judge)) {
            open(entry, appealed.visit().value(), "APPEAL", appealed.visit().value(), null);
        }
    }

    /** A contract held for its own sake has a case of its own, for as long as it is held. */
    static void settled(Entry entry, Settlement line) {
        boolean own = line.state() == Settlement.State.HELD && line.caseId() != null
            && (line.reason() == Settlement.Reason.D_HOUSEHOLD || line.reason() == Settlement.Reason.D_SIGNAL);
        String caseId = own ? Entry.text(line.caseId()) : null;
        entry.update("""
                UPDATE case_file SET state = 'DROPPED', version = version + 1
                WHERE state = 'OPEN' AND case_id <> ? AND contract_id = ? AND project_id = ?""",
            caseId == null ? "" : caseId, line.contract().value());
        if (caseId != null) {
            String kind = line.reason() == Settlement.Reason.D_HOUSEHOLD ? "HOUSEHOLD" : "SIGNAL";
            open(entry, caseId, kind, null, line.contract().value());
        }
    }

    /** Opened, or opened again; one that is open stays as it was opened. */
    private static void open(Entry entry, String caseId, String kind, @Nullable String visit,
            @Nullable String contract) {
        entry.insert("""
                INSERT INTO case_file (project_id, case_id, kind, visit_id, contract_id, sequence, opened_at, state,
                    version)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)
                ON CONFLICT (project_id, case_id) DO UPDATE SET kind = EXCLUDED.kind, sequence = EXCLUDED.sequence,
                    opened_at = EXCLUDED.opened_at, state = 'OPEN', outcome = NULL, decided_at = NULL,
                    version = case_file.version + 1
                WHERE case_file.state <> 'OPEN'""",
            caseId, kind, visit, contract, entry.sequence(), entry.at());
    }

    static void decided(Entry entry, Event.CaseDecided decided) {
        entry.update("""
                UPDATE case_file SET state = 'DECIDED', outcome = ?, decided_at = ?, version = version + 1
                WHERE case_id = ? AND project_id = ?""",
            Words.of(decided.outcome()), entry.at(), decided.caseId().value());
    }
}
