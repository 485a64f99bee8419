package org.panke.formats.ndjson;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Tells which line begins where, when asked from the front to the back. */
public final class LineCounter {
    private final MemorySegment file;
    private long at;
    private long line = 1;

    LineCounter(MemorySegment file) {
        this.file = file;
    }

    /**
     * The number, from 1, of the line that begins there.
     *
     * @param begin a byte, not before that of the last question
     */
    public long line(long begin) {
        for (; at < begin; at++) {
            line += file.get(ValueLayout.JAVA_BYTE, at) == '\n' ? 1 : 0;
        }
        return line;
    }
}
