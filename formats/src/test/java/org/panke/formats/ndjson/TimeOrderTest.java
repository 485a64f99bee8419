package org.panke.formats.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeOrderTest {
    @TempDir
    private Path folder;

    @Test
    void linesInOrderAreSeenToBe() throws IOException {
        assertThat(order(line("2026-03-01T09:00:00+08:00"), line("2026-03-01T01:00:00Z"), "",
            line("2026-03-01T09:00:00.5+08:00").replace("\"at\":", "\"at\": "), "\r", line("2026-03-02T00:00Z")))
            .contains(new TimeOrder(Instant.parse("2026-03-01T01:00:00Z"), Instant.parse("2026-03-02T00:00:00Z")));
    }

    @Test
    void linesOutOfOrderAreSeenToBeWhateverTheirText() throws IOException {
        assertThat(order(line("2026-03-01T09:00:01Z"), line("2026-03-01T09:00:00Z"))).isEmpty();
        assertThat(order(line("2026-03-01T09:00:00Z"), line("2026-03-01T16:59:59+08:00"))).isEmpty();
        assertThat(order(line("2026-03-01T09:00:00.5Z"), line("2026-03-01T09:00:00Z"))).isEmpty();
    }

    @Test
    void aLineWhoseTimeIsNotSeenMayStandAnywhere() throws IOException {
        String good = line("2026-03-01T09:00:00Z");
        for (String other : List.of(good.replace("\"at\"", "\"\\u0061t\""), good.replace("\"at\":", "\"at\" :"), "{}",
            good.replace("T09", " 09"), "x".repeat(Lines.LONGEST + 1))) {
            assertThat(order(good, other, good)).as(other.substring(0, 1)).isEmpty();
        }
        assertThat(order(good, "{\"\\u0061t\":1}", good)).isEmpty();
        assertThat(order("")).isEmpty();
    }

    @Test
    void aTimeInsideTextIsNotTakenForTheField() throws IOException {
        String quoted =
            line("2026-03-02T09:00:00Z").replace("{", "{\"actor\":\"\\\"at\\\":\\\"2026-01-01T00:00:00Z\\\"\",");
        assertThat(order(line("2026-03-01T09:00:00Z"), quoted)).isPresent();
        assertThat(order(line("2026-03-03T09:00:00Z"), quoted)).isEmpty();
    }

    @Test
    void aLargeFileIsInOrderAcrossItsHalves() throws IOException {
        List<String> lines = new ArrayList<>();
        var start = Instant.parse("2026-03-01T00:00:00Z");
        var random = new SplittableRandom(3);
        for (int i = 0; i < 30_000; i++) {
            lines.add(line(start.plusSeconds(i / 3).toString()).replace("x", "x".repeat(random.nextInt(1, 30))));
        }
        assertThat(order(lines)).contains(new TimeOrder(start, start.plusSeconds(9999)));
        for (int i : new int[]{0, 14_000, 14_999, 15_000, 15_500, 29_998}) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertThat(order(swapped).isPresent()).as("swapped " + i).isEqualTo(i / 3 == (i + 1) / 3);
        }
    }

    private Optional<TimeOrder> order(String... lines) throws IOException {
        return order(List.of(lines));
    }

    private Optional<TimeOrder> order(List<String> lines) throws IOException {
        return TimeOrder.of(Files.write(folder.resolve("f.ndjson"), lines));
    }

    private static String line(String at) {
        return "{\"type\":\"WalkedIn\",\"id\":\"x\",\"at\":\"" + at + "\",\"project\":\"P1\"}";
    }
}
