package org.panke.server.people;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that opens nothing, since its other half was destroyed after this copy of the data was made. */
public record Broken(ProjectId project, String owner) {
    /** A key as it is kept. */
    private record Row(Broken of, WrappedKey key) {
    }

    /** All of them. Looks at every key. */
    public static List<Broken> keys(Vault vault, JdbcClient db) {
        List<Row> kept = db.sql("SELECT project_id, owner, wrapped FROM sealing_key ORDER BY project_id, owner")
            .query(Columns.read(row -> new Row(new Broken(new ProjectId(row.text("project_id")), row.text("owner")),
                WrappedKey.of(row.bytes("wrapped")))))
            .list();
        return kept.stream().filter(row -> !vault.isWhole(row.key()) && isParted(row, vault)).map(Row::of).toList();
    }

    /** Not where somebody gave it the number of a half that is gone: whose key that is, nobody asked to be forgotten. */
    private static boolean isParted(Row row, Vault vault) {
        try {
            return Seals.isParted(row.of.project, row.of.owner, row.key, vault);
        } catch (BrokenSealException e) {
            // whoever compares contents finds it
            return false;
        }
    }

    /** Drops it from the data. @return whether it was there yet */
    public boolean leave(JdbcClient db) {
        return db.sql("DELETE FROM sealing_key WHERE project_id = ? AND owner = ?").params(project.value(), owner)
            .update() > 0;
    }
}
