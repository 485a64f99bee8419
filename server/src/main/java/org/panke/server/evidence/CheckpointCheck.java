package org.panke.server.evidence;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every checkpoint that was kept is there yet, also one that newer ones made superfluous. */
public final class CheckpointCheck implements Papered {
    private final CountedRows checkpoints;
    private final JdbcClient reader;

    public CheckpointCheck(Vault vault, JdbcClient reader) {
        this.checkpoints = checkpoints(vault);
        this.reader = reader;
    }

    static CountedRows checkpoints(Vault vault) {
        return new CountedRows(vault, "log_checkpoint", List.of("epoch"), List.of("size"), "nth",
            List.of("note", "at"));
    }

    @Override
    public List<Said> faults(ProjectId project) {
        return checkpoints.faults(project, reader);
    }
}
