package org.panke.server.retention;

import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether what the sweep noted of each day, which is the proof that nothing was kept too long, and whom it is to look at are as
 * they were written.
 */
public final class SweepCheck implements Papered {
    private final CountedRows days;
    private final KeepingRows keeping;
    private final JdbcClient reader;

    public SweepCheck(Vault vault, JdbcClient reader) {
        this.days = days(vault);
        this.keeping = new KeepingRows(vault);
        this.reader = reader;
    }

    static CountedRows days(Vault vault) {
        return new CountedRows(vault, "sweep", List.of(), List.of("day"), "nth",
            List.of("runs", "last_at", "forgotten", "overdue"));
    }

    @Override
    public List<Said> faults(ProjectId project) {
        return Stream.concat(days.faults(project, reader).stream(), keeping.faults(project, reader).stream()).toList();
    }
}
