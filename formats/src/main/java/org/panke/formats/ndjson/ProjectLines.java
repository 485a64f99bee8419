package org.panke.formats.ndjson;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One project's lines of a file, as if they stood there alone. */
final class ProjectLines extends InputStream {
    private final MemorySegment file;
    private final LinesOfOne lines;
    private int line;
    /** How much of the line was read. */
    private int taken;

    ProjectLines(MemorySegment file, LinesOfOne lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Where a line begins in the file. */
    long begin(long index) {
        return lines.begin((int) index);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end && line < lines.count()) {
            int rest = lines.length(line) - taken;
            long begin = lines.begin(line) + taken;
            int inFile = (int) Math.min(rest, file.byteSize() - begin);
            int count = Math.min(inFile, end - at);
            MemorySegment.copy(file, ValueLayout.JAVA_BYTE, begin, bytes, at, count);
            at += count;
            taken += count;
            if (count == inFile) {
                line++;
                taken = 0;
            }
        }
        return at == from && length > 0 ? -1 : at - from;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
