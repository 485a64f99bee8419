package org.panke.server.platform;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteException;

/** Whether what was to be written last was written: said in the log at once, and once a minute while it lasts. */
final class LastWrite {
    private static final long AGAIN = TimeUnit.MINUTES.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(LastWrite.class);

    private volatile boolean failed;
    private long said;

    boolean failed() {
        return failed;
    }

    void done() {
        if (failed) {
            failed = false;
            LOG.error("the database is written again");
        }
    }

    synchronized void failed(Throwable why) {
        long now = System.nanoTime();
        if (!failed || now - said >= AGAIN) {
            failed = true;
            said = now;
            LOG.error("NOTHING CAN BE WRITTEN, everybody is refused: {}", named(why));
        }
    }

    /** What the database calls it: a message may quote what was to be written. */
    private static String named(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().toString();
            }
            if (cause instanceof SQLException sql) {
                return "SQLSTATE " + sql.getSQLState();
            }
        }
        return why.getClass().getName();
    }
}
