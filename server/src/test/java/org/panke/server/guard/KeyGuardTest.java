package org.panke.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.server.platform.KeyFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A master key whose file opens nothing without what guards it; the transit engine here answers as a Vault's does. */
class KeyGuardTest {
    private static final String TOKEN = "s.token";
    private final SecureRandom random = new SecureRandom();
    @TempDir
    private Path folder;

    private HttpServer engine;
    private boolean isSealed;

    @BeforeEach
    void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/v1/transit/encrypt/panke",
            exchange -> answer(exchange, "plaintext", "ciphertext", "vault:v1:", ""));
        engine.createContext("/v1/transit/decrypt/panke",
            exchange -> answer(exchange, "ciphertext", "plaintext", "", "vault:v1:"));
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop(0);
    }

    @Test
    void theFileHoldsTheKeyWrappedAndOpensWithItsGuardAlone() throws IOException {
        Path file = folder.resolve("master.key");
        byte[] key = KeyFile.read(file, random, transit(TOKEN)).bytes();
        assertThat(Files.readString(file)).startsWith("panke master key, guarded by transit\n");
        assertThat(KeyFile.read(file, random, transit(TOKEN)).bytes()).isEqualTo(key);
        assertThatThrownBy(() -> KeyFile.read(file, random, Optional.empty())).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("guarded by transit").hasMessageContaining("PANKE_KEY_GUARD");
    }

    @Test
    void aKeyThatLayOpenIsWrappedAndStaysTheSame() throws IOException {
        Path file = folder.resolve("master.key");
        byte[] key = KeyFile.read(file, random, Optional.empty()).bytes();
        assertThat(KeyFile.read(file, random, transit(TOKEN)).bytes()).isEqualTo(key);
        assertThat(Files.readAllBytes(file)).hasSizeGreaterThan(key.length);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(KeyFile.read(file, random, transit(TOKEN)).bytes()).isEqualTo(key);
        assertThat(folder.toFile().list()).containsExactly("master.key");
    }

    @Test
    void anEngineThatRefusesOrIsNotThereOpensNothingAndLosesNothing() throws IOException {
        Path file = folder.resolve("master.key");
        byte[] key = KeyFile.read(file, random, transit(TOKEN)).bytes();
        assertThatThrownBy(() -> KeyFile.read(file, random, transit("wrong"))).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("403").hasMessageNotContaining("wrong");
        isSealed = true;
        assertThatThrownBy(() -> KeyFile.read(file, random, transit(TOKEN))).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("503");
        isSealed = false;
        assertThat(KeyFile.read(file, random, transit(TOKEN)).bytes()).isEqualTo(key);
        Optional<KeyGuard> nobody =
            KeyGuard.of(Map.of("PANKE_KEY_GUARD", "transit:http://127.0.0.1:1/v1/transit#panke"));
        assertThatThrownBy(() -> KeyFile.read(file, random, nobody)).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("cannot be reached");
    }

    @Test
    void aFirstStartWhoseGuardIsNotReachedLeavesNothingThatTheNextStumblesOver() throws IOException {
        Path file = folder.resolve("master.key");
        isSealed = true;
        assertThatThrownBy(() -> KeyFile.read(file, random, transit(TOKEN))).isInstanceOf(KeyGuardException.class);
        assertThat(folder).isEmptyDirectory();
        isSealed = false;
        byte[] key = KeyFile.read(file, random, transit(TOKEN)).bytes();
        assertThat(KeyFile.read(file, random, transit(TOKEN)).bytes()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vault.example:8200/v1/transit", "http://127.0.0.1.example/v1/transit",
        "http://10.0.0.5:8200/v1/transit"})
    void theKeyGoesToNobodyInTheOpen(String engine) {
        assertThatThrownBy(() -> KeyGuard.of(Map.of("PANKE_KEY_GUARD", "transit:" + engine + "#panke")))
            .isInstanceOf(KeyGuardException.class).hasMessageContaining("https");
    }

    @Test
    void aChangedFileIsSaidToBeChanged() throws IOException {
        Path file = folder.resolve("master.key");
        KeyFile.read(file, random, transit(TOKEN));
        Files.writeString(file, "panke master key, guarded by transit\n***\n");
        assertThatThrownBy(() -> KeyFile.read(file, random, transit(TOKEN))).isInstanceOf(KeyGuardException.class);
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> KeyFile.read(file, random, transit(TOKEN))).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("no file of a master key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsm", "hsm:x#y", "transit:https://vault", "pkcs11:/nowhere#"})
    void whatMakesNoSenseIsSaidBeforeAnythingIsOpened(String named) {
        assertThatThrownBy(() -> KeyGuard.of(Map.of("PANKE_KEY_GUARD", named))).isInstanceOf(KeyGuardException.class)
            .hasMessageContaining("PANKE_KEY_GUARD");
    }

    @Test
    void aDeviceThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> KeyGuard.of(
            Map.of("PANKE_KEY_GUARD", "pkcs11:" + folder.resolve("none.cfg") + "#panke", "PANKE_PKCS11_PIN", "1234")))
            .isInstanceOf(KeyGuardException.class).hasMessageContaining("cannot be opened")
            .hasMessageNotContaining("1234");
        assertThat(KeyGuard.of(Map.of())).isEmpty();
    }

    private Optional<KeyGuard> transit(String token) {
        return KeyGuard.of(
            Map.of("PANKE_KEY_GUARD", "transit:http://127.0.0.1:" + engine.getAddress().getPort() + "/v1/transit#panke",
                "PANKE_TRANSIT_TOKEN", token));
    }

    /** Turns what it is given round, so that it is neither the key nor what was given. */
    private void answer(HttpExchange exchange, String given, String wanted, String head, String cut)
            throws IOException {
        try (exchange) {
            JsonNode asked = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            if (isSealed || !TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                exchange.sendResponseHeaders(isSealed ? 503 : 403, -1);
                return;
            }
            byte[] bytes = Base64.getDecoder().decode(asked.path(given).asString("").substring(cut.length()));
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= 0x55;
            }
            byte[] body = JsonMapper.shared()
                .writeValueAsBytes(Map.of("data", Map.of(wanted, head + Base64.getEncoder().encodeToString(bytes))));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
