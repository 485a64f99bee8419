package org.panke.server.casework;

import java.time.InstantSource;
import java.util.List;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people decide a case. The first proposes; only another can sign, and signing records the decision. Who edits says
 * which version they saw: what changed since is not overridden.
 */
final class Decisions {
    private final Writer writer;
    private final Recorder recorder;
    private final Offices offices;
    private final Cases cases;
    private final Vault vault;
    private final InstantSource clock;

    Decisions(Writer writer, Recorder recorder, Offices offices, Cases cases, Vault vault, InstantSource clock) {
        this.writer = writer;
        this.recorder = recorder;
        this.offices = offices;
        this.cases = cases;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who edits which case, and the version they saw. */
    record Edit(ProjectId project, String caseId, String by, String seen) {
    }

    /** The first signature; a newer proposal takes the place of one that nobody signed. */
    void propose(Edit edit, String id, String outcome, String words) {
        Office office = offices.of(edit.project);
        write(edit, id, (row, papers) -> {
            boolean isPossible = cases.possible(office, row).stream().anyMatch(each -> each.outcome().equals(outcome));
            if (!isPossible) {
                throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "这个争议不能这样裁定", "not an outcome of this case",
                    "outcome");
            }
            papers.newest("OPEN").ifPresent(before -> papers.state(before.id(), "WITHDRAWN", null));
            papers.propose(
                new Papers.Proposal(id, edit.by, clock.instant(), outcome, words, "OPEN", null));
        });
    }

    /** The proposal is taken back. */
    void withdraw(Edit edit) {
        write(edit, "", (_, papers) -> papers.state(needed(papers).id(), "WITHDRAWN", null));
    }

    /**
     * The second signature, by another person. It is put on the proposal first and then recorded; where recording fails
     * it is taken off again, and the same request may be repeated.
     */
    void sign(Edit edit, String id) {
        Papers.Proposal signed = writer.write(db -> {
            Papers papers = papers(edit, db);
            Papers.Proposal last = papers.newest("SIGNED").orElse(null);
            if (last != null && edit.by.equals(last.signedBy()) && !isOpen(edit, db)) {
                return last;
            }
            checked(edit, papers, db);
            Papers.Proposal proposal = needed(papers);
            if (proposal.by().equals(edit.by)) {
                throw new ApiProblem(HttpStatus.CONFLICT, "SAME_PERSON", "提出裁定的人不能自己再签第二个名",
                    "who proposed cannot sign too",
                    null);
            }
            papers.state(proposal.id(), "SIGNED", edit.by);
            return proposal;
        });
        try {
            EventId event = new EventId(id);
            Accepted.orProblem(offices.of(edit.project), event,
                recorder.record(at -> new Event.CaseDecided(new Stamp(event, edit.project, at, edit.by),
                    new EventId(edit.caseId), decision(signed.outcome()), List.of(signed.by(), edit.by))));
        } catch (RuntimeException e) {
            writer.write(db -> {
                papers(edit, db).state(signed.id(), "OPEN", null);
                return signed;
            });
            throw e;
        }
    }

    /** Words to whoever appealed. */
    void answer(ProjectId project, String caseId, String by, String id, String words) {
        writer.write(db -> {
            row(project, caseId, db);
            new Papers(project, caseId, vault, db).answer(id, by, clock.instant(), words);
            return caseId;
        });
    }

    private interface Change {
        void in(CaseRecord row, Papers papers);
    }

    private void write(Edit edit, String proposal, Change change) {
        writer.write(db -> {
            Papers papers = papers(edit, db);
            if (papers.proposal(proposal).isPresent()) {
                return edit;
            }
            change.in(checked(edit, papers, db), papers);
            return edit;
        });
    }

    private Papers papers(Edit edit, JdbcClient db) {
        return new Papers(edit.project, edit.caseId, vault, db);
    }

    private static boolean isOpen(Edit edit, JdbcClient db) {
        return row(edit.project, edit.caseId, db).isOpen();
    }

    private static CaseRecord checked(Edit edit, Papers papers, JdbcClient db) {
        CaseRecord row = row(edit.project, edit.caseId, db);
        Edits.check(edit.seen, row.version() + papers.changes());
        if (!row.isOpen()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "CASE_CLOSED", "这个争议已经裁定", "this case is decided", null);
        }
        return row;
    }

    private static CaseRecord row(ProjectId project, String caseId, JdbcClient db) {
        return Cases.record(project, caseId, db).orElseThrow(Decisions::noCase);
    }

    static ApiProblem noCase() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "CASE", "没有这个争议", "there is no such case", null);
    }

    private static Papers.Proposal needed(Papers papers) {
        return papers.newest("OPEN").orElseThrow(() -> new ApiProblem(HttpStatus.CONFLICT, "NO_PROPOSAL", "还没有人提出裁定",
            "nobody has proposed a decision", null));
    }

    private static Decision decision(String outcome) {
        return switch (outcome) {
            case "NATURAL" -> Decision.NATURAL;
            case "SPLIT" -> Decision.SPLIT;
            default -> new Decision.ForChannel(new ChannelId(outcome.substring("CHANNEL:".length())));
        };
    }
}
