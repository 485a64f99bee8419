package org.panke.server.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.people.Seals;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people wrote into a case: proposals and answers. The words are sealed under the keys of the people the case is
 * about: whoever of them is forgotten takes the words along. Every change counts, so that who edits can tell whether they
 * saw the newest.
 */
final class Papers {
    private final ProjectId project;
    private final String caseId;
    private final Vault vault;
    private final JdbcClient db;
    private final PaperRows rows;

    Papers(ProjectId project, String caseId, Vault vault, JdbcClient db) {
        this.project = project;
        this.caseId = caseId;
        this.vault = vault;
        this.db = db;
        this.rows = new PaperRows(vault);
    }

    /**
     * A first signature.
     *
     * @param signedBy the second, once it is there
     */
    record Proposal(String id, String by, Instant at, String outcome, String words, String state,
            @Nullable String signedBy) {
    }

    /** Keeps others, in any process, from changing them until this unit of work has ended. */
    void hold() {
        count(0);
    }

    /** How often they changed. */
    long changes() {
        return db.sql("SELECT changes FROM case_papers WHERE project_id = ? AND case_id = ?")
            .params(project.value(), caseId).query(Long.class).optional().orElse(0L);
    }

    void propose(Proposal proposal) {
        String owners = owners();
        db.sql("""
                INSERT INTO case_proposal (project_id, case_id, proposal_id, by_name, at, outcome, owners, words, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
            .params(project.value(), caseId, proposal.id, proposal.by, proposal.at.toEpochMilli(), proposal.outcome,
                owners, sealed(owners, "proposal " + proposal.id, proposal.words))
            .update();
        rows.proposals().bind(project, db, caseId, proposal.id);
        changed();
    }

    /** The newest proposal in a state. */
    Optional<Proposal> newest(String state) {
        return proposals("state = ? ORDER BY at DESC, proposal_id", state).findFirst();
    }

    /** Those that two people signed, in order. */
    List<Proposal> signed() {
        return proposals("state = ? ORDER BY at, proposal_id", "SIGNED").toList();
    }

    Optional<Proposal> proposal(String id) {
        return proposals("proposal_id = ?", id).findFirst();
    }

    private Stream<Proposal> proposals(String which, String value) {
        return rows.proposals().held(
            db.sql("SELECT * FROM case_proposal WHERE project_id = ? AND case_id = ? AND " + which)
                .params(project.value(), caseId, value),
            row -> new Proposal(row.text("proposal_id"), row.text("by_name"), Instant.ofEpochMilli(row.number("at")),
                row.text("outcome"),
                words(row.text("owners"), "proposal " + row.text("proposal_id"), row.bytes("words")),
                row.text("state"), row.textOrNull("signed_by")))
            .stream();
    }

    /** Of a proposal that was read here: one that was edited is not bound anew. */
    void state(String proposal, String state, @Nullable String signedBy) {
        db.sql("""
                UPDATE case_proposal SET state = :state, signed_by = :signed
                WHERE project_id = :project AND case_id = :case AND proposal_id = :proposal""")
            .param("state", state).param("signed", signedBy).param("project", project.value()).param("case", caseId)
            .param("proposal", proposal).update();
        rows.proposals().bind(project, db, caseId, proposal);
        changed();
    }

    /** Given once for each id. */
    void answer(String id, String by, Instant at, String words) {
        String owners = owners();
        int added = db.sql("""
                INSERT INTO case_answer (project_id, case_id, answer_id, by_name, at, owners, words)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (project_id, case_id, answer_id) DO NOTHING""")
            .params(project.value(), caseId, id, by, at.toEpochMilli(), owners,
                sealed(owners, "answer " + id, words))
            .update();
        if (added > 0) {
            rows.answers().bind(project, db, caseId, id);
            changed();
        }
    }

    List<CaseFile.AnswerGiven> answers() {
        return rows.answers().held(
            db.sql("SELECT * FROM case_answer WHERE project_id = ? AND case_id = ? ORDER BY at, answer_id")
                .params(project.value(), caseId),
            row -> new CaseFile.AnswerGiven(Instant.ofEpochMilli(row.number("at")), row.text("by_name"),
                words(row.text("owners"), "answer " + row.text("answer_id"), row.bytes("words"))));
    }

    /** Whether all of them are as they were written, and as many as were. */
    boolean areWhole() {
        return rows.faults(project, db, caseId).isEmpty();
    }

    private void changed() {
        count(1);
    }

    /** Where somebody edited the number, it is not bound anew. */
    private void count(int more) {
        boolean holds = rows.counts().holds(project, db, caseId).orElse(true);
        db.sql("""
                INSERT INTO case_papers (project_id, case_id, changes) VALUES (?, ?, ?)
                ON CONFLICT (project_id, case_id) DO UPDATE SET changes = case_papers.changes + EXCLUDED.changes""")
            .params(project.value(), caseId, more).update();
        if (holds) {
            rows.counts().bind(project, db, caseId);
        }
    }

    /** Those of the visit, or of the contract's subscription. */
    private String owners() {
        return db.sql("""
                SELECT event.owners FROM case_file JOIN event
                    ON event.project_id = case_file.project_id AND event.event_id = case_file.visit_id
                WHERE case_file.project_id = :project AND case_file.case_id = :case
                UNION ALL
                SELECT event.owners FROM case_file JOIN contract
                    ON contract.project_id = case_file.project_id AND contract.contract_id = case_file.contract_id
                    JOIN event ON event.project_id = contract.project_id AND event.sequence = contract.sequence
                WHERE case_file.project_id = :project AND case_file.case_id = :case
                LIMIT 1""")
            .param("project", project.value()).param("case", caseId).query(String.class).single();
    }

    private byte[] sealed(String owners, String name, String words) {
        return seals().seal(Seals.owners(owners), caseId + " " + name, words.getBytes(UTF_8));
    }

    private String words(String owners, String name, byte[] sealed) {
        return seals().open(Seals.owners(owners), caseId + " " + name, sealed)
            .map(content -> new String(content, UTF_8)).orElse("");
    }

    private Seals seals() {
        return new Seals(project, vault, db);
    }
}
