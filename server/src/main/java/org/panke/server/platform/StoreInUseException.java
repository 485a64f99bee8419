package org.panke.server.platform;

import java.nio.file.Path;

/** Another process has the store's file open for writing. */
public final class StoreInUseException extends RuntimeException {
    StoreInUseException(Path file) {
        super("in use: " + file);
    }
}
