package org.panke.server.face;

import java.util.List;
import org.panke.server.platform.Writer;

/**
 * Rows of passes and templates that name halves which never were here: the data came back without the keys of faces, or with
 * older ones. Nothing opens them, and their numbers are given to others from now on, so they go before any is.
 */
final class Strangers {
    private Strangers() {
    }

    static void drop(FaceKeys keys, Writer writer) {
        writer.write(db -> {
            int gone = 0;
            for (String table : List.of("face_pass", "face_template")) {
                for (long half : db.sql("SELECT DISTINCT half FROM " + table).query(Long.class).list()) {
                    gone += keys.isKnown(half)
                        ? 0
                        : db.sql("DELETE FROM " + table + " WHERE half = ?").param(half).update();
                }
            }
            return gone;
        });
    }
}
