package org.panke.vault;

/** What was sealed was changed, belongs to somebody or something else, or was sealed under another key. */
public final class BrokenSealException extends RuntimeException {
    public BrokenSealException(String owner) {
        super(said(owner));
    }

    public BrokenSealException(String owner, Throwable cause) {
        super(said(owner), cause);
    }

    private static String said(String owner) {
        return "the seal of " + owner + " is broken";
    }
}
