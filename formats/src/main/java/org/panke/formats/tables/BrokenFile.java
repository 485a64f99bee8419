package org.panke.formats.tables;

import org.panke.formats.Problem.Expectation;

/** A file, or the rest of it, that cannot be read at all. */
final class BrokenFile extends Exception {
    private final transient Expectation expected;
    private final long line;
    private final String found;

    BrokenFile(long line, String found, String zh, String en) {
        super(en);
        this.line = line;
        this.found = found;
        this.expected = new Expectation(zh, en);
    }

    /** Where reading ended. */
    long line() {
        return line;
    }

    String found() {
        return found;
    }

    Expectation expected() {
        return expected;
    }
}
