package org.panke.server.platform;

import java.sql.SQLException;

/** How what a work has done is taken back. */
enum Undoing {
    /**
     * The whole transaction is the work's. For a savepoint the database would keep each page as it was, and look through all of them at
     * many a statement: recording a hundred thousand events in one work would take several times as long.
     */
    ALONE {
        @Override
        void begin(Writing writing) {
            // with the transaction
        }

        @Override
        void undo(Writing writing) throws SQLException {
            writing.undo();
        }

        @Override
        void end(Writing writing) {
            // with the transaction
        }
    },
    /** Others before it in the transaction stay. */
    AMONG_OTHERS {
        @Override
        void begin(Writing writing) throws SQLException {
            writing.savepoint().set();
        }

        @Override
        void undo(Writing writing) throws SQLException {
            writing.savepoint().undo();
        }

        @Override
        void end(Writing writing) throws SQLException {
            writing.savepoint().release();
        }
    };

    abstract void begin(Writing writing) throws SQLException;

    abstract void undo(Writing writing) throws SQLException;

    abstract void end(Writing writing) throws SQLException;
}
