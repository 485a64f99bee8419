package org.panke.server.judge;

import java.util.List;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the tables that pages read up to date: what an event changes there follows from its fact and its findings. */
public final class ReadModels {
    /** Every table it writes, and nobody else does. */
    public static final List<String> TABLES = List.of("registration", "visit", "claim_lost", "person", "event_person",
        "contract", "contract_share", "contract_buyer", "case_file", "signal", "showing_code",
        "erasure", "consent_step", "capture_order", "assessment_signed", "statement_signed", "looked");

    private ReadModels() {
    }

    /**
     * Enters an event.
     *
     * @param judge as it is after the fact
     */
    public static void enter(ProjectId project, long sequence, Fact fact, List<Findings.Line> lines, Findings judge,
            JdbcClient db) {
        Entry entry = new Entry(project, sequence, fact, db);
        List<Finding> findings = lines.stream().map(Findings.Line::finding).toList();
        PersonRows.named(entry);
        boolean refused = findings.stream()
            .anyMatch(finding -> finding instanceof Refusal refusal && refusal.event().equals(fact.id()));
        if (!refused) {
            happened(entry, judge);
        }
        for (Finding finding : findings) {
            follows(entry, finding);
        }
        DealRows.settled(entry, findings);
        SignalRows.seen(entry, lines);
    }

    private static void happened(Entry entry, Findings judge) {
        switch (entry.fact()) {
            case Fact.Joined joined -> {
                PersonRows.regroup(entry, judge, joined.person(), joined.other());
                CaseRows.joined(entry, judge);
            }
            case Fact.Split split -> {
                PersonRows.regroup(entry, judge, split.person(), split.other());
                CaseRows.split(entry, judge);
            }
            case Fact.DeclarationCorrected corrected -> CaseRows.corrected(entry, corrected, judge);
            case Fact.CheckedIn visit -> RegistrationRows.codes(entry, visit, judge);
            case Fact.Subscribed subscribed -> DealRows.subscribed(entry, subscribed);
            case Fact.ConsentChanged changed -> ConsentRows.changed(entry, changed);
            case Event.RegistrationWithdrawn withdrawn -> RegistrationRows.withdrawn(entry, withdrawn);
            case Event.Signed signed -> DealRows.signed(entry, signed);
            case Event.DealCancelled cancelled -> DealRows.cancelled(entry, cancelled);
            case Event.AppealOpened appealed -> CaseRows.appealed(entry, appealed, judge);
            case Event.CaptureOrdered ordered -> entry.insert("""
                    INSERT INTO capture_order (project_id, sequence, event_id, at, outcome, by_whom, grounds)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""", entry.sequence(), entry.id(), entry.at(),
                ordered.outcome().name(), ordered.stamp().actor(), ordered.grounds());
            case Event.AssessmentSigned signed -> entry.insert("""
                    INSERT INTO assessment_signed (project_id, sequence, event_id, at, by_whom, assessment)
                    VALUES (?, ?, ?, ?, ?, ?)""", entry.sequence(), entry.id(), entry.at(),
                signed.stamp().actor(), signed.assessment());
            case Event.StatementSigned signed -> entry.insert("""
                    INSERT INTO statement_signed (project_id, sequence, event_id, at, by_whom, statement)
                    VALUES (?, ?, ?, ?, ?, ?)""", entry.sequence(), entry.id(), entry.at(),
                signed.stamp().actor(), signed.statement());
            case Fact.FaceUsed used -> entry.insert("""
                    INSERT INTO looked (project_id, sequence, event_id, at, person, act)
                    VALUES (?, ?, ?, ?, ?, ?)""", entry.sequence(), entry.id(), entry.at(), used.person().number(),
                used.act().name());
            case Event.CaseDecided decided -> CaseRows.decided(entry, decided);
            case Fact.Registered _,Fact.CheckedOut _,Fact.LookedUp _,Fact.NameChanged _,Fact.Erased _,Fact.RulesPublished _,Event.WalkedIn _,Event.SettlementApproved _,Event.SettlementPaid _ -> {
                // changes no row but by what follows from it
            }
        }
    }

    private static void follows(Entry entry, Finding finding) {
        switch (finding) {
            case Answer answer when entry.fact() instanceof Fact.Registered asked ->
                RegistrationRows.answered(entry, asked, answer);
            case Verdict verdict when entry.fact() instanceof Fact.CheckedIn visit -> {
                VisitRows.judged(entry, visit, verdict);
                RegistrationRows.judged(entry, verdict);
                CaseRows.judged(entry, verdict);
            }
            case Verdict verdict -> {
                VisitRows.revised(entry, verdict);
                RegistrationRows.judged(entry, verdict);
            }
            case Answer _,Settlement _,Signal _,Refusal _ -> {
                // of a settlement and a signal others take care; a refusal changes nothing
            }
        }
    }
}
