package org.panke.server.platform;

import java.util.List;

/** Something in the database would write what nobody said: with it no server starts. */
public final class StrangeTriggerException extends RuntimeException {
    StrangeTriggerException(List<String> strangers) {
        super("数据库里有不是本程序建立的触发器，没有启动。The database has what this program did not make, and would write or show "
            + "what nobody said; not started: " + String.join(", ", strangers) + "（panke fsck）");
    }

    /** @throws StrangeTriggerException where there is any */
    public static void unlessNone(Store store) {
        List<String> strangers = store.strangers();
        if (!strangers.isEmpty()) {
            store.close();
            throw new StrangeTriggerException(strangers);
        }
    }
}
