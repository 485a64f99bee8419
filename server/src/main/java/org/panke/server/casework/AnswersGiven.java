package org.panke.server.casework;

import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever decides has written to those who appealed. */
public final class AnswersGiven {
    private final Vault vault;
    private final JdbcClient reader;

    AnswersGiven(Vault vault, JdbcClient reader) {
        this.vault = vault;
        this.reader = reader;
    }

    /** The newest in a case. */
    public Optional<String> newest(ProjectId project, String caseId) {
        List<CaseFile.AnswerGiven> answers = new Papers(project, caseId, vault, reader).answers();
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast().words());
    }
}
