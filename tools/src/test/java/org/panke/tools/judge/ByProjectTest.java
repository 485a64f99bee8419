package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.rules.RuleFile;
import org.panke.formats.tables.Mapping;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

class ByProjectTest {
    @TempDir
    private Path folder;

    private Path rules = Path.of("");

    @BeforeEach
    void writeRules() throws IOException {
        rules = Office.rules(folder);
    }

    @Test
    void projectsJudgedApartGiveTheLinesOfProjectsJudgedTogether() throws IOException {
        List<String> lines = withEventsThatCountOnceOrNever(withBadLines(Office.events(4000, 31)));
        for (int cut : new int[]{0, 700, 2001}) {
            List<String> files = List.of(file("1.ndjson", lines.subList(0, cut + 1)),
                file("2.ndjson", lines.subList(cut + 1, lines.size())));
            var together = Run.of("judge", files.get(0), files.get(1), "--rules", rules.toString());
            assertThat(together.lines()).hasSizeGreaterThan(2000);
            assertThat(together.err).contains("Came without giving a phone, counted only: 40.",
                "Events that came again and count once: 40.");
            for (int workers = 1; workers <= 3; workers++) {
                Judged apart = judged(files, workers, folder, false);
                assertThat(apart.out).as(workers + " at once").isEqualTo(together.out);
                assertThat(together.err).startsWith(apart.complaints);
                assertThat(apart.summary).isNotEmpty().allSatisfy(line -> assertThat(together.err).contains(line));
            }
        }
    }

    @Test
    void aLargeFileIsJudgedTheSameWhateverElseIsMadeOfIt() throws IOException {
        String file = file("large.ndjson", withBadLines(Office.events(9000, 41)));
        assertThat(Files.size(Path.of(file))).isGreaterThan(1 << 20);
        var apart = Run.of("judge", file, "--rules", rules.toString());
        Path out = folder.resolve("out");
        var together =
            Run.of("judge", file, "--rules", rules.toString(), "--out", out.toString(), "--format", "ndjson,csv");
        assertThat(apart.out).isEqualTo(Files.readString(out.resolve("verdicts.ndjson")));
        assertThat(apart.err).isEqualTo(together.err).contains("large.ndjson:");
    }

    @Test
    void strictStopsAtTheFirstBadLineOfAnyProject() throws IOException {
        List<String> files = List.of(file("b.ndjson", withBadLines(Office.events(400, 51))));
        assertThatThrownBy(() -> judged(files, 2, folder, true)).isInstanceOf(CannotRun.class);
    }

    @Test
    void whereNothingCanWaitOnDiskItSaysSo() throws IOException {
        List<String> files = List.of(file("e.ndjson", Office.events(400, 61)));
        assertThatThrownBy(() -> judged(files, 2, folder.resolve("missing"), false)).isInstanceOf(CannotRun.class);
    }

    @Test
    void whatFailsInOneProjectEndsAll() throws IOException {
        List<String> files = List.of(file("e.ndjson", Office.events(400, 71)));
        try (Surveys surveys = Surveys.of(Input.all(files)).orElseThrow()) {
            Files.write(Path.of(files.getFirst()), new byte[0]);
            assertThatThrownBy(() -> judged(surveys, files, 2, folder, false)).isInstanceOf(IOException.class);
        }
    }

    /** Some lines of both projects spoilt, yet so that their times and projects are seen. */
    private static List<String> withBadLines(List<String> lines) {
        List<String> spoilt = new ArrayList<>(lines);
        for (int i = 100; i < spoilt.size(); i += 390) {
            spoilt.set(i, spoilt.get(i).replaceFirst("\"type\":\"[A-Z]", "\"type\":\"_"));
        }
        return spoilt;
    }

    /** Now and then somebody without a phone, said once, once more, and once with another actor, which is refused. */
    private static List<String> withEventsThatCountOnceOrNever(List<String> lines) {
        List<String> more = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            more.add(lines.get(i));
            if (i % 100 == 50) {
                String walkedIn = lines.get(i).replaceFirst("\"type\":\"\\w+\",\"id\":\"(\\w+)\"",
                    "\"type\":\"WalkedIn\",\"id\":\"w$1\"").replaceFirst("(\"project\":\"\\w+\").*", "$1}");
                more.addAll(List.of(walkedIn, walkedIn, walkedIn.replace("}", ",\"actor\":\"s2\"}")));
            }
        }
        return more;
    }

    private record Judged(String out, String complaints, List<String> summary) {
    }

    private Judged judged(List<String> files, int workers, Path spill, boolean strict) throws IOException {
        try (Surveys surveys = Surveys.of(Input.all(files)).orElseThrow()) {
            return judged(surveys, files, workers, spill, strict);
        }
    }

    private Judged judged(Surveys surveys, List<String> files, int workers, Path spill, boolean strict)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var print = new PrintStream(err, true, UTF_8);
        var surroundings = new Surroundings(InputStream.nullInputStream(), out, print, Map.of(), () -> 0);
        var messages = Messages.in(Language.EN);
        var progress = new Progress(surroundings, messages);
        var options =
            new JudgeOptions(files, rules, null, EnumSet.of(Format.NDJSON), strict, Mapping.NONE, null);
        Rules read = ((RuleFile.Good) RuleFile.read(rules)).rules();
        var summary = new Summary(read);
        try (var outputs = Outputs.open(options, read, surroundings, messages);
                var complaints = new Complaints(options, messages, print, progress)) {
            new ByProject(spill, progress, workers)
                .judge(surveys, read, outputs.onlyLines().orElseThrow(), summary, complaints);
            outputs.finish(complaints.lines());
            return new Judged(out.toString(UTF_8), err.toString(UTF_8), summary.lines(messages, complaints.lines()));
        }
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }
}
