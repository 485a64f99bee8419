package org.panke.tools.judge;

import java.io.IOException;

/** The work cannot be done at all, and why, for {@link org.panke.tools.Messages} to say. */
final class CannotRun extends IOException {
    private final String key;
    private final Object[] details;

    CannotRun(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = details.clone();
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details.clone();
    }
}
