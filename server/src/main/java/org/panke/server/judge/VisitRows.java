package org.panke.server.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Fact;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Person;
import org.panke.attribution.Verdict;
import org.panke.server.platform.Columns;

/** Tables {@code visit} and {@code claim_lost}. */
final class VisitRows {
    private VisitRows() {
    }

    static void judged(Entry entry, Fact.CheckedIn visit, Verdict verdict) {
        Told told = Told.of(verdict);
        entry.insert("""
                INSERT INTO visit (project_id, visit_id, sequence, at, arrival, person, consultant, verified,
                    declared, notice, outcome, channel, agent, registration_id, standing, until, rules, case_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            entry.id(), entry.sequence(), entry.at(), visit.arrival().toEpochMilli(), visit.person().number(),
            Entry.text(visit.consultant()), Entry.text(visit.verified()), Words.of(visit.declared()), visit.notice(),
            told.outcome, told.channel, told.agent,
            told.registration, Entry.text(verdict.standing()), Words.millis(verdict.until()), verdict.rules(),
            Entry.text(verdict.caseId()));
        lost(entry, verdict);
    }

    /** Two people decided: this is the visit's verdict now. */
    static void revised(Entry entry, Verdict verdict) {
        Told told = Told.of(verdict);
        entry.update("""
                UPDATE visit SET outcome = ?, channel = ?, agent = ?, registration_id = ?, standing = ?,
                    until = ?, rules = ?, case_id = ?, revised_at = ?
                WHERE visit_id = ? AND project_id = ?""",
            told.outcome, told.channel, told.agent, told.registration, Entry.text(verdict.standing()),
            Words.millis(verdict.until()), verdict.rules(), Entry.text(verdict.caseId()), entry.at(),
            verdict.visit().value());
        entry.update("DELETE FROM claim_lost WHERE visit_id = ? AND project_id = ?", verdict.visit().value());
        lost(entry, verdict);
    }

    /** The visits at which their verdicts were given, in order. */
    static List<String> given(Entry entry, Person person) {
        return entry.db().sql("""
                SELECT visit_id FROM visit WHERE project_id = :project AND standing = 'NEW' AND person IN
                    (SELECT person FROM person WHERE project_id = :project AND root =
                        (SELECT root FROM person WHERE project_id = :project AND person = :person))
                ORDER BY sequence""")
            .param("project", entry.project().value()).param("person", person.number())
            .query(Columns.read(row -> row.text("visit_id"))).list();
    }

    static void corrected(Entry entry, String visit, Fact.DeclarationCorrected corrected) {
        entry.update("UPDATE visit SET corrected = ?, corrected_at = ? WHERE visit_id = ? AND project_id = ?",
            Words.of(corrected.declared()), entry.at(), visit);
    }

    private static void lost(Entry entry, Verdict verdict) {
        for (int i = 0; i < verdict.lost().size(); i++) {
            Loss loss = verdict.lost().get(i);
            entry.insert("""
                    INSERT INTO claim_lost (project_id, visit_id, registration_id, ordinal, reason)
                    VALUES (?, ?, ?, ?, ?)""",
                verdict.visit().value(), loss.registration().id().value(), i, loss.reason().name());
        }
    }

    /** The columns that tell an outcome. */
    private record Told(String outcome, @Nullable String channel, @Nullable String agent,
            @Nullable String registration) {
        static Told of(Verdict verdict) {
            return switch (verdict.outcome()) {
                case Outcome.Natural _ -> new Told("NATURAL", null, null, null);
                case Outcome.Disputed _ -> new Told("DISPUTED", null, null, null);
                case Outcome.NotAVisitor _ -> new Told("NOT_A_VISITOR", null, null, null);
                case Outcome.Brought brought -> new Told("BROUGHT", brought.channel().value(),
                    Entry.text(brought.agent()), Entry.text(brought.registration()));
            };
        }
    }
}
