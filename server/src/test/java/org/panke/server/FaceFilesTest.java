package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.panke.attribution.CaptureOrder;
import org.panke.server.capture.KillSwitch;

/** Whether a browser is given what sees faces. */
class FaceFilesTest extends WithFaces {
    private static final String MODEL = "/face/blazeface.json";

    @Test
    void whatSeesFacesRunsApartMayCompileAndIsAskedForEachTime() throws Exception {
        HttpResponse<Void> model = get(MODEL);
        assertThat(model.statusCode()).isEqualTo(200);
        assertThat(header(model, "Content-Security-Policy"))
            .contains("default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'").doesNotContain("'unsafe-");
        assertThat(header(model, "Permissions-Policy")).startsWith("camera=()");
        assertThat(header(model, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(get("/face/zxing_reader.wasm"), "Content-Type")).isEqualTo("application/wasm");
        assertThat(get("/face/antispoof.json").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsNotThereAnyMoreOnceFacesAreStopped() throws Exception {
        faces.server.bean(KillSwitch.class).turn(CaptureOrder.HALTED, "group", "演练", faces.now());
        assertThat(get(MODEL).statusCode()).isEqualTo(404);
    }

    @Test
    void itGoesToNobodyElsesBrowser() throws Exception {
        assertThat(get(MODEL, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(404);
    }

    private HttpResponse<Void> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + faces.server.port() + path));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.discarding());
        }
    }

    private static String header(HttpResponse<Void> answer, String name) {
        assertThat(answer.headers().allValues(name)).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
