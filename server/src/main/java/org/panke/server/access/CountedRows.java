package org.panke.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bound rows that are numbered from 1 in a column as they are written: where one before the newest was taken
 * away, there are fewer than their numbers say. Rows of this kind are never deleted.
 */
public final class CountedRows {
    private final String table;
    private final List<String> group;
    private final String number;
    private final BoundRows rows;

    /**
     * @param group columns within which rows are numbered, with the project
     * @param key columns that name a row in its group
     * @param number the column in which they are numbered
     * @param columns the others that are bound
     */
    public CountedRows(Vault vault, String table, List<String> group, List<String> key, String number,
            List<String> columns) {
        this.table = table;
        this.group = group;
        this.number = number;
        this.rows = new BoundRows(vault, table, with(group, key),
            key.contains(number) ? columns : with(columns, List.of(number)));
    }

    public BoundRows rows() {
        return rows;
    }

    /** A new row's number, as SQL that asks for the project and the columns of the group. */
    public String next() {
        return "(SELECT COALESCE(MAX(" + number + "), 0) + 1 FROM " + table + " WHERE project_id = ?"
            + group.stream().map(column -> " AND " + column + " = ?").collect(Collectors.joining()) + ")";
    }

    /** A project's rows that are not as they were written, and of which some are missing, in words. */
    public List<Said> faults(ProjectId project, JdbcClient db) {
        List<Said> faults = new ArrayList<>(rows.edited(project, db));
        db.sql("SELECT COUNT(*) AS there, MAX(%1$s) AS written FROM %2$s WHERE project_id = ? GROUP BY %3$s"
            .formatted(number, table, String.join(", ", with(List.of("project_id"), group)))
            + " HAVING COUNT(*) < MAX(%s)".formatted(number))
            .params(project.value()).query(Columns.read(row -> row.number("written") - row.number("there"))).list()
            .forEach(gone -> faults.add(new Said("记录行不见了 " + table + "：" + gone + " 行",
                "rows are missing of " + table + ": " + gone)));
        return faults;
    }

    private static List<String> with(List<String> columns, List<String> more) {
        return Stream.concat(columns.stream(), more.stream()).toList();
    }
}
