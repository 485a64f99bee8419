package org.panke.formats.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream. Several may read one file at once; closing one leaves the file open. */
final class Region extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Region(FileChannel file, long begin, long end) {
        this.file = file;
        this.at = begin;
        this.end = end;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int wanted = (int) Math.min(length, end - at);
        int count = wanted <= 0 ? -1 : file.read(ByteBuffer.wrap(bytes, from, wanted), at);
        at += Math.max(0, count);
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
