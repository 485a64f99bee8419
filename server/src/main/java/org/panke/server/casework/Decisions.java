package org.panke.server.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Store;
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
    private final JdbcClient reader;
    private final Recorder recorder;
    private final Opened opened;
    private final Offices offices;
    private final Cases cases;
    private final Vault vault;
    private final InstantSource clock;

    Decisions(Store store, Recorder recorder, Offices offices, Cases cases, Vault vault, InstantSource clock) {
        this.writer = store.writer();
        this.reader = store.reader();
        this.opened = new Opened(vault, reader);
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

    /** The second signature, by another person: it and the decision are written as one. */
    void sign(Edit edit, String id) {
        row(edit.project, edit.caseId, reader);
        EventId event = new EventId(id);
        Optional<Event> before = opened.of(edit.project, event);
        First first = before.isPresent() ? First.again(before.get()) : First.of(needed(whole(papers(edit, reader))));
        Accepted.orProblem(offices.of(edit.project), event,
            recorder.record(at -> new Event.CaseDecided(new Stamp(event, edit.project, at, edit.by),
                new EventId(edit.caseId), first.outcome, List.of(first.by, edit.by)),
                new Signing(edit, first, event)));
    }

    /** What the first signature is under. */
    private record First(String proposal, String by, Decision outcome) {
        static First of(Papers.Proposal proposal) {
            return new First(proposal.id(), proposal.by(), decision(proposal.outcome()));
        }

        /** Of a decision that the same request has recorded before, or of an event that is none. */
        static First again(Event event) {
            return event instanceof Event.CaseDecided decided
                ? new First("", decided.by().getFirst(), decided.outcome())
                : new First("", "", Decision.NATURAL);
        }
    }

    /** The signature, in the decision's unit of work. */
    private final class Signing implements Beside {
        private final Edit edit;
        private final First first;
        private final EventId event;

        Signing(Edit edit, First first, EventId event) {
            this.edit = edit;
            this.first = first;
            this.event = event;
        }

        @Override
        public void before(JdbcClient db) {
            Papers papers = papers(edit, db);
            papers.hold();
            checked(edit, papers, db);
            if (!needed(papers).id().equals(first.proposal)) {
                throw Edits.changed();
            }
            if (first.by.equals(edit.by)) {
                throw new ApiProblem(HttpStatus.CONFLICT, "SAME_PERSON", "提出裁定的人不能自己再签第二个名",
                    "who proposed cannot sign too", null);
            }
        }

        @Override
        public void after(Recorded recorded, JdbcClient db) {
            if (!Accepted.isRefused(event, recorded)) {
                papers(edit, db).state(first.proposal, "SIGNED", edit.by);
            }
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
            papers.hold();
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

    private static CaseRecord checked(Edit edit, Papers papers, JdbcClient db) {
        CaseRecord row = row(edit.project, edit.caseId, db);
        Edits.check(edit.seen, row.version() + whole(papers).changes());
        if (!row.isOpen()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "CASE_CLOSED", "这个争议已经裁定", "this case is decided", null);
        }
        return row;
    }

    /** @throws ApiProblem where somebody edited them: nothing is signed on top of that */
    private static Papers whole(Papers papers) {
        if (papers.areWhole()) {
            return papers;
        }
        throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "LOG_DIFFERS",
            "这个争议的裁定意见或答复被改动，不再签署，请案场的负责人运行 panke fsck",
            "the papers of this case were edited: nothing is signed; ask the office to run panke fsck", null);
    }

    private static CaseRecord row(ProjectId project, String caseId, JdbcClient db) {
        return Cases.record(project, caseId, db).orElseThrow(Decisions::noCase);
    }

    static ApiProblem noCase() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "CASE", "没有这个争议", "there is no such case", null);
    }

    private static Papers.Proposal needed(Papers papers) {
        return papers.newest("OPEN").orElseThrow(Decisions::noProposal);
    }

    private static ApiProblem noProposal() {
        return new ApiProblem(HttpStatus.CONFLICT, "NO_PROPOSAL", "还没有人提出裁定", "nobody has proposed a decision", null);
    }

    private static Decision decision(String outcome) {
        return switch (outcome) {
            case "NATURAL" -> Decision.NATURAL;
            case "SPLIT" -> Decision.SPLIT;
            default -> new Decision.ForChannel(new ChannelId(outcome.substring("CHANNEL:".length())));
        };
    }
}
