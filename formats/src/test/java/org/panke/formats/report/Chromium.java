package org.panke.formats.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real browser with one page, spoken to by its own DevTools protocol. It is {@code PANKE_CHROMIUM}, or the
 * {@code chromium} of the system; without one the tests fail, because nobody would otherwise have looked at the page.
 */
final class Chromium implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private volatile CompletableFuture<String> loaded = new CompletableFuture<>();
    private final String session;

    /** What finds where a page keeps somebody out. */
    static String axe() {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chromium(Process process, Path profile, String address) throws IOException {
        this.process = process;
        this.profile = profile;
        this.socket =
            HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).join();
        String target = Json.field(send("Target.createTarget", "{\"url\":\"about:blank\"}", ""), "targetId");
        this.session =
            Json.field(send("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", ""),
                "sessionId");
        send("Page.enable", "{}");
        send("Runtime.enable", "{}");
        send("Log.enable", "{}");
        send("Network.enable", "{}");
    }

    static Chromium start() throws IOException {
        String chosen = System.getenv("PANKE_CHROMIUM");
        String program = chosen == null || chosen.isBlank() ? "/usr/bin/chromium" : chosen;
        if (!Files.isExecutable(Path.of(program))) {
            throw new IllegalStateException(
                program + " is no browser: install Chromium (Debian: chromium) or name one in PANKE_CHROMIUM");
        }
        Path profile = Files.createTempDirectory("panke-chromium");
        Process process = new ProcessBuilder(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", "--lang=en-US", "--remote-debugging-port=0", "--user-data-dir=" + profile,
            "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return new Chromium(process, profile, address(process));
    }

    private static String address(Process process) throws IOException {
        BufferedReader said = new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the browser ended before it could be spoken to");
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(more -> {
            // read on, so that the browser never waits for us
        }));
        return line.substring(LISTENING.length());
    }

    /** Opens a page of its own size and waits until it is loaded. */
    void open(URI page, int width, int height) {
        synchronized (events) {
            events.clear();
        }
        loaded = new CompletableFuture<>();
        send("Emulation.setDeviceMetricsOverride", "{\"width\":" + width + ",\"height\":" + height
            + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        send("Page.navigate", "{\"url\":" + Json.quoted(page.toString()) + "}");
        await(loaded);
    }

    /** The value of an expression, awaited and as text; fails with what the page threw. */
    String evaluate(String expression) {
        String answer = send("Runtime.evaluate", "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":"
            + Json.quoted("(async () => String(await (" + expression + ")))()") + "}");
        if (answer.contains("\"exceptionDetails\"")) {
            throw new AssertionError(Json.field(answer, "description"));
        }
        return Json.field(answer, "value");
    }

    /** Runs a script in the page, past its security policy, as a reader's own tool would. */
    void run(String script) {
        String answer = send("Runtime.evaluate", "{\"expression\":" + Json.quoted(script) + "}");
        if (answer.contains("\"exceptionDetails\"")) {
            throw new AssertionError(Json.field(answer, "description"));
        }
    }

    void press(String key, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            send("Input.dispatchKeyEvent", "{\"type\":\"" + type + "\",\"key\":\"" + key + "\",\"code\":\"" + key
                + "\",\"windowsVirtualKeyCode\":" + code + (key.equals("Enter") ? ",\"text\":\"\\r\"" : "") + "}");
        }
    }

    void media(String media, String name, String value) {
        send("Emulation.setEmulatedMedia", "{\"media\":\"" + media + "\",\"features\":[{\"name\":\"" + name
            + "\",\"value\":\"" + value + "\"}]}");
    }

    byte[] screenshot() {
        return Base64.getDecoder().decode(Json.field(send("Page.captureScreenshot", "{\"format\":\"png\"}"), "data"));
    }

    byte[] pdf() {
        return Base64.getDecoder().decode(
            Json.field(send("Page.printToPDF", "{\"preferCSSPageSize\":true,\"printBackground\":true}"), "data"));
    }

    /** What the page complained of, and every address it asked for but its own file. */
    List<String> complaints() {
        synchronized (events) {
            return events.stream().filter(event -> event.contains("\"Runtime.exceptionThrown\"")
                || event.contains("\"Log.entryAdded\"") || event.contains("\"Runtime.consoleAPICalled\"")
                || (event.contains("\"Network.requestWillBeSent\"") && !event.contains("\"url\":\"file:"))).toList();
        }
    }

    private String send(String method, String parameters) {
        return send(method, parameters, ",\"sessionId\":\"" + session + "\"");
    }

    private String send(String method, String parameters, String to) {
        int id = last.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true)
            .join();
        String said = await(answer);
        if (said.startsWith("{\"id\":" + id + ",\"error\"")) {
            throw new AssertionError(method + ": " + said);
        }
        return said;
    }

    private static String await(CompletableFuture<String> answer) {
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the browser did not answer", e);
        }
    }

    private void heard(String said) {
        if (said.startsWith("{\"id\":")) {
            int id = Integer.parseInt(said.substring(6, said.indexOf(',')));
            CompletableFuture<String> waiting = answers.remove(id);
            if (waiting != null) {
                waiting.complete(said);
            }
            return;
        }
        synchronized (events) {
            events.add(said);
        }
        if (said.contains("\"Page.loadEventFired\"")) {
            loaded.complete(said);
        }
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            message.append(part);
            if (whole) {
                String said = message.toString();
                message.setLength(0);
                heard(said);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends = family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).orTimeout(10, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** As much of JSON as the protocol's answers need. */
    static final class Json {
        private Json() {}

        static String quoted(String text) {
            return new org.panke.formats.report.Json().text(text).written().toString();
        }

        /** The first text field of that name. */
        static String field(String json, String name) {
            int start = json.indexOf("\"" + name + "\":\"");
            if (start < 0) {
                throw new AssertionError("no " + name + " in " + json);
            }
            StringBuilder value = new StringBuilder();
            for (int i = start + name.length() + 4; json.charAt(i) != '"'; i++) {
                char c = json.charAt(i);
                if (c == '\\') {
                    i++;
                    c = switch (json.charAt(i)) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'u' -> (char) Integer.parseInt(json.substring(i + 1, i + 5), 16);
                        default -> json.charAt(i);
                    };
                    i += json.charAt(i) == 'u' ? 4 : 0;
                }
                value.append(c);
            }
            return value.toString();
        }
    }
}
