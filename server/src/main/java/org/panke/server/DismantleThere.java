package org.panke.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that has the store carries the order out, as it would for somebody in the console. */
final class DismantleThere {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int GOOD = 300;

    private final String address;

    DismantleThere(int port) {
        this.address = "http://127.0.0.1:" + port + "/api/v1/console/";
    }

    /** @throws IOException that says what the server answered */
    byte[] certificate(Dismantle.Order order) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> login = sent(http, to("login")
                .POST(json(Map.of("name", order.by(), "password", order.password()))));
            String cookie = login.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
            String csrf = JSON.readTree(login.body()).path("csrf").asString("");
            String project = "projects/" + segment(order.project().value()) + "/dismantlings";
            sent(http, as(cookie, csrf, to(project)).POST(json(Map.of("id", order.id(), "order", order.grounds(),
                "confirm", order.project().value()))));
            byte[] certificate = sent(http, as(cookie, csrf, to(project + "/" + segment(order.id()) + "/certificate")))
                .body();
            sent(http, as(cookie, csrf, to("logout")).POST(json(Map.of())));
            return certificate;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder as(String cookie, String csrf, HttpRequest.Builder request) {
        return request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    private static HttpRequest.BodyPublisher json(Map<String, String> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static String segment(String name) {
        return encode(name, UTF_8).replace("+", "%20");
    }

    private static HttpResponse<byte[]> sent(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= GOOD) {
                JsonNode problem = JSON.readTree(response.body());
                throw new IOException(problem.path("title").asString("") + " (" + response.statusCode() + ")");
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
