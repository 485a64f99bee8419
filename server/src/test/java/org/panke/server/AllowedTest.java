package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told that it may do, page by page. */
@TestInstance(Lifecycle.PER_CLASS)
class AllowedTest {
    private Running server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new Running(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kiosk", "/kiosk/index.html"})
    void theKioskAloneMayAskForACameraAndCompilesNothing(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Permissions-Policy")).startsWith("camera=(self), microphone=()");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'self'").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/b", "/me", "/verify", "/notice", "/kiosks", "/api/v1/kiosk/session", "/health"})
    void everybodyElseMayNot(String path) throws Exception {
        var answer = get(path);
        assertThat(header(answer, "Permissions-Policy")).startsWith("camera=()");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void whereNoOfficeLooksAtFacesNothingThatSeesThemIsThere() throws Exception {
        assertThat(get("/face/blazeface.json").statusCode()).isEqualTo(404);
        assertThat(get("/face/zxing_reader.wasm").statusCode()).isEqualTo(404);
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
                BodyHandlers.discarding());
        }
    }

    private static String header(HttpResponse<Void> answer, String name) {
        assertThat(answer.headers().allValues(name)).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
