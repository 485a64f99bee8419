package org.panke.server.evidence;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.panke.evidence.NoteKey;
import org.panke.server.platform.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a server publishes its logs, and finds at its next start what it had published. Beside the data; where the database
 * is elsewhere, beside the master key: a database put back knows nothing of what was published after it.
 */
public final class LogShelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogShelf.class);
    private static final String LOCK = "lock";
    private static final int NAME = 16;

    private final Path folder;
    private final Path marks;
    private final FileChannel held;

    private LogShelf(Path folder, Path marks, FileChannel held) {
        this.folder = folder;
        this.marks = marks;
        this.held = held;
    }

    /** @param database a database elsewhere; empty for a file in the folder of the data */
    public static Path of(Path data, Path key, String database) {
        return database.isEmpty()
            ? data.resolve("log")
            // without what may be said of the connection, which may be secret
            : marks(key).resolve(named(database.split("[?]", 2)[0]));
    }

    /**
     * Where the newest checkpoints lie once more: beside the master key, so that data that are put back, logs and all, are
     * noticed.
     */
    public static Path marks(Path key) {
        return key.resolveSibling(key.getFileName() + ".log");
    }

    /**
     * Those of one project. They go by the name of what signs its log, which goes along with its events: data that are put
     * back under another path, or another address of the database, are still the same.
     *
     * @param folder where logs are published; with nothing beside it where that is {@code marks}, too
     */
    static Path marks(Path folder, Path marks, List<NoteKey> keys) {
        return marks.equals(folder) || keys.isEmpty() ? folder : marks.resolve(named(keys.getLast().name()));
    }

    /** For one server alone: another one on the same machine has a folder of its own, with which nothing is compared. */
    static LogShelf take(Path folder, Path marks) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
            if (isTaken(lock)) {
                return new LogShelf(folder, marks, lock);
            }
            LOG.warn("another server publishes to {}; this one compares its log with nothing", folder);
            Path own = Files.createTempDirectory("panke-log");
            return new LogShelf(own, own, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server publishes there now. */
    static boolean isHeld(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel lock = FileChannel.open(file, WRITE)) {
            return !isTaken(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Anything's name as that of a folder. */
    private static String named(String what) {
        return Secrets.hex(what).substring(0, NAME);
    }

    Path folder() {
        return folder;
    }

    /** Where the newest checkpoints lie once more. */
    Path marks() {
        return marks;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
