package org.panke.server.casework;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.WithoutWords;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether cases' papers are as they were written, and each decision of the log has its two signatures and its reasons. */
public final class CaseCheck implements Papered {
    private final Vault vault;
    private final JdbcClient reader;
    private final PaperRows rows;

    public CaseCheck(Vault vault, JdbcClient reader) {
        this.vault = vault;
        this.reader = reader;
        this.rows = new PaperRows(vault);
    }

    /** What a decision says, and its row. */
    private record Signed(String caseId, List<String> by, String outcome) {
    }

    @Override
    public List<Said> faults(ProjectId project) {
        List<Said> faults = new ArrayList<>(rows.faults(project, reader));
        var decisions = new WithoutWords(project, vault, reader).others("CaseDecided");
        List<Signed> signed = new ArrayList<>(signed(project));
        decisions.forEach(fact -> {
            Signed decided = new Signed(fact.path("case").asString(""),
                fact.path("by").valueStream().map(each -> each.asString("")).toList(),
                fact.path("outcome").asString(""));
            if (!signed.remove(decided)) {
                faults.add(new Said("争议 " + decided.caseId + " 已裁定，但没有两人的签署和理由的记录行",
                    "case " + decided.caseId + " is decided, and the row of its signatures and reasons is missing"));
            }
        });
        return faults;
    }

    private List<Signed> signed(ProjectId project) {
        return rows.proposals().held(
            reader.sql("SELECT * FROM case_proposal WHERE project_id = ? AND state = 'SIGNED'").params(project.value()),
            row -> new Signed(row.text("case_id"), List.of(row.text("by_name"), row.text("signed_by")),
                row.text("outcome")));
    }
}
