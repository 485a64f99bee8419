package org.panke.server.access;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of a project's rows, each bound by a code under the master key in its column {@code bound}. Whoever edits the
 * database has no master key: a row that they put in or changed does not hold.
 */
public final class BoundRows {
    private final String table;
    private final List<String> key;
    private final List<String> columns;
    private final RowCode code;

    /**
     * @param key columns that name a row in its project; none where it has one
     * @param columns the others that are bound
     */
    public BoundRows(Vault vault, String table, List<String> key, List<String> columns) {
        this.table = table;
        this.key = key;
        this.columns = columns;
        this.code = new RowCode(vault, table);
    }

    /** Whether a row, of which all columns were read, is as it was written. */
    public boolean holds(Columns row) throws SQLException {
        return Arrays.equals(row.bytesOrNull("bound"), of(row));
    }

    /** What is made of rows, of which all columns are read: one that was put in or edited is as though it were not there. */
    public <T> List<T> held(JdbcClient.StatementSpec asked, Columns.Reading<T> reading) {
        return asked
            .query(Columns.read(row -> holds(row) ? Optional.of(reading.of(row)) : Optional.<T>empty())).list()
            .stream().flatMap(Optional::stream).toList();
    }

    /** Binds a row as it is now, in the unit of work that wrote it. */
    public void bind(ProjectId project, JdbcClient db, Object... named) {
        Object[] where = where(project, named);
        byte[] bound = db.sql("SELECT * FROM " + table + is()).params(where).query(Columns.read(this::of)).single();
        db.sql("UPDATE " + table + " SET bound = ?" + is()).param(bound).params(List.of(where)).update();
    }

    /** Whether the row of this name is there and as it was written; empty where there is none. */
    public Optional<Boolean> holds(ProjectId project, JdbcClient db, Object... named) {
        return db.sql("SELECT * FROM " + table + is()).params(where(project, named)).query(Columns.read(this::holds))
            .optional();
    }

    /**
     * A project's rows that are not as they were written, in words.
     *
     * @param named of which rows, by the first of their names; all where there is none
     */
    public List<Said> edited(ProjectId project, JdbcClient db, Object... named) {
        return db.sql("SELECT * FROM " + table + is(named.length)
            + Stream.concat(Stream.of("project_id"), key.stream()).collect(Collectors.joining(", ", " ORDER BY ", "")))
            .params(where(project, named))
            .query(Columns.read(row -> holds(row) ? Optional.<Said>empty() : Optional.of(edited(row)))).list()
            .stream().flatMap(Optional::stream).toList();
    }

    private Said edited(Columns row) throws SQLException {
        StringJoiner name = new StringJoiner(" ").add(table);
        for (String column : key) {
            name.add(row.value(column));
        }
        return new Said("记录行被改动 " + name, "a row was put in or edited: " + name);
    }

    private byte[] of(Columns row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[1 + key.size() + columns.size()];
        int i = 0;
        values[i++] = row.value("project_id");
        for (String column : key) {
            values[i++] = row.value(column);
        }
        for (String column : columns) {
            values[i++] = row.value(column);
        }
        return code.of(values);
    }

    private String is() {
        return is(key.size());
    }

    private String is(int names) {
        return " WHERE project_id = ?"
            + key.stream().limit(names).map(column -> " AND " + column + " = ?").collect(Collectors.joining());
    }

    private static Object[] where(ProjectId project, Object... named) {
        Object[] where = new Object[1 + named.length];
        where[0] = project.value();
        System.arraycopy(named, 0, where, 1, named.length);
        return where;
    }
}
