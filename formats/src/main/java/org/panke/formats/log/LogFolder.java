package org.panke.formats.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.panke.evidence.Mirror;
import org.panke.evidence.Tile;

/** A published log in a folder, as a web server could give it to anybody (C2SP tlog-tiles). */
public record LogFolder(Path folder) implements Mirror.Published {
    /** The keys that sign a project's logs, one a line, newest first; beside their folders. */
    public static final String KEYS = "keys";
    /** The newest checkpoint. */
    public static final String CHECKPOINT = "checkpoint";
    /** The newest one that somebody elsewhere has signed, where anybody has. */
    public static final String SEEN = "seen";
    /** What a time stamping authority answered about the bytes of {@link #SEEN} (RFC 3161). */
    public static final String STAMP = "seen.tsr";

    @Override
    public Optional<byte[]> at(String path) {
        if (!path.equals(CHECKPOINT) && !path.equals(SEEN) && !path.equals(STAMP) && Tile.of(path).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read: " + path, e);
        }
    }

    /** Whoever reads sees all of it or what was there before, also after a crash. */
    public void write(String path, byte[] content) {
        Path file = folder.resolve(path);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be published: " + path, e);
        }
    }

    /** Forgets a tile that a fuller one has replaced. */
    public void delete(Tile tile) {
        try {
            Files.deleteIfExists(folder.resolve(tile.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be tidied: " + tile.path(), e);
        }
    }
}
