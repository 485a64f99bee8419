package org.panke.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.server.access.Accounts;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a port of its own, and somebody who calls it. */
final class Running implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String said;
    private final URI address;

    Running(Path folder) {
        this(new ServeOptions(folder, folder.resolve("key"), 0));
    }

    Running(ServeOptions options) {
        var out = new ByteArrayOutputStream();
        context = Serve.start(options, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        address = URI.create("http://127.0.0.1:" + port);
    }

    /** An answer. */
    record Reply(int status, JsonNode body, String contentType, HttpHeaders headers) {
    }

    int port() {
        return address.getPort();
    }

    /** What was said at the start. */
    String said() {
        return said;
    }

    /** The lines of a stream, as they come. */
    Stream<String> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.GET().build(), BodyHandlers.ofLines()).body();
    }

    String setupSecret() {
        return said.substring(said.indexOf("panke_")).strip();
    }

    /** Every operation there is, as {@code POST /path}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
            .forEach(mapping -> mapping.getPatternValues().stream().filter(path -> !path.equals("/error"))
                .forEach(path -> mapping.getMethodsCondition().getMethods()
                    .forEach(method -> operations.add(method + " " + path))));
        return operations;
    }

    /** Somebody in that role, logged in, who has read what there is to read; of project P1, and of channel O1. */
    LoggedIn as(Role role) {
        return as(role, role == Role.GROUP ? null : "P1", "O1", role.name().toLowerCase(Locale.ROOT));
    }

    LoggedIn as(Role role, @Nullable String project, String channel, String name) {
        context.getBean(Accounts.class).make(new Accounts.Wanted(name, role, project,
            role.isOfChannel() ? channel : null, role == Role.AGENT ? name : null), PASSWORD, false);
        return role.isOfChannel() ? OfficeOfTests.readNotices(LoggedIn.with(this, "broker", name, PASSWORD))
            : LoggedIn.with(this, "console", name, PASSWORD);
    }

    /** A bean, for what no page can do. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The permission that each operation needs, where it needs one. */
    Map<String, Permission> permissions() {
        Map<String, Permission> permissions = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
            .forEach((mapping, operation) -> {
                Needs needs = operation.getMethodAnnotation(Needs.class);
                if (needs != null) {
                    mapping.getPatternValues().forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> permissions.put(method + " " + path, needs.value())));
                }
            });
        return permissions;
    }

    Reply post(String path, @Nullable String key, String body) {
        return send(request(path, key).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path, @Nullable String key) {
        return send(request(path, key).GET());
    }

    HttpRequest.Builder request(String path, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Reply(response.statusCode(), JsonMapper.shared().readTree(body.isEmpty() ? "null" : body),
                response.headers().firstValue("Content-Type").orElse(""), response.headers());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }
}
