package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Room on disk for what does not fit in memory. The file is this user's alone, and loses its name as soon as it is open:
 * nothing of it stays behind, however the process ends. (Windows keeps the name until the file is closed.)
 */
final class SpillFile implements Closeable {
    private final Path folder;
    private @Nullable FileChannel channel;
    private long size;

    /** Uses the disk only when something is written. */
    SpillFile(Path folder) {
        this.folder = folder;
    }

    long size() {
        return size;
    }

    /** Writes behind all that was written. */
    OutputStream appending() throws IOException {
        FileChannel open = open();
        return new OutputStream() {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
                while (rest.hasRemaining()) {
                    try {
                        size += open.write(rest, size);
                    } catch (IOException e) {
                        throw new CannotRun("spill.full", folder, e.getMessage());
                    }
                }
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[]{(byte) one}, 0, 1);
            }
        };
    }

    /** Reads from there on. */
    InputStream from(long begin) throws IOException {
        FileChannel open = open();
        return new InputStream() {
            private long at = begin;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = open.read(ByteBuffer.wrap(bytes, from, length), at);
                at += Math.max(0, count);
                return count;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }
        };
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            try {
                Path file = Files.createTempFile(folder, "panke-", ".spill");
                channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new CannotRun("spill.closed", folder, e.getMessage());
            }
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
