package org.panke.server.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.panke.vault.KeyHalves;

/**
 * Halves of keys in a file that only its owner may read: a name, then 32 bytes each, by number; zeros where one was
 * destroyed. It grows by blocks, so that only one in many has to wait for the disk, and a block belongs to whoever added
 * it: several processes may use one file. Numbers of a block that were not used are never given.
 */
public final class HalvesFile implements KeyHalves, AutoCloseable {
    private static final byte[] NAME = "panke key halves, version 1\n....".getBytes(US_ASCII);
    /** Halves in a block, 8 KB. */
    private static final int BLOCK = 256;
    private static final long ASK_AGAIN_NANOS = 1_000_000;

    private final Path path;
    private final FileChannel file;
    private final RandomGenerator random;
    /** Under this object's lock. */
    private long next;
    /** The first number after my block; under this object's lock. */
    private long end;

    private HalvesFile(Path path, FileChannel file, RandomGenerator random) {
        this.path = path;
        this.file = file;
        this.random = random;
    }

    /** Where the halves of keys under a master key lie. */
    public static Path beside(Path masterKey) {
        return masterKey.resolveSibling(masterKey.getFileName() + ".halves");
    }

    /** Opens a file of halves; it is made where there is none. */
    public static HalvesFile open(Path path, RandomGenerator random) {
        try {
            if (!Files.exists(path)) {
                OwnersAlone.create(path);
                Files.write(path, NAME, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            }
            OwnersAlone.require(path);
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!Arrays.equals(read(file, 0, NAME.length), NAME)) {
                file.close();
                throw new IOException("it is no file of key halves");
            }
            return new HalvesFile(path, file, random);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    @Override
    public synchronized long take() {
        if (next == end) {
            grow();
        }
        return next++;
    }

    private void grow() {
        byte[] block = new byte[BLOCK * LENGTH];
        random.nextBytes(block);
        try (FileLock _ = alone()) {
            // what a kill left of a block begun belongs to nobody
            long begin = (file.size() - NAME.length + LENGTH - 1) / LENGTH;
            write(block, begin);
            file.force(true);
            next = begin;
            end = begin + BLOCK;
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** Other processes wait in the system; another user of the file in this one is asked again. */
    private FileLock alone() throws IOException {
        while (true) {
            try {
                return file.lock(0, NAME.length, false);
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(ASK_AGAIN_NANOS);
            }
        }
    }

    @Override
    public Optional<byte[]> of(long number) {
        try {
            byte[] half = read(file, place(number), LENGTH);
            if (number < 0 || half.length < LENGTH) {
                throw new IllegalArgumentException("there is no half of number " + number + " in " + path);
            }
            return isDestroyed(half) ? Optional.empty() : Optional.of(half);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    @Override
    public void destroy(Collection<Long> numbers) {
        try {
            for (long number : numbers) {
                // what is not here cannot be opened here either
                if (has(number) && of(number).isPresent()) {
                    write(new byte[LENGTH], number);
                }
            }
            file.force(false);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** Whether there ever was one of this number here. */
    private boolean has(long number) throws IOException {
        return number >= 0 && place(number) + LENGTH <= file.size();
    }

    private static boolean isDestroyed(byte[] half) {
        return Arrays.equals(half, new byte[LENGTH]);
    }

    private static long place(long number) {
        return NAME.length + number * LENGTH;
    }

    private void write(byte[] content, long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        for (long at = place(number); bytes.hasRemaining();) {
            at += file.write(bytes, at);
        }
    }

    /** As much of it as there is. */
    private static byte[] read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static UncheckedIOException unusable(Path path, IOException why) {
        return new UncheckedIOException("the file of key halves cannot be used: " + path, why);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }
}
