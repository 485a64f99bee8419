package org.panke.server.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.panke.attribution.ProjectId;
import org.panke.server.access.BoundRows;
import org.panke.server.ledger.WithoutWords;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the words of appeals are as they were written, and each appeal of the log has its own. */
public final class AppealCheck implements Papered {
    private final Vault vault;
    private final JdbcClient reader;

    public AppealCheck(Vault vault, JdbcClient reader) {
        this.vault = vault;
        this.reader = reader;
    }

    static BoundRows rows(Vault vault) {
        return new BoundRows(vault, "appeal", List.of("appeal_id"),
            List.of("visit_id", "registration_id", "by_whom", "kind", "at", "owner", "words"));
    }

    @Override
    public List<Said> faults(ProjectId project) {
        List<Said> faults = new ArrayList<>(rows(vault).edited(project, reader));
        Set<String> written =
            Set.copyOf(reader.sql("SELECT appeal_id FROM appeal WHERE project_id = ?").params(project.value())
                .query(Columns.read(row -> row.text("appeal_id"))).list());
        new WithoutWords(project, vault, reader).others("AppealOpened").stream()
            .map(fact -> fact.path("id").asString("")).filter(id -> !written.contains(id))
            .forEach(id -> faults.add(
                new Said("申诉 " + id + " 没有其内容的记录行", "the row with the words of appeal " + id + " is missing")));
        return faults;
    }
}
