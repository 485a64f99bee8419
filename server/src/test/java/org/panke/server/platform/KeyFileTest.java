package org.panke.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.house.Shows;

/** Keys lie in files that only the server's own account may read; a start looks. */
class KeyFileTest {
    private final SecureRandom random = new SecureRandom();
    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeForItsOwnerAloneAndReadAgain() throws IOException {
        Path file = folder.resolve("keys/master.key");
        byte[] made = KeyFile.read(file, random, Optional.empty()).bytes();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(KeyFile.read(file, random, Optional.empty()).bytes()).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    @Shows("R23")
    void aKeyThatOthersMayReadOpensNothingAndWhatToDoIsSaid(String permissions) throws IOException {
        Path file = folder.resolve("master.key");
        KeyFile.read(file, random, Optional.empty());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> KeyFile.read(file, random, Optional.empty())).isInstanceOf(ExposedFileException.class)
            .hasMessageContaining("chmod 600 " + file).hasMessageContaining("能被别的账户读写")
            .hasMessageContaining("Others may read");
        Path halves = HalvesFile.beside(file);
        HalvesFile.open(halves, random).close();
        Files.setPosixFilePermissions(halves, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> HalvesFile.open(halves, random)).isInstanceOf(ExposedFileException.class);
    }

    @Test
    void aKeyThatItsOwnerMayOnlyReadIsEnough() throws IOException {
        Path file = folder.resolve("master.key");
        byte[] made = KeyFile.read(file, random, Optional.empty()).bytes();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(KeyFile.read(file, random, Optional.empty()).bytes()).isEqualTo(made);
    }
}
