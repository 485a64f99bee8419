package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;

/** How people come in, and how they do not. */
class LoginTest {
    private static final String LOGIN = "/api/v1/console/login";
    private static final String SESSION = "/api/v1/console/session";

    @TempDir
    private Path folder;

    private Running server;

    @BeforeEach
    void start() {
        server = new Running(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSetupSecretMakesTheFirstAccountAndNoOther() {
        String first = "{\"secret\":\"" + server.setupSecret() + "\",\"name\":\"wang\",\"password\":\"long enough\"}";
        LoggedIn group = new LoggedIn(server, server.post("/api/v1/console/setup", null, first));
        assertThat(group.session().get("role").asString()).isEqualTo("GROUP");
        assertThat(group.get(SESSION).status()).isEqualTo(200);
        assertThat(server.post("/api/v1/console/setup", null, first).status()).isEqualTo(403);
    }

    @Test
    void aCookieIsOutOfReachOfScriptsAndOtherSitesAndForItsDoorAlone() {
        server.as(Role.DESK);
        Reply reply = login("desk", Running.PASSWORD);
        assertThat(reply.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict",
            "Path=/api/v1/console");
        LoggedIn desk = new LoggedIn(server, reply);
        assertThat(server.send(server.request("/api/v1/broker/session", null).header("Cookie", desk.cookie()).GET())
            .status()).isEqualTo(401);
    }

    @Test
    void whatChangesSomethingNeedsTheSessionsOwnWord() {
        LoggedIn desk = server.as(Role.DESK);
        Reply without = server.send(server.request("/api/v1/console/logout", null).header("Cookie", desk.cookie())
            .POST(BodyPublishers.noBody()));
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.body().get("code").asString()).isEqualTo("CSRF");
        assertThat(desk.post("/api/v1/console/logout", "").status()).isEqualTo(204);
        assertThat(desk.get(SESSION).status()).isEqualTo(401);
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreToldInTheSameWords() {
        server.as(Role.DESK);
        assertThat(login("desk", "wrong password").body()).isEqualTo(login("nobody", "wrong password").body());
    }

    @Test
    void afterSomeFailuresANameWaitsWhetherItExistsOrNot() {
        server.as(Role.DESK);
        for (String name : new String[]{"desk", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(login(name, "wrong password").status()).isEqualTo(401);
            }
            Reply locked = login(name, Running.PASSWORD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.body().get("code").asString()).isEqualTo("LOCKED");
            assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 300);
        }
    }

    @Test
    void fiftyPasswordsAtOnceAreNoMoreTriesThanFiftyOneAfterTheOther() throws InterruptedException {
        server.as(Role.DESK);
        List<Callable<Integer>> tries =
            Collections.nCopies(50, () -> login("desk", "wrong password").status());
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Integer, Long> answers = together.invokeAll(tries).stream()
                .collect(Collectors.groupingBy(Future::resultNow, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of(401, 5L, 429, 45L));
        }
        assertThat(login("desk", Running.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void whoIsBehindAProxyIsCountedByTheirOwnAddressAndTheirCookieIsForTlsOnly() {
        for (int i = 0; i < 30; i++) {
            assertThat(from("203.0.113.7", "nobody" + i).status()).isEqualTo(401);
        }
        assertThat(from("203.0.113.7", "nobody").status()).isEqualTo(429);
        assertThat(from("198.51.100.9, 203.0.113.7", "nobody").status()).as("what they say of themselves")
            .isEqualTo(429);
        server.as(Role.DESK);
        Reply come = from("203.0.113.8", "desk");
        assertThat(come.status()).isEqualTo(200);
        assertThat(come.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    /** As a proxy on the same machine hands it on. */
    private Reply from(String address, String name) {
        return server.send(server.request(LOGIN, null).header("Content-Type", "application/json")
            .header("X-Forwarded-For", address).header("X-Forwarded-Proto", "https")
            .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"password\":\"" + Running.PASSWORD + "\"}")));
    }

    @Test
    void aRestartLetsNobodyGuessAnew() {
        server.as(Role.DESK);
        for (int i = 0; i < 5; i++) {
            login("desk", "wrong password");
        }
        server.close();
        server = new Running(folder);
        assertThat(login("desk", Running.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void aFirstPasswordIsGoodForChangingItOnly() {
        OfficeOfTests.open(server);
        LoggedIn group = server.as(Role.GROUP);
        Reply made = group.post("/api/v1/console/accounts",
            "{\"name\":\"li\",\"role\":\"FINANCE\",\"project\":\"P1\"}");
        assertThat(made.status()).isEqualTo(201);
        String first = made.body().get("password").asString();
        LoggedIn li = LoggedIn.with(server, "console", "li", first);
        LoggedIn elsewhere = LoggedIn.with(server, "console", "li", first);
        assertThat(li.session().get("mustChangePassword").asBoolean()).isTrue();
        assertThat(li.session().get("permissions")).hasSize(1);
        assertThat(li.post("/api/v1/console/password", "{\"old\":\"" + first + "\",\"new\":\"short\"}").status())
            .isEqualTo(400);
        assertThat(li.post("/api/v1/console/password", "{\"old\":\"" + first + "\",\"new\":\"my own password\"}")
            .status()).isEqualTo(204);
        assertThat(li.get(SESSION).body().get("permissions").size()).isGreaterThan(1);
        assertThat(elsewhere.get(SESSION).status()).isEqualTo(401);
        assertThat(login("li", first).status()).isEqualTo(401);
    }

    @Test
    void whoIsNotActiveAnyMoreIsOutAtOnceAndTwoWhoEditDoNotOverwriteEachOther() {
        OfficeOfTests.open(server);
        LoggedIn group = server.as(Role.GROUP);
        LoggedIn desk = server.as(Role.DESK);
        String path = "/api/v1/console/accounts/" + account(group, "desk");
        Reply seen = group.get(path);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        String off = "{\"role\":\"DESK\",\"project\":\"P1\",\"active\":false}";
        assertThat(group.send("PUT", path, off).status()).isEqualTo(428);
        assertThat(group.send("PUT", path, off, tag).status()).isEqualTo(200);
        assertThat(group.send("PUT", path, off, tag).status()).isEqualTo(412);
        assertThat(desk.get(SESSION).status()).isEqualTo(401);
        assertThat(login("desk", Running.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void nobodyRaisesThemselvesOrMakesSomebodyAboveThem() {
        server.as(Role.GROUP);
        LoggedIn project = server.as(Role.PROJECT);
        assertThat(project.post("/api/v1/console/accounts", "{\"name\":\"x\",\"role\":\"GROUP\"}").status())
            .isEqualTo(403);
        assertThat(project.post("/api/v1/console/accounts", "{\"name\":\"x\",\"role\":\"DESK\",\"project\":\"P2\"}")
            .status()).isEqualTo(403);
        String own = "/api/v1/console/accounts/" + account(project, "project");
        String tag = project.get(own).headers().firstValue("ETag").orElseThrow();
        assertThat(project.send("PUT", own, "{\"role\":\"RISK\",\"project\":\"P1\"}", tag).status()).isEqualTo(403);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessions() {
        LoggedIn here = server.as(Role.RISK);
        LoggedIn there = LoggedIn.with(server, "console", "risk", Running.PASSWORD);
        var others = here.get("/api/v1/console/sessions").body().get("items");
        assertThat(others).hasSize(2);
        others.forEach(each -> {
            if (!each.get("current").asBoolean()) {
                assertThat(here.send("DELETE", "/api/v1/console/sessions/" + each.get("id").asString(), "").status())
                    .isEqualTo(204);
            }
        });
        assertThat(there.get(SESSION).status()).isEqualTo(401);
        assertThat(server.as(Role.DESK).send("DELETE", "/api/v1/console/sessions/"
            + here.get("/api/v1/console/sessions").body().at("/items/0/id").asString(), "").status()).isEqualTo(404);
    }

    @Test
    void browsersAreToldToTrustNobodyElse() {
        var headers = login("nobody", "wrong password").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
            "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static String account(LoggedIn group, String name) {
        for (var each : group.get("/api/v1/console/accounts").body().get("items")) {
            if (each.get("name").asString().equals(name)) {
                return each.get("account").asString();
            }
        }
        throw new AssertionError(name);
    }

    private Reply login(String name, String password) {
        return server.post(LOGIN, null, "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }
}
