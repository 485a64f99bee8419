package org.panke.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.panke.server.Running.Reply;
import tools.jackson.databind.JsonNode;

/** Somebody with a session: a browser's cookie, and the word that goes with it. */
final class LoggedIn {
    private final Running server;
    private final String cookie;
    private final JsonNode session;

    LoggedIn(Running server, Reply begun) {
        this.server = server;
        this.cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        this.session = begun.body();
    }

    static LoggedIn with(Running server, String door, String name, String password) {
        return new LoggedIn(server, server.post("/api/v1/" + door + "/login", null,
            "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}"));
    }

    /** What the log-in answered. */
    JsonNode session() {
        return session;
    }

    String cookie() {
        return cookie;
    }

    Reply get(String path) {
        return server.send(request(path).GET());
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply send(String method, String path, String body) {
        return server.send(request(path).header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
    }

    Reply send(String method, String path, String body, String ifMatch) {
        return server.send(request(path).header("Content-Type", "application/json").header("If-Match", ifMatch)
            .method(method, BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return server.request(path, null).header("Cookie", cookie)
            .header("X-CSRF-Token", session.get("csrf").asString());
    }
}
