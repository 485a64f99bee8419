package org.panke.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;
import org.panke.vault.MasterKey;

/** The master key in a file that only its owner may read. It belongs where the data are not. */
public final class KeyFile {
    private KeyFile() {
    }

    /** Whether nobody but the account of this server can read the key, and the halves beside it, now. */
    public static boolean isOwnersAlone(Path file) {
        try {
            OwnersAlone.require(file);
            OwnersAlone.require(HalvesFile.beside(file));
            return true;
        } catch (ExposedFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key; made where there is no file yet.
     *
     * @throws ExposedFileException where others may read it
     */
    public static MasterKey read(Path file, RandomGenerator random) {
        try {
            if (!Files.exists(file)) {
                OwnersAlone.create(file);
                Files.write(file, MasterKey.random(random).bytes(), StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            }
            OwnersAlone.require(file);
            return MasterKey.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be used: " + file, e);
        }
    }
}
