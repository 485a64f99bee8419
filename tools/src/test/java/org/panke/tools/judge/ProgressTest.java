package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panke.formats.Language;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void aLongRunSaysHowFarItIsAndHowLongItWillTake() {
        var progress = progress("1");
        progress.step("progress.judging");
        now = 10 * SECOND;
        progress.at(25, 100);
        assertThat(said()).endsWith("Judging 25%, 0:30 to go");
        now = 10 * SECOND + 1;
        progress.at(26, 100);
        assertThat(said()).endsWith("Judging 25%, 0:30 to go");
        now = 75 * SECOND;
        progress.at(7, -1);
        assertThat(said()).endsWith("Judging 1:15");
        progress.clear();
        assertThat(said()).endsWith("\r\u001B[K");
    }

    @Test
    void aShortRunSaysNothing() {
        var progress = progress("1");
        progress.step("progress.judging");
        now = SECOND;
        progress.at(25, 100);
        progress.clear();
        assertThat(said()).isEmpty();
    }

    @Test
    void whereNobodyLooksNothingIsSaid() {
        var progress = progress("0");
        progress.step("progress.judging");
        now = 100 * SECOND;
        progress.at(25, 100);
        progress.clear();
        assertThat(said()).isEmpty();
    }

    private Progress progress(String terminal) {
        return new Progress(new Surroundings(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            new PrintStream(err, true, UTF_8), Map.of("PANKE_TERMINAL", terminal), () -> now),
            Messages.in(Language.EN));
    }

    private String said() {
        return err.toString(UTF_8);
    }
}
