package org.panke.server.judge;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Outcome;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;

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
