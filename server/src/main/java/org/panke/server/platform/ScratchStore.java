package org.panke.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An empty store to compute in, gone when it is closed. */
public record ScratchStore(Path folder, SqliteStore store) implements AutoCloseable {
    /** Makes one where the machine keeps what is for a while. */
    public static ScratchStore make() {
        try {
            Path folder = Files.createTempDirectory("panke-replay");
            return new ScratchStore(folder, SqliteStore.open(folder.resolve("replay.db")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
