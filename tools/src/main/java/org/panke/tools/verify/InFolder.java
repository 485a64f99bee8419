package org.panke.tools.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.formats.log.LogFolder;

/** A log as it lies in a folder, with the project's other ones beside it. */
record InFolder(Path folder) implements Shelf {
    @Override
    public Path name() {
        return folder.normalize();
    }

    @Override
    public Optional<byte[]> at(String path) {
        return new LogFolder(folder).at(path);
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    @Override
    public Optional<byte[]> keys() {
        return Stream.of(LogFolder.KEYS, Keys.FILE).map(folder.resolve("..")::resolve).filter(Files::isRegularFile)
            .findFirst().map(InFolder::read);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Shelf of(long number) {
        return new InFolder(folder.resolve("..").resolve(Long.toString(number)));
    }

    @Override
    public void needs(long leaves) {
        // it is all here
    }

    @Override
    public void holds(long size) {
        // it stays where it is
    }
}
