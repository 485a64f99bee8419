package org.panke.formats.tables;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem.Expectation;

/** Looks for the quote that was opened by mistake and made one cell of many rows, or of all that follow. */
final class OpenQuote {
    private static final int MOST_LINES_A_CELL = 30;
    private static final int MOST_ROWS_A_CELL = 2;
    private static final char QUOTE = '"';

    private final char delimiter;
    private boolean isInside;
    private boolean isFound;
    private long line;
    private long openedLine;
    private int openedColumn;
    private long linesSince;
    private int height;
    private int rows;

    private OpenQuote(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Whether a cell holds so much that it must be several rows. */
    static boolean swallows(String cell, char delimiter) {
        long rows = cell.lines().filter(each -> each.indexOf(delimiter) >= 0).limit(MOST_LINES_A_CELL + 1L).count();
        return swallows(rows, cell.lines().limit(MOST_LINES_A_CELL + 1L).count());
    }

    private static boolean swallows(long rows, long height) {
        return rows > MOST_ROWS_A_CELL || (rows > 0 && height > MOST_LINES_A_CELL);
    }

    /** The end of what can be read of the text; null where there is no such quote. */
    static @Nullable BrokenFile in(BufferedReader text, char delimiter) throws IOException {
        OpenQuote quote = new OpenQuote(delimiter);
        for (String row = text.readLine(); row != null; row = text.readLine()) {
            quote.read(row);
        }
        return quote.isInside || quote.isFound ? quote.brokenFile() : null;
    }

    private BrokenFile brokenFile() {
        return new BrokenFile(openedLine, Layout.letters(openedColumn) + openedLine, "\"", linesSince, new Expectation(
            "成对的双引号（从这里起的内容都被当成了这一格，共 " + linesSince + " 行没有读取）",
            "quotes in pairs (everything from here on was swallowed by this cell; lines not read: " + linesSince
                + ")"));
    }

    private void read(String row) {
        line++;
        linesSince += row.isBlank() ? 0 : 1;
        if (isFound) {
            return;
        }
        int column = isInside ? openedColumn : 0;
        int at = isInside ? inside(row, 0) : 0;
        boolean isStart = !isInside && at == 0;
        while (!isInside && at < row.length()) {
            char mark = row.charAt(at);
            if (mark == QUOTE && isStart) {
                open(column);
                at = inside(row, at + 1);
            } else {
                column += mark == delimiter ? 1 : 0;
                at++;
            }
            isStart = mark == delimiter;
        }
    }

    private void open(int column) {
        isInside = true;
        openedLine = line;
        openedColumn = column;
        linesSince = 1;
        height = 0;
        rows = 0;
    }

    /** Reads on in the cell, and says where it ends in this line. */
    private int inside(String row, int from) {
        int at = from;
        while (at < row.length() && (row.charAt(at) != QUOTE || row.startsWith("\"\"", at))) {
            at += row.charAt(at) == QUOTE ? 2 : 1;
        }
        height++;
        rows += row.substring(from, Math.min(at, row.length())).indexOf(delimiter) >= 0 ? 1 : 0;
        isFound = swallows(rows, height);
        isInside = at >= row.length();
        return at + 1;
    }
}
