package org.panke.server.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database is made of, beside what the migrations make: a trigger would write what nobody said. */
final class Schema {
    /** Of SQLite: each table, index, trigger and view, in the words that made it. What Flyway keeps for itself is its own. */
    private static final String DEFINED = """
            SELECT type || ' ' || name AS what, COALESCE(sql, '') AS made FROM sqlite_master
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'flyway\\_schema\\_history%' ESCAPE '\\'""";
    private static final String COLUMNS = """
            SELECT 'column ' || m.name || '.' || c.name AS what, '' AS made
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                AND m.name NOT LIKE 'flyway\\_schema\\_history%' ESCAPE '\\'""";
    private static final String COLUMNS_THERE = """
            SELECT 'column ' || table_name || '.' || column_name AS what, '' AS made FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name NOT LIKE 'flyway%'""";
    private static final String INDEXES = """
            SELECT 'index ' || name AS what, '' AS made FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL AND name NOT LIKE 'flyway%'""";
    private static final String INDEXES_THERE = """
            SELECT 'index ' || c.relname AS what, '' AS made FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND t.relname NOT LIKE 'flyway%'
                AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)""";

    private Schema() {
    }

    /** Of SQLite. The migrations make no trigger and no view. */
    static List<String> strangersInFile(JdbcClient db) {
        return names(
            "SELECT type || ' ' || name AS what FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY 1",
            db);
    }

    /** Of PostgreSQL: triggers and rules. */
    static List<String> strangersElsewhere(JdbcClient db) {
        return names("""
                SELECT 'trigger ' || t.tgname AS what FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE NOT t.tgisinternal AND n.nspname = current_schema()
                UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = current_schema()
                ORDER BY 1""", db);
    }

    private static List<String> names(String sql, JdbcClient db) {
        return db.sql(sql).query(Columns.read(row -> row.text("what"))).list();
    }

    /** How a file differs from what the migrations make. */
    static List<String> alteredInFile(JdbcClient db) {
        return made(fresh -> differences(defined(DEFINED, db), defined(DEFINED, fresh)));
    }

    /** The same of PostgreSQL, by the names of columns and indexes. */
    static List<String> alteredElsewhere(JdbcClient db) {
        List<String> altered = new ArrayList<>(strangersElsewhere(db).stream().map(Schema::tooMuch).toList());
        made(fresh -> {
            altered.addAll(differences(defined(COLUMNS_THERE, db), defined(COLUMNS, fresh)));
            return altered.addAll(differences(defined(INDEXES_THERE, db), defined(INDEXES, fresh)));
        });
        return altered;
    }

    private static <T> T made(Function<JdbcClient, T> look) {
        try (ScratchStore fresh = ScratchStore.make()) {
            return look.apply(fresh.store().reader());
        }
    }

    private static Map<String, String> defined(String sql, JdbcClient db) {
        Map<String, String> defined = new TreeMap<>();
        db.sql(sql).query(Columns.read(row -> Map.entry(row.text("what"),
            row.text("made").replaceAll("\\s+", " ").strip()))).list()
            .forEach(each -> defined.put(each.getKey(), each.getValue()));
        return defined;
    }

    private static List<String> differences(Map<String, String> there, Map<String, String> made) {
        List<String> differences = new ArrayList<>();
        there.forEach((what, how) -> {
            if (!made.containsKey(what)) {
                differences.add(tooMuch(what));
            } else if (!how.equals(made.get(what))) {
                differences.add(what + ": 与迁移建立的不同 not as the migrations make it");
            }
        });
        made.keySet().stream().filter(what -> !there.containsKey(what))
            .forEach(what -> differences.add(what + ": 缺少 is missing"));
        return differences;
    }

    private static String tooMuch(String what) {
        return what + ": 不是迁移建立的 no migration makes it";
    }
}
