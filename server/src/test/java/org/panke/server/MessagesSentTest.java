package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One-time codes on their way to whatever sends messages, as its side sees them. */
class MessagesSentTest {
    private static final String SECRET = "a secret of both";

    @TempDir
    private Path folder;

    private final Deque<Message> messages = new ConcurrentLinkedDeque<>();
    private volatile int status = 204;
    private HttpServer provider;
    private Running server;

    private record Message(String id, String timestamp, String signature, String body) {
    }

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/sms", exchange -> {
            var headers = exchange.getRequestHeaders();
            messages.add(new Message(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"), new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        provider.start();
        System.setProperty("panke.sms.url", "http://127.0.0.1:" + provider.getAddress().getPort() + "/sms");
        System.setProperty("panke.sms.secret", SECRET);
        server = new Running(folder);
        System.clearProperty("panke.sms.url");
        System.clearProperty("panke.sms.secret");
        OfficeOfTests.open(server);
    }

    @AfterEach
    void stop() {
        server.close();
        provider.stop(0);
    }

    @Test
    void aMessageIsSignedSoThatItsReceiverKnowsWhoseItIs() throws Exception {
        assertThat(asked("13800001234").status()).isEqualTo(201);
        Message message = messages.remove();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((message.id + "." + message.timestamp + "." + message.body).getBytes(UTF_8));
        assertThat(message.signature).isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
        JsonNode body = JsonMapper.shared().readTree(message.body);
        assertThat(body.get("type").asString()).isEqualTo("message.sms");
        assertThat(body.get("to").asString()).isEqualTo("+8613800001234");
        assertThat(body.get("zh").asString()).containsPattern("验证码 [0-9]{6}");
        assertThat(body.get("en").asString()).containsPattern("code is [0-9]{6}");
    }

    @Test
    void whoseMessageCouldNotBeSentMayAskAgainAtOnceThoughNotForEver() {
        status = 500;
        Reply refused = asked("13800001234");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().get("code").asString()).isEqualTo("NOT_SENT");
        assertThat(refused.body().toString()).doesNotContain("13800001234");
        status = 204;
        assertThat(asked("13800001234").status()).isEqualTo(201);
        assertThat(asked("13800001234").status()).as("it is on its way").isEqualTo(429);
        status = 500;
        for (int i = 0; i < 3; i++) {
            assertThat(asked("13800005678").status()).isEqualTo(503);
        }
        assertThat(asked("13800005678").status()).isEqualTo(429);
        assertThat(messages).hasSize(5);
    }

    @Test
    void whereNobodyAnswersItIsSaidAndNothingElseIsLost() {
        provider.stop(0);
        assertThat(asked("13800001234").status()).isEqualTo(503);
        assertThat(server.get("/api/v1/me/offices", null).status()).isNotEqualTo(500);
    }

    private Reply asked(String phone) {
        return server.post("/api/v1/me/codes", null, "{\"project\":\"P1\",\"phone\":\"" + phone + "\"}");
    }
}
