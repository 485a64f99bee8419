package org.panke.tools.verify;

/** Something at an address was not got, so it is not known whether the log holds. */
final class NotFetchedException extends RuntimeException {
    private final String key;
    private final transient Object[] details;

    /** @param key of what to say, about the log first and then of these */
    NotFetchedException(String key, Object... details) {
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
