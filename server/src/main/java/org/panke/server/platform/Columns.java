package org.panke.server.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A row's columns. One that must hold something and does not is a broken database. */
public final class Columns {
    private final ResultSet row;

    private Columns(ResultSet row) {
        this.row = row;
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(Columns row) throws SQLException;
    }

    public static <T> RowMapper<T> read(Reading<T> reading) {
        return (row, _) -> reading.of(new Columns(row));
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return row.getBytes(column);
    }

    /** Whatever it holds, as text; bytes in hex. */
    public @Nullable String value(String column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? null
            : value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** Of epoch milliseconds. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        Long millis = numberOrNull(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Every column's value, none of which is bytes. */
    public String all() throws SQLException {
        StringJoiner all = new StringJoiner(", ");
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                all.add(row.getMetaData().getColumnLabel(i) + " " + value);
            }
        }
        return all.toString();
    }
}
