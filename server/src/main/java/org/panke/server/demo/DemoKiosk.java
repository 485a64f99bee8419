package org.panke.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Offers a kiosk to be paired, the way the site manager does it in the console. */
final class DemoKiosk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MADE = 201;

    private DemoKiosk() {
    }

    /** The code to type at {@code /kiosk}; empty where none could be had. */
    static Optional<String> code(URI address, List<DemoPeople.Person> people) {
        DemoPeople.Person manager =
            people.stream().filter(person -> person.name().equals("manager")).findFirst().orElseThrow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var logIn = JSON.createObjectNode().put("name", manager.name()).put("password", manager.password());
            HttpResponse<String> session =
                http.send(request(address, "/api/v1/console/login", logIn.toString()).build(),
                    BodyHandlers.ofString());
            String cookie = session.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
            HttpResponse<String> kiosk = http.send(request(address, "/api/v1/console/projects/P1/kiosks",
                JSON.createObjectNode().put("name", "大门 Entrance").toString()).header("Cookie", cookie)
                .header("X-CSRF-Token", JSON.readTree(session.body()).path("csrf").asString("")).build(),
                BodyHandlers.ofString());
            return kiosk.statusCode() == MADE
                ? Optional.of(JSON.readTree(kiosk.body()).path("code").asString(""))
                : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static HttpRequest.Builder request(URI address, String path, String body) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    }
}
