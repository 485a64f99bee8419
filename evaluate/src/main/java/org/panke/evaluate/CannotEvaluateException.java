package org.panke.evaluate;

/** What was asked for cannot be done: a key of the words, and what stands in them. */
public final class CannotEvaluateException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] details;

    public CannotEvaluateException(String key, Object... details) {
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
