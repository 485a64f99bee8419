package org.panke.formats.ndjson;

import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem.Expectation;

/** A line is no event. Thrown only between the classes of this package. */
final class BadLine extends Exception {
    /** The byte of the line at which it shows, or -1 for the whole line. */
    final int at;
    final @Nullable String field;
    /** The line's own words, or their shape; empty where nothing was found. */
    final String found;
    final Expectation expected;

    BadLine(int at, @Nullable String field, String found, Expectation expected) {
        super(expected.en(), null, false, false);
        this.at = at;
        this.field = field;
        this.found = found;
        this.expected = expected;
    }
}
