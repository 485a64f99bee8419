package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is only seen when it is whole: written under another name, then renamed, replacing what was there. */
final class OutFile implements Closeable {
    private final Path file;
    private final Path part;

    OutFile(Path folder, String name) {
        this.file = folder.resolve(name);
        this.part = folder.resolve("." + name + ".part");
        part.toFile().deleteOnExit();
    }

    /** Where to write. */
    Path part() {
        return part;
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(part);
    }

    /** What was written is whole; its stream must be closed. */
    void finish() throws IOException {
        replace(part, file);
    }

    static void replace(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
