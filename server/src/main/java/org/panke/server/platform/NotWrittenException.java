package org.panke.server.platform;

/** The database could not keep what was to be written: its disk is full, or it is gone. Nothing of the work was kept. */
public final class NotWrittenException extends RuntimeException {
    NotWrittenException(Throwable cause) {
        super("nothing was written", cause);
    }
}
