package org.panke.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;
import org.panke.server.platform.StoreInUseException;
import org.panke.tools.Surroundings;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command does as somebody in the console, by name and password: in the server that has the store or, where none
 * has it, in one of its own for as long as it takes.
 */
final class Console implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int GOOD = 300;

    private final @Nullable ConfigurableApplicationContext own;
    private final String address;
    private final String language;
    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";
    private String csrf = "";

    private Console(@Nullable ConfigurableApplicationContext own, int port, String language) {
        this.own = own;
        this.language = language;
        this.address = "http://127.0.0.1:" + port + "/api/v1/console/";
    }

    /** The server said no, and in its own words why. */
    static final class RefusedException extends Exception {
        final String code;

        RefusedException(JsonNode problem) {
            super(problem.path("title").asString(""));
            this.code = problem.path("code").asString("");
        }
    }

    /**
     * @param environment the environment's variables
     * @throws org.panke.server.platform.NoStoreException where there is none, or no key to it
     */
    static Console of(StoreOptions options, Map<String, String> environment) {
        Kept.needed(options);
        try {
            ConfigurableApplicationContext own =
                Serve.start(options.data(), options.key(), 0, options.database());
            return new Console(own, own.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                language(environment));
        } catch (BeansException e) {
            RuntimeException cause = cause(e);
            if (cause instanceof StoreInUseException) {
                return new Console(null, options.port(), language(environment));
            }
            throw cause;
        }
    }

    /** As the other commands: Chinese where the environment asks for it. */
    private static String language(Map<String, String> environment) {
        return Surroundings.languageOf(environment) == Language.ZH ? "zh" : "en";
    }

    /** What Spring wraps. */
    private static RuntimeException cause(RuntimeException failure) {
        return failure.getCause() instanceof RuntimeException cause ? cause(cause) : failure;
    }

    void logIn(String name, String password) throws IOException, RefusedException {
        HttpResponse<byte[]> login = sent(to("login").POST(json(Map.of("name", name, "password", password))));
        cookie = login.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        csrf = JSON.readTree(login.body()).path("csrf").asString("");
    }

    /** @param path below the console's own, each part of it by {@link #segment} where it is somebody's word */
    byte[] post(String path, Map<String, String> body) throws IOException, RefusedException {
        return sent(to(path).POST(json(body))).body();
    }

    byte[] get(String path) throws IOException, RefusedException {
        return sent(to(path).GET()).body();
    }

    static String segment(String word) {
        return encode(word, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .header("Accept-Language", language);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    private static HttpRequest.BodyPublisher json(Map<String, String> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request) throws IOException, RefusedException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= GOOD) {
                throw new RefusedException(JSON.readTree(response.body()));
            }
            return response;
        } catch (ConnectException e) {
            throw new IOException("数据库正由另一个进程使用，而这里没有判客，请用 --port 指明它的端口。Another process uses the database, and "
                + "no Panke is at " + address + "; say its --port.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Logs out. */
    @Override
    public void close() throws IOException {
        try {
            if (!cookie.isEmpty()) {
                post("logout", Map.of());
            }
        } catch (RefusedException e) {
            throw new IOException(e);
        } finally {
            http.close();
            if (own != null) {
                own.close();
            }
        }
    }
}
