package org.panke.server.ledger;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes again what followed from every event, and compares it with what was told then. */
public final class Replay {
    private final Projects projects;
    private final JdbcClient db;

    /** @param db for reading */
    public Replay(Projects projects, JdbcClient db) {
        this.projects = projects;
        this.db = db;
    }

    /**
     * What was found.
     *
     * @param events how many were replayed
     * @param differences where what was told is not what follows; none in a sound store
     */
    public record Result(long events, List<Difference> differences) {
    }

    /** An event from which something else follows now. */
    public record Difference(long sequence, List<String> told, List<String> follows) {
    }

    public Result of(ProjectId project) {
        Ledger ledger = new Ledger(project, db);
        Findings judge = new Findings(project, projects.rules(project, db));
        long[] sequence = {0};
        List<Difference> differences = new ArrayList<>();
        ledger.eachFact(fact -> {
            List<String> follows = judge.of(fact).stream().map(Findings.Line::text).toList();
            List<String> told = ledger.lines(++sequence[0]);
            if (!told.equals(follows)) {
                differences.add(new Difference(sequence[0], told, follows));
            }
        });
        return new Result(sequence[0], differences);
    }
}
