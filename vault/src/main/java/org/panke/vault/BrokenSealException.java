package org.panke.vault;

/** What was sealed was changed, belongs to somebody or something else, or was sealed under another key. */
public final class BrokenSealException extends RuntimeException {
    BrokenSealException(String owner, Throwable cause) {
        super("the seal of " + owner + " is broken", cause);
    }
}
