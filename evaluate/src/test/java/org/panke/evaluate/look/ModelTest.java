package org.panke.evaluate.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelTest {
    /** Templates of two models never meet, so what is measured must be called what the kiosk calls it. */
    @Test
    void theModelIsCalledAsTheKiosksOwn() throws Exception {
        String worker = Files.readString(Path.of("..", "web", "src", "kiosk", "face", "face.worker.ts"));
        assertThat(worker).contains("MODEL = '" + Look.MODEL + "'");
    }

    @Test
    void theWorkerIsFoundAmongTheKiosksFiles() throws Exception {
        Pages pages = new Pages();
        assertThat(pages.worker()).matches("face\\.worker-[\\w-]+\\.js");
        assertThat(pages.code(pages.worker())).isNotEmpty();
    }
}
