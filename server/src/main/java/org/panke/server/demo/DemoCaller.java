package org.panke.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody of the demonstration at the console, who does what they do there by hand. */
final class DemoCaller implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String cookie;
    private final String csrf;

    private DemoCaller(URI address, DemoPeople.Person person) throws IOException {
        this.address = address;
        ObjectNode who = object().put("name", person.name()).put("password", person.password());
        HttpResponse<String> session =
            sent(request("/api/v1/console/login").POST(BodyPublishers.ofString(who.toString())));
        this.cookie = session.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        this.csrf = JSON.readTree(session.body()).path("csrf").asString("");
    }

    static DemoCaller as(String name, URI address, List<DemoPeople.Person> people) throws IOException {
        return new DemoCaller(address,
            people.stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** @param path after the project's own */
    JsonNode get(String path) throws IOException {
        return JSON.readTree(sent(own(path).GET()).body());
    }

    JsonNode post(String path, ObjectNode body) throws IOException {
        return JSON.readTree(sent(own(path).POST(BodyPublishers.ofString(body.toString()))).body());
    }

    /** @param seen the version that was looked at */
    JsonNode post(String path, ObjectNode body, long seen) throws IOException {
        return JSON.readTree(sent(own(path).header("If-Match", tag(seen))
            .POST(BodyPublishers.ofString(body.toString()))).body());
    }

    JsonNode put(String path, ObjectNode body, long seen) throws IOException {
        return JSON.readTree(
            sent(own(path).header("If-Match", tag(seen)).PUT(BodyPublishers.ofString(body.toString()))).body());
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private HttpRequest.Builder own(String path) {
        return request("/api/v1/console/projects/P1" + path).header("Cookie", cookie).header("X-CSRF-Token", csrf);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
    }

    /** @throws IOException where it is refused, too: the demonstration goes on without it */
    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / HUNDRED != GOOD) {
                throw new IOException(answer.statusCode() + " " + answer.uri().getPath());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
