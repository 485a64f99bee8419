package org.panke.formats.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;

class SurveyTest {
    @TempDir
    private Path folder;

    @Test
    void linesInOrderAreSeenToBe() throws IOException {
        assertThat(order(line("2026-03-01T09:00:00+08:00"), line("2026-03-01T01:00:00Z"), "",
            line("2026-03-01T09:00:00.5+08:00").replace("\"at\":", "\"at\": "), "\r", line("2026-03-02T00:00Z")))
            .contains(List.of(Instant.parse("2026-03-01T01:00:00Z"), Instant.parse("2026-03-02T00:00:00Z")));
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
        assertThat(order(lines)).contains(List.of(start, start.plusSeconds(9999)));
        for (int i : new int[]{0, 14_000, 14_999, 15_000, 15_500, 29_998}) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertThat(order(swapped).isPresent()).as("swapped " + i).isEqualTo(i / 3 == (i + 1) / 3);
        }
    }

    @Test
    void eachProjectIsReadAloneAndItsLinesKnowWhereTheyStand() throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            for (int count : new int[]{1, 9, 40_000}) {
                List<String> lines = linesOf(count, List.of("P1", "楼盘二", "P 3"));
                Path file = Files.writeString(folder.resolve("p.ndjson"), "\uFEFF" + String.join(end, lines));
                try (Survey survey = Survey.of(file).orElseThrow(); var whole = EventReader.open(file)) {
                    List<String> apart = new ArrayList<>();
                    for (String project : survey.projects()) {
                        read(survey.eventsOf(project), apart);
                    }
                    List<String> together = new ArrayList<>();
                    read(whole, together);
                    assertThat(numbered(apart, survey.lineCounter())).as(count + " lines").isEqualTo(together);
                    assertThat(survey.projects().stream().mapToLong(survey::bytesOf).sum())
                        .isBetween(survey.size() - 2L * count / 5 - 3, survey.size() + 1);
                }
            }
        }
    }

    @Test
    void whereALinesProjectIsNotSeenNoneIs() throws IOException {
        String good = line("2026-03-01T09:00:00Z");
        try (Survey survey = Survey.of(Files.write(folder.resolve("f.ndjson"), List.of(good, good))).orElseThrow()) {
            assertThat(survey.projects()).containsExactly("P1");
        }
        for (String other : List.of(good.replace("\"project\"", "\"pro\\u006Aect\""), good.replace("P1", "P\\u0031"),
            good.replace("\"project\":", "\"project\" :"), good.replace("\"P1\"", "7"), "\uFEFF" + good,
            "{\"at\":\"2026-03-01T09:00:00Z\"}")) {
            Path file = Files.write(folder.resolve("f.ndjson"), List.of(good, other, good));
            try (Survey survey = Survey.of(file).orElseThrow()) {
                assertThat(survey.projects()).as(other).isEmpty();
            }
        }
    }

    @Test
    void aBadLineOfAProjectIsSaidWithItsPlace() throws IOException {
        String good = line("2026-03-01T09:00:00Z");
        Path file = Files.write(folder.resolve("f.ndjson"),
            List.of(good, good.replace("P1", "P2"), good.replace("WalkedIn", "Walked"), "", good));
        List<String> seen = new ArrayList<>();
        try (Survey survey = Survey.of(file).orElseThrow()) {
            read(survey.eventsOf("P1"), seen);
            assertThat(numbered(seen, survey.lineCounter())).extracting(each -> each.split(" ", 2)[0])
                .containsExactly("1", "3!", "5");
            assertThat(numbered(seen, survey.lineCounter()).get(1)).contains("line=" + 2 * (good.length() + 1));
        }
    }

    /** Every fifth line is blank. */
    private static List<String> linesOf(int count, List<String> projects) {
        var random = new SplittableRandom(count);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = projects.get(i == 0 ? 0 : random.nextInt(projects.size()));
            lines.add(i % 5 == 4 ? "" : line("2026-03-01T09:00:00Z").replace("P1", name).replace("x", "e" + i));
        }
        return lines;
    }

    /** What an event or a problem was, behind the number of its line. */
    private static void read(EventSource source, List<String> seen) throws IOException {
        var sink = new EventSource.Sink() {
            @Override
            public void event(Event event, long line) {
                seen.add(line + " " + event);
            }

            @Override
            public void problem(Problem problem) {
                seen.add(problem.line() + "! " + problem);
            }
        };
        try (source) {
            while (source.advance(sink)) {
                // all of it
            }
        }
    }

    /** With the numbers of lines where it has the places at which they begin, in their order. */
    private static List<String> numbered(List<String> placed, LineCounter counter) {
        return placed.stream().map(each -> each.split("(?=[! ])", 2))
            .sorted(Comparator.comparingLong((String[] each) -> Long.parseLong(each[0])))
            .map(each -> counter.line(Long.parseLong(each[0])) + each[1]).toList();
    }

    /** The first and the last time. */
    private Optional<List<Instant>> order(String... lines) throws IOException {
        return order(List.of(lines));
    }

    private Optional<List<Instant>> order(List<String> lines) throws IOException {
        try (Survey survey = Survey.of(Files.write(folder.resolve("f.ndjson"), lines)).orElse(null)) {
            return survey == null ? Optional.empty() : Optional.of(List.of(survey.first(), survey.last()));
        }
    }

    private static String line(String at) {
        return "{\"type\":\"WalkedIn\",\"id\":\"x\",\"at\":\"" + at + "\",\"project\":\"P1\"}";
    }
}
