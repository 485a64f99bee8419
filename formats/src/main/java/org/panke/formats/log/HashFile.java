package org.panke.formats.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.panke.evidence.Growing;
import org.panke.evidence.Hash;
import org.panke.evidence.Stored;

/**
 * A tree's hashes in a file, one after the other in the order of {@link Stored}. It can always be made again from the
 * leaves, so it is not forced to the disk; what a crash left unfinished is cut off. For one thread at a time.
 */
public final class HashFile implements Growing, AutoCloseable {
    private static final int WAITING = 2048 * Hash.LENGTH;

    private final FileChannel file;
    /** Where the first hash lies. */
    private final long start;
    /** Hashes that are not in the file yet, behind all that are. */
    private final ByteBuffer waiting = ByteBuffer.allocate(WAITING);
    private long written;
    private long size;

    private HashFile(FileChannel file, long start, long size) {
        this.file = file;
        this.start = start;
        this.size = size;
        this.written = Stored.count(size);
    }

    /** A file is there and is not one of hashes; nothing in it was touched. */
    public static final class NoHashesException extends IOException {
        NoHashesException(Path path) {
            super("no file of hashes: " + path);
        }
    }

    /** Opens the file, or makes it. */
    public static HashFile open(Path path) {
        try {
            return open(path, new byte[0]);
        } catch (NoHashesException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a file that somebody else chose, or makes it.
     *
     * @param mark what it begins with
     * @throws NoHashesException where there is another file, which stays as it is
     */
    public static HashFile open(Path path, byte[] mark) throws NoHashesException {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
            if (!begins(file, mark)) {
                file.close();
                throw new NoHashesException(path);
            }
            long size = size((file.size() - mark.length) / Hash.LENGTH);
            file.truncate(mark.length + Stored.count(size) * Hash.LENGTH);
            return new HashFile(file, mark.length, size);
        } catch (NoHashesException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the hashes cannot be opened: " + path, e);
        }
    }

    /** A new file is given the mark. */
    private static boolean begins(FileChannel file, byte[] mark) throws IOException {
        if (file.size() == 0) {
            file.write(ByteBuffer.wrap(mark), 0);
            return true;
        }
        ByteBuffer found = ByteBuffer.allocate(mark.length);
        file.read(found, 0);
        return Arrays.equals(found.array(), mark) && !found.hasRemaining();
    }

    /** Of the largest tree that has no more hashes. */
    private static long size(long hashes) {
        long size = hashes / 2;
        while (Stored.count(size + 1) <= hashes) {
            size++;
        }
        return size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void add(Hash next) {
        if (!waiting.hasRemaining()) {
            flush();
        }
        waiting.put(next.bytes());
        if (written + waiting.position() / Hash.LENGTH == Stored.count(size + 1)) {
            size++;
        }
    }

    @Override
    public Hash at(int level, long index) {
        long place = Stored.place(level, index);
        byte[] hash = new byte[Hash.LENGTH];
        if (place >= written) {
            waiting.get(Math.toIntExact(place - written) * Hash.LENGTH, hash);
            return Hash.of(hash);
        }
        try {
            if (file.read(ByteBuffer.wrap(hash), start + place * Hash.LENGTH) != Hash.LENGTH) {
                throw new IOException("it ends before hash " + place);
            }
            return Hash.of(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("the hashes cannot be read", e);
        }
    }

    /** Hands everything to the file. */
    public void flush() {
        int hashes = waiting.position() / Hash.LENGTH;
        waiting.flip();
        try {
            for (long at = start + written * Hash.LENGTH; waiting.hasRemaining();) {
                at += file.write(waiting, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the hashes cannot be written", e);
        }
        waiting.clear();
        written += hashes;
    }

    @Override
    public void close() {
        flush();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
