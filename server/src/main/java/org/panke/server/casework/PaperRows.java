package org.panke.server.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.access.BoundRows;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of cases' papers, bound under the master key: whoever edits the database signs for nobody. */
record PaperRows(BoundRows proposals, BoundRows answers, BoundRows counts) {
    PaperRows(Vault vault) {
        this(
            new BoundRows(vault, "case_proposal", List.of("case_id", "proposal_id"),
                List.of("by_name", "at", "outcome", "owners", "words", "state", "signed_by")),
            new BoundRows(vault, "case_answer", List.of("case_id", "answer_id"),
                List.of("by_name", "at", "owners", "words")),
            new BoundRows(vault, "case_papers", List.of("case_id"), List.of("changes")));
    }

    /** A case whose papers are not as they were written. */
    record Fault(String caseId, Said said) {
    }

    List<Fault> faults(ProjectId project, JdbcClient db) {
        List<Fault> faults = new ArrayList<>();
        Stream.of(proposals, answers, counts).flatMap(rows -> rows.edited(project, db).stream())
            .forEach(edited -> faults.add(new Fault(edited.key().getFirst(), edited.said())));
        faults.addAll(miscounted(project, db));
        return faults;
    }

    /** Each proposal, answer, withdrawal and signature was counted: none was taken away. */
    private static List<Fault> miscounted(ProjectId project, JdbcClient db) {
        return db.sql("""
                SELECT case_id FROM (
                    SELECT case_id, changes, 0 AS made FROM case_papers WHERE project_id = :project
                    UNION ALL SELECT case_id, 0, CASE WHEN state = 'OPEN' THEN 1 ELSE 2 END FROM case_proposal
                        WHERE project_id = :project
                    UNION ALL SELECT case_id, 0, 1 FROM case_answer WHERE project_id = :project) AS papers
                GROUP BY case_id HAVING SUM(changes) <> SUM(made) ORDER BY case_id""")
            .param("project", project.value()).query(Columns.read(row -> row.text("case_id"))).list().stream()
            .map(id -> new Fault(id, new Said("争议 " + id + " 的裁定意见、答复与其次数不符",
                "the proposals and answers of case " + id + " are not as many as were made")))
            .toList();
    }
}
