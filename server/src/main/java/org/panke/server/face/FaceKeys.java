package org.panke.server.face;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.panke.server.platform.CabinetFolder;
import org.panke.server.platform.HalvesFile;
import org.panke.vault.KeyHalves;
import org.panke.vault.face.KeyCabinet;

/**
 * What seals faces, apart from the data and from the keys of names and phones: the keys of days in a folder, the halves of
 * passes in a file, both beside the master key.
 */
public record FaceKeys(KeyCabinet cabinet, KeyHalves halves, Runnable closing) implements AutoCloseable {
    /** Opens them; they are made where there are none. */
    public static FaceKeys open(Path masterKey, RandomGenerator random) {
        HalvesFile halves =
            HalvesFile.open(masterKey.resolveSibling(masterKey.getFileName() + ".faces.halves"), random);
        return new FaceKeys(
            CabinetFolder.open(masterKey.resolveSibling(masterKey.getFileName() + ".faces.days"), random), halves,
            halves::close);
    }

    /** Whether a half is here and not destroyed; one that never was here is neither. */
    boolean isThere(long half) {
        return isKnown(half) && halves.of(half).isPresent();
    }

    /** Whether there ever was such a half here: else the data came back without their keys, or with older ones. */
    boolean isKnown(long half) {
        try {
            halves.of(half);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
