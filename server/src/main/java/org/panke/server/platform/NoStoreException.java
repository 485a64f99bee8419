package org.panke.server.platform;

import org.jspecify.annotations.Nullable;

/** There is no store where one was looked for, or none that this version can use. Its message says so to people. */
public final class NoStoreException extends RuntimeException {
    public NoStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
