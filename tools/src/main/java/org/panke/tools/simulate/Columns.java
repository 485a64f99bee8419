package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, aligned on a terminal where a Chinese character is two places wide. */
final class Columns {
    private static final String GAP = "  ";

    private final int words;
    private final List<String[]> rows = new ArrayList<>();

    /** @param words so many columns on the left hold words; the others hold numbers */
    Columns(int words) {
        this.words = words;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** The first row is a head: nothing is written where there is no other. */
    void appendTo(StringBuilder text) {
        if (rows.size() < 2) {
            return;
        }
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                String padding = " ".repeat(widths[i] - width(row[i]));
                text.append(i == 0 ? "" : GAP).append(i < words ? row[i] + padding : padding + row[i]);
            }
            text.append('\n');
        }
    }

    private static int width(String cell) {
        return cell.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
