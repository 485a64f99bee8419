package org.panke.tools.judge;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The work cannot be done at all, and why, for {@link org.panke.tools.Messages} to say. */
final class CannotRun extends IOException {
    private final String key;
    private final @Nullable Object[] details;

    CannotRun(String key, @Nullable Object... details) {
        super(key);
        this.key = key;
        this.details = details.clone();
    }

    String key() {
        return key;
    }

    @Nullable Object[] details() {
        return details.clone();
    }
}
