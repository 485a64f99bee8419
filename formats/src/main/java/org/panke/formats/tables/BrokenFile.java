package org.panke.formats.tables;

import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem;
import org.panke.formats.Problem.Expectation;

/** A file, or the rest of it, that cannot be read at all. */
final class BrokenFile extends Exception {
    private final transient Expectation expected;
    private final long line;
    private final @Nullable String column;
    private final String found;
    private final long lines;

    BrokenFile(long line, String found, String zh, String en) {
        this(line, null, found, 1, new Expectation(zh, en));
    }

    /**
     * The rest of a file.
     *
     * @param column the cell at which reading ended, or null
     * @param lines how many there are from there on
     */
    BrokenFile(long line, @Nullable String column, String found, long lines, Expectation expected) {
        super(expected.en());
        this.line = line;
        this.column = column;
        this.found = found;
        this.lines = lines;
        this.expected = expected;
    }

    /** What to tell of it, and where reading ended. */
    Problem problem(String file) {
        return new Problem(file, line, column, null, found, expected, lines);
    }
}
