package org.panke.server.platform;

import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whether the disk is what failed: then the transaction may be over, whatever the driver believes. */
final class DiskTrouble {
    /** https://www.sqlite.org/lang_transaction.html: errors that may roll back the whole transaction. */
    private static final Set<Integer> PRIMARY = Set.of(SQLiteErrorCode.SQLITE_FULL.code,
        SQLiteErrorCode.SQLITE_IOERR.code, SQLiteErrorCode.SQLITE_NOMEM.code, SQLiteErrorCode.SQLITE_CANTOPEN.code);
    private static final int OF_PRIMARY = 0xff;

    private DiskTrouble() {
    }

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite && PRIMARY.contains(sqlite.getResultCode().code & OF_PRIMARY)) {
                return true;
            }
        }
        return false;
    }
}
