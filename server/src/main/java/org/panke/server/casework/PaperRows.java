package org.panke.server.casework;

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

    /** @param cases of one case alone, where it is named */
    List<Said> faults(ProjectId project, JdbcClient db, String... cases) {
        return Stream.concat(
            Stream.of(proposals, answers, counts).flatMap(rows -> rows.edited(project, db, (Object[]) cases).stream()),
            miscounted(project, db, cases)).toList();
    }

    /** Each proposal, answer, withdrawal and signature was counted: none was taken away. */
    private static Stream<Said> miscounted(ProjectId project, JdbcClient db, String... cases) {
        String of = " WHERE project_id = :project" + (cases.length == 0 ? "" : " AND case_id IN (:cases)");
        return db.sql("""
                SELECT case_id FROM (
                    SELECT case_id, changes, 0 AS made FROM case_papers%1$s
                    UNION ALL SELECT case_id, 0, CASE WHEN state = 'OPEN' THEN 1 ELSE 2 END FROM case_proposal%1$s
                    UNION ALL SELECT case_id, 0, 1 FROM case_answer%1$s) AS papers
                GROUP BY case_id HAVING SUM(changes) <> SUM(made) ORDER BY case_id""".formatted(of))
            .param("project", project.value()).param("cases", List.of(cases))
            .query(Columns.read(row -> row.text("case_id"))).list().stream()
            .map(id -> new Said("争议 " + id + " 的裁定意见、答复与其次数不符",
                "the proposals and answers of case " + id + " are not as many as were made"));
    }
}
