package org.panke.server;

import java.io.IOException;
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
        this(server, begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0], begun.body());
    }

    private LoggedIn(Running server, String cookie, JsonNode session) {
        this.server = server;
        this.cookie = cookie;
        this.session = session;
    }

    /** The same browser, sent to another server of the same house. */
    LoggedIn at(Running other) {
        return new LoggedIn(other, cookie, session);
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

    /** What the live stream tells, from what was seen last on. */
    LiveStream live(String project, String seen) throws IOException, InterruptedException {
        return new LiveStream(server.stream(request("/api/v1/console/projects/" + project + "/live")
            .headers(seen.isEmpty() ? new String[]{"Accept", "text/event-stream"}
                : new String[]{"Last-Event-ID", seen})));
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

    /**
     * Adds a step to something that is kept step by step.
     *
     * @param rest of what is said, as JSON without its braces
     */
    Reply step(String matter, String id, String kind, String rest, String seen) {
        return send("POST", matter + "/steps",
            "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\"" + (rest.isEmpty() ? "" : ", " + rest) + "}", seen);
    }

    HttpRequest.Builder request(String path) {
        return server.request(path, null).header("Cookie", cookie)
            .header("X-CSRF-Token", session.get("csrf").asString());
    }
}
