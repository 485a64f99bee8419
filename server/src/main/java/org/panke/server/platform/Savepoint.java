package org.panke.server.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Where one work began. Set before each; the driver's own would be compiled anew each time. */
final class Savepoint {
    private final Connection kept;

    /** @param kept a connection that keeps its statements */
    Savepoint(Connection kept) {
        this.kept = kept;
    }

    void set() throws SQLException {
        execute("SAVEPOINT work");
    }

    /** Takes back what was done since; it stays set. */
    void undo() throws SQLException {
        execute("ROLLBACK TO work");
    }

    void release() throws SQLException {
        execute("RELEASE work");
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = kept.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
