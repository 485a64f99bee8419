package org.panke.server.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A Vault's or OpenBao's transit engine: it encrypts and decrypts, and never says its key. */
final class TransitGuard implements KeyGuard {
    static final String KIND = "transit";
    static final String TOKEN = "PANKE_TRANSIT_TOKEN";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 200;
    /** Nobody listens in between. */
    private static final Pattern ON_THIS_MACHINE = Pattern.compile("http://(?:127\\.0\\.0\\.1|\\[::1])(?::\\d+)?/.*");

    private final String engine;
    private final String name;
    private final String token;

    /** @param engine its address, such as {@code https://vault.example:8200/v1/transit} */
    TransitGuard(String engine, String name, String token) {
        if (!engine.startsWith("https://") && !ON_THIS_MACHINE.matcher(engine).matches()) {
            throw new KeyGuardException("保管主密钥的服务应使用 https：" + engine + "。",
                "What guards the master key is expected under https: " + engine + ".");
        }
        this.engine = engine;
        this.name = name;
        this.token = token;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] wrapped(byte[] key) {
        return asked("encrypt", "plaintext", Base64.getEncoder().encodeToString(key), "ciphertext").getBytes(US_ASCII);
    }

    @Override
    public byte[] unwrapped(byte[] wrapped) {
        try {
            return Base64.getDecoder()
                .decode(asked("decrypt", "ciphertext", new String(wrapped, US_ASCII), "plaintext"));
        } catch (IllegalArgumentException e) {
            throw refused("?");
        }
    }

    private String asked(String what, String given, String value, String wanted) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(engine + "/" + what + "/" + name)).timeout(PATIENCE)
                .header("X-Vault-Token", token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of(given, value)))).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            String told = answer.statusCode() == GOOD
                ? JsonMapper.shared().readTree(answer.body()).path("data").path(wanted).asString("")
                : "";
            if (told.isEmpty()) {
                throw refused(String.valueOf(answer.statusCode()));
            }
            return told;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new KeyGuardException("无法连接保管主密钥的服务：" + engine + "。",
                "What guards the master key cannot be reached: " + engine + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("?");
        }
    }

    private KeyGuardException refused(String status) {
        return new KeyGuardException(
            "保管主密钥的服务没有解开或封上主密钥（回答 " + status + "）：请看名称 " + name + " 和 " + TOKEN + "。",
            "What guards the master key did not wrap or open it (it answered " + status + "): see the name " + name
                + " and " + TOKEN
                + ".");
    }
}
