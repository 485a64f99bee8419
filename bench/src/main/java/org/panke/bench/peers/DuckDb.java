package org.panke.bench.peers;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB in this process, with one thread. */
final class DuckDb implements AutoCloseable {
    private final DuckDBConnection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        run("SET threads TO 1");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts the journal into the tables {@code claim} and {@code arrival}. */
    void load(Journal journal) throws SQLException {
        run("CREATE TABLE claim(number INTEGER, person BIGINT, begins BIGINT, until BIGINT)");
        run("CREATE TABLE arrival(number INTEGER, person BIGINT, arrived BIGINT)");
        try (DuckDBAppender claims = appender("claim"); DuckDBAppender arrivals = appender("arrival")) {
            for (Journal.Project project : journal.projects()) {
                for (Object happening : project.happenings()) {
                    if (happening instanceof Claim claim) {
                        claims.beginRow().append(claim.getNumber()).append(claim.getPerson()).append(claim.getFrom())
                            .append(claim.getUntil()).endRow();
                    } else if (happening instanceof Arrival arrival) {
                        arrivals.beginRow().append(arrival.getNumber()).append(arrival.getPerson())
                            .append(arrival.getAt()).endRow();
                    }
                }
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /** The answer to a query for the numbers of arrivals and of the claims that win them. */
    int[] winners(String query, int arrivals) throws SQLException {
        int[] winners = new int[arrivals];
        Arrays.fill(winners, Arrival.NATURAL);
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                winners[rows.getInt(1)] = rows.getInt(2);
            }
        }
        return winners;
    }

    /** The one number a query gives. */
    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
