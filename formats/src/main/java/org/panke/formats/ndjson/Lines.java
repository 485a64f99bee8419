package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream as whole lines, many at a time. In {@link #bytes}, from {@link #begin} to {@link #end}, stand lines that all
 * end with a line feed, the stream's last too; eight readable bytes follow. Memory is bounded: of a line longer than
 * {@link #LONGEST} nothing is kept.
 */
final class Lines implements Closeable {
    /** In bytes; no event needs so much. */
    static final int LONGEST = 1 << 20;

    /** So much of a long stream is read at once, in bytes. */
    static final int AT_ONCE = 1 << 18;

    private static final int PADDING = Long.BYTES;

    private final int atOnce;
    byte[] bytes;
    int begin;
    int end;
    /** Whether a line too long to be kept stood before these. */
    boolean skipped;

    private final InputStream in;
    private int filled;
    private long taken;
    private boolean ended;

    /** @param atOnce how many bytes are read at once; a longer line makes it more */
    Lines(InputStream in, int atOnce) {
        this.in = in;
        this.atOnce = atOnce;
        this.bytes = new byte[atOnce + PADDING];
    }

    /** Goes on to further lines; false at the end. */
    boolean next() throws IOException {
        System.arraycopy(bytes, end, bytes, 0, filled - end);
        filled -= end;
        begin = 0;
        end = 0;
        skipped = false;
        while (!ended && end == 0) {
            int searched = filled;
            take();
            end = afterLastLineFeed(searched);
            if (end == 0 && filled > LONGEST) {
                skipLine();
                return true;
            }
        }
        if (end == 0 && filled > 0) {
            bytes[filled++] = '\n';
            end = filled;
        }
        return end > 0;
    }

    /** How many bytes of the stream were read. */
    long taken() {
        return taken;
    }

    private void take() throws IOException {
        if (bytes.length - PADDING - filled < atOnce / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = in.read(bytes, filled, bytes.length - PADDING - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        taken += Math.max(0, count);
    }

    private void skipLine() throws IOException {
        skipped = true;
        int lineFeed = -1;
        while (!ended && lineFeed < 0) {
            filled = 0;
            take();
            for (lineFeed = 0; lineFeed < filled && bytes[lineFeed] != '\n'; lineFeed++) {
                // until the line's end
            }
            lineFeed = lineFeed < filled ? lineFeed : -1;
        }
        begin = lineFeed < 0 ? filled : lineFeed + 1;
        end = Math.max(begin, afterLastLineFeed(begin));
    }

    private int afterLastLineFeed(int searchedBefore) {
        for (int at = filled; at > searchedBefore; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
