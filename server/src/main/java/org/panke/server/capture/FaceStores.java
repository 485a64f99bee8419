package org.panke.server.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.panke.attribution.ProjectId;
import org.panke.server.people.Owner;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever something of a face can lie: keys of days and halves of passes, which lie apart; in the database, under keys that
 * {@link Owner#FACE} begins, and in tables whose names begin with {@code face_}, whichever version made them.
 */
final class FaceStores {
    static final String TABLES = "face_";
    /** Counted apart: no template is in it. */
    private static final String PASSES = "face_pass";

    private FaceStores() {
    }

    /**
     * What was destroyed of one kind.
     *
     * @param places how many keys, or tables, were looked through
     */
    record Destroyed(Kind what, long places, long number) {
    }

    enum Kind {
        /** Under which something of a face could be sealed. */
        KEYS,
        /** That visitors carry, and the office opens no more. */
        PASSES,
        /** That the office kept, and rows of other tables that could hold any. */
        TEMPLATES
    }

    /** @param forget destroys the key of an owner, both halves of it */
    static List<Destroyed> destroy(ProjectId project, Consumer<String> forget, FacesKept faces, JdbcClient db) {
        FacesKept.Destroyed apart = faces.destroyAll(project, db);
        return List.of(keys(project, forget, apart.dayKeys(), db), new Destroyed(Kind.PASSES, 1, apart.passes()),
            templates(project, apart.templates(), db));
    }

    private static Destroyed keys(ProjectId project, Consumer<String> forget, long days, JdbcClient db) {
        List<String> owners = db.sql("SELECT owner FROM sealing_key WHERE project_id = ? ORDER BY owner")
            .params(project.value()).query(Columns.read(row -> row.text("owner"))).list();
        List<String> faces = owners.stream().filter(owner -> owner.startsWith(Owner.FACE)).toList();
        faces.forEach(forget);
        return new Destroyed(Kind.KEYS, owners.size() + days, faces.size() + days);
    }

    /** @param ended those whose keys were destroyed just now, and whose rows went with them */
    private static Destroyed templates(ProjectId project, long ended, JdbcClient db) {
        List<String> tables = db.sql("SELECT 1").query(FaceStores::tables);
        long rows = ended;
        for (String table : tables) {
            rows += db.sql("DELETE FROM " + table + " WHERE project_id = ?").params(project.value()).update();
        }
        return new Destroyed(Kind.TEMPLATES, tables.size(), rows);
    }

    private static List<String> tables(ResultSet any) throws SQLException {
        Connection connection = Objects.requireNonNull(any.getStatement()).getConnection();
        List<String> tables = new ArrayList<>();
        try (ResultSet all =
            connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[]{"TABLE"})) {
            while (all.next()) {
                String name = String.valueOf(all.getString("TABLE_NAME"));
                if (name.matches("(?i)" + TABLES + "[a-z0-9_]+") && !name.equalsIgnoreCase(PASSES)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }
}
