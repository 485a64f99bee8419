package org.panke.server.ledger;

/** One of many events cannot be recorded; so none is. */
public final class RefusedException extends RuntimeException {
    private final int index;

    RefusedException(int index, RuntimeException why) {
        super(why.getMessage(), why);
        this.index = index;
    }

    /** Which of them, from 0. */
    public int index() {
        return index;
    }
}
