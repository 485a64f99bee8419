package org.panke.evaluate.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.panke.gallery.Template;

/**
 * Gives the one page that is opened first the kiosk's own code and one picture after another, and takes what it makes of
 * them. It answers this machine alone, and nobody but that page.
 */
final class PageServer implements AutoCloseable {
    private static final String CSP =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
    private static final String CODE = "/face/";
    private static final Map<String, String> TYPES =
        Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8", "json", "application/json",
            "wasm",
            "application/wasm");
    private static final String BROKEN = "broken";
    private static final int LARGEST = 1 << 20;
    private static final int NONE = -1;
    private static final int NOT_OURS = 403;

    private final List<Path> pictures;
    private final ObjIntConsumer<Look> took;
    private final Pages pages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean isOpened = new AtomicBoolean();
    private final String secret;
    /** Known to whoever may read the browser's own folder: nobody else opens the page before it. */
    private final String entrance;

    /** @param took called with each look and the number of its picture, from several threads */
    PageServer(List<Path> pictures, Pages pages, SecureRandom chance, ObjIntConsumer<Look> took) throws IOException {
        this.pictures = List.copyOf(pictures);
        this.pages = pages;
        this.took = took;
        byte[] random = new byte[16];
        chance.nextBytes(random);
        this.secret = "page=" + HexFormat.of().formatHex(random);
        chance.nextBytes(random);
        this.entrance = HexFormat.of().formatHex(random);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The page, which opens once. */
    URI page() {
        return URI.create("http://" + host() + "/" + entrance);
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = String.valueOf(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("content-security-policy", CSP);
            exchange.getResponseHeaders().set("cache-control", "no-store");
            if (!host().equals(exchange.getRequestHeaders().getFirst("host"))) {
                exchange.sendResponseHeaders(NOT_OURS, NONE);
            } else if (path.equals("/" + entrance) && isOpened.compareAndSet(false, true)) {
                exchange.getResponseHeaders().set("set-cookie", secret + "; HttpOnly; SameSite=Strict; Path=/");
                answer(exchange, pages.page("index.html"), "html");
            } else if (!secret.equals(exchange.getRequestHeaders().getFirst("cookie"))) {
                exchange.sendResponseHeaders(NOT_OURS, NONE);
            } else {
                known(exchange, path);
            }
        }
    }

    private void known(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/page.js")) {
            answer(exchange, pages.page("page.js"), "js");
        } else if (path.equals("/worker")) {
            answer(exchange, pages.worker().getBytes(UTF_8), "txt");
        } else if (path.startsWith(CODE)) {
            answer(exchange, pages.code(path.substring(CODE.length())), path.substring(path.lastIndexOf('.') + 1));
        } else if (path.equals("/next")) {
            next(exchange);
        } else if (path.startsWith("/seen/")) {
            took.accept(look(exchange), Integer.parseInt(path.substring("/seen/".length())));
            exchange.sendResponseHeaders(204, NONE);
        } else {
            exchange.sendResponseHeaders(404, NONE);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        int number = next.getAndIncrement();
        if (number >= pictures.size()) {
            exchange.sendResponseHeaders(204, NONE);
            return;
        }
        exchange.getResponseHeaders().set("x-picture", String.valueOf(number));
        answer(exchange, read(pictures.get(number)), "picture");
    }

    /** One that cannot be read is no picture, and is said to be none. */
    private static byte[] read(Path picture) {
        try {
            return Files.readAllBytes(picture);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Look look(HttpExchange exchange) throws IOException {
        String hint = exchange.getRequestHeaders().getFirst("x-hint");
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST);
        }
        float[] numbers = new float[body.length / Float.BYTES];
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        try {
            return new Look(hint == null ? BROKEN : hint, numbers.length == 0 ? null : Template.of(numbers));
        } catch (IllegalArgumentException e) {
            return new Look(BROKEN, null);
        }
    }

    private static void answer(HttpExchange exchange, byte[] content, String kind) throws IOException {
        exchange.getResponseHeaders().set("content-type", TYPES.getOrDefault(kind, "application/octet-stream"));
        exchange.getResponseHeaders().set("x-content-type-options", "nosniff");
        exchange.sendResponseHeaders(200, content.length == 0 ? NONE : content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
