package org.panke.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.panke.attribution.Phone;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a message to whatever sends it: {@code POST} to one address, signed as Standard Webhooks says (webhook-id,
 * webhook-timestamp, webhook-signature), so that the receiver knows it is ours and fresh.
 */
final class WebhookSender implements Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ID_BYTES = 16;
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final URI address;
    private final byte[] secret;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final HttpClient http =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    private volatile boolean hasFailed;

    WebhookSender(URI address, String secret, InstantSource clock, RandomGenerator random) {
        this.address = address;
        this.secret = secret.getBytes(UTF_8);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public boolean isWorking() {
        return !hasFailed;
    }

    @Override
    public Optional<String> host() {
        return Optional.ofNullable(address.getHost());
    }

    @Override
    public void send(Phone to, Said text) {
        boolean isSent = false;
        try {
            hand(to, text);
            isSent = true;
        } finally {
            hasFailed = !isSent;
        }
    }

    private void hand(Phone to, Said text) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = "msg_" + HexFormat.of().formatHex(bytes);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String body = JsonMapper.shared().writeValueAsString(
            Map.of("type", "message.sms", "to", "+" + to.e164(), "zh", text.zh(), "en", text.en()));
        HttpRequest request =
            HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json")
                .header("webhook-id", id).header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / HUNDRED != GOOD) {
                throw notSent();
            }
        } catch (IOException e) {
            throw notSent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notSent();
        }
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** Without its cause: nothing of the message may come into a log. */
    private static ApiProblem notSent() {
        return new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_SENT", "验证码没有发出，请再试一次，或到前台登记",
            "the code could not be sent; try again, or ask the desk", null);
    }
}
