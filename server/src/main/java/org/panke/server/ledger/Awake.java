package org.panke.server.ledger;

import java.util.Arrays;
import java.util.List;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A project's judge, and the last event it has taken. Used by whoever holds the project's head row, one at a time; the
 * last event's commitment, which no other attempt shares, tells whether what it took was kept.
 */
final class Awake {
    private final ProjectId project;
    private final Projects projects;
    private final Binding binding;
    private Findings judge;
    private long seen;
    private byte[] commitment = {};

    Awake(ProjectId project, Projects projects, Binding binding, JdbcClient db) {
        this.project = project;
        this.projects = projects;
        this.binding = binding;
        this.judge = new Findings(project, projects.first(project, db));
    }

    /**
     * Takes what others have recorded meanwhile; where what it took itself was not kept, it begins anew.
     *
     * @param alone nobody else records, and whatever was not kept was forgotten at once
     * @throws EditedException where one of them is not as it was written
     */
    void catchUp(Ledger ledger, boolean alone, JdbcClient db) {
        if (alone && seen > 0) {
            return;
        }
        if (seen > 0 && !ledger.at(seen).map(row -> Arrays.equals(row.commitment(), commitment)).orElse(false)) {
            judge = new Findings(project, projects.first(project, db));
            seen = 0;
        }
        ledger.after(seen, row -> {
            if (!binding.holds(project, row)) {
                throw new EditedException(project, row.sequence());
            }
            of(FactRead.of(project, row.fact()), db);
            took(row.sequence(), row.commitment());
        });
    }

    List<Findings.Line> of(Fact fact, JdbcClient db) {
        return judge.of(fact, digest -> projects.published(project, digest, db));
    }

    /** The event that it judged last has this number and commitment. */
    void took(long sequence, byte[] itsCommitment) {
        seen = sequence;
        commitment = itsCommitment;
    }

    Findings judge() {
        return judge;
    }
}
