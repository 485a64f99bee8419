package org.panke.formats.ndjson;

import java.util.Arrays;

/** Where one project's lines stand in a file, in their order; eight bytes for each. */
final class LinesOfOne {
    private static final int LENGTH_BITS = 21;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private long[] lines = new long[16];
    private int count;
    private long bytes;

    /** @param length with its line feed, at most {@link Lines#LONGEST} and one */
    void add(long begin, int length) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count + count / 2);
        }
        lines[count++] = begin << LENGTH_BITS | length;
        bytes += length;
    }

    void addAll(LinesOfOne later) {
        int all = count + later.count;
        lines = Arrays.copyOf(lines, all);
        System.arraycopy(later.lines, 0, lines, count, later.count);
        count = all;
        bytes += later.bytes;
    }

    int count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    long begin(int line) {
        return lines[line] >>> LENGTH_BITS;
    }

    int length(int line) {
        return (int) (lines[line] & LENGTH_MASK);
    }
}
