package org.panke.server.evidence;

import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/** Something that is kept of a project's log cannot be read: nobody who wrote it as it should be has written this. */
final class BrokenLogException extends RuntimeException {
    private final transient Said said;

    BrokenLogException(String zh, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.said = new Said(zh, en);
    }

    Said said() {
        return said;
    }
}
