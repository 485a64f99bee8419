package org.panke.formats;

import org.jspecify.annotations.Nullable;

/**
 * A line that could not be read: where, what was found, what was expected. Personal data is never in it: a phone or a
 * name that was found is described by its shape.
 *
 * @param file the file's name as the user gave it
 * @param line counted from 1, as an editor or spreadsheet counts
 * @param column a column counted from 1 in text, a cell like {@code C7} or a header's name in a table; null where the
 *        whole line is meant
 * @param field the field concerned, or null
 * @param found in the file's own words, shortened, or its shape
 * @param expected what would have been right, in both languages
 * @param lines how many lines were left out for it
 */
public record Problem(String file, long line, @Nullable String column, @Nullable String field, String found,
        Expectation expected, long lines) {
    /** The same on another line. */
    public Problem onLine(long number) {
        return new Problem(file, number, column, field, found, expected, lines);
    }

    /** What is wrong with one line. */
    public Problem(String file, long line, @Nullable String column, @Nullable String field, String found,
            Expectation expected) {
        this(file, line, column, field, found, expected, 1);
    }

    /** What would have been right, for a reader of either language. */
    public record Expectation(String zh, String en) {
        public String in(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }
}
