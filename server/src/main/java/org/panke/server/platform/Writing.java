package org.panke.server.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The connection that a {@link GroupCommit} writes with, a transaction always open, until something goes wrong with it. */
final class Writing implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient db;
    private final Savepoint savepoint;

    Writing(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        Connection kept = KeptStatements.of(connection);
        this.db = JdbcClient.create(new SingleConnectionDataSource(kept, true));
        this.savepoint = new Savepoint(kept);
    }

    JdbcClient db() {
        return db;
    }

    Savepoint savepoint() {
        return savepoint;
    }

    /** Takes back all that was done since the last commit. */
    void undo() throws SQLException {
        connection.rollback();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Empties the journal, which has pages as they were before. @return whether somebody who reads was in the way */
    boolean isJournalKept() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return done.next() && done.getInt(1) != 0;
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** What was not committed is not kept. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
