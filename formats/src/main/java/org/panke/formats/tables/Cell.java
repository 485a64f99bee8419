package org.panke.formats.tables;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an export.
 *
 * @param text what it says, without what spreadsheets and people put around it
 * @param serial the number in it, where the file itself says that it is one; days since 1900 if it is a date
 * @param showsTime whether the file shows that number with hours
 */
record Cell(String text, @Nullable Double serial, boolean showsTime) {
    static final Cell EMPTY = new Cell("", null, false);

    private static final Set<String> NOTHING =
        Set.of("", "-", "--", "—", "——", "/", "\\", "无", "暂无", "空", "n/a", "#N/A",
            "N/A", "NULL", "null", "None");

    /** A cell that is text. */
    static Cell of(String raw) {
        String text = tidy(raw);
        return text.isEmpty() ? EMPTY : new Cell(text, null, false);
    }

    /** Whether nothing is said: empty, or one of the usual words and strokes for it. */
    boolean isNothing() {
        return NOTHING.contains(text);
    }

    /** {@code '138…} and {@code ="138…"} keep Excel from making a number of a phone; invisible marks come from copying. */
    private static String tidy(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isPadding(raw.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(raw.charAt(to - 1))) {
            to--;
        }
        if (to - from > 2 && raw.charAt(from) == '=' && raw.charAt(from + 1) == '"' && raw.charAt(to - 1) == '"') {
            return raw.substring(from + 2, to - 1).strip();
        }
        return raw.substring(from < to && raw.charAt(from) == '\'' ? from + 1 : from, to);
    }

    private static boolean isPadding(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || (c >= '\u2000' && c <= '\u200f')
            || (c >= '\u202a' && c <= '\u202e');
    }
}
