package org.panke.tools.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.tools.StandardOutput;

class JudgeCommandTest {
    @TempDir
    private Path folder;

    private String rules = "";

    @BeforeEach
    void writeRules() throws IOException {
        rules = Office.rules(folder).toString();
    }

    @Test
    void theExampleIsJudgedAsTheFormatSays() throws IOException {
        var run = Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules);
        assertThat(run.status).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).isEqualTo("{\"registration\":\"e1\",\"project\":\"P1\",\"answer\":\"ACCEPTED\","
            + "\"until\":\"2026-03-04T16:00:00Z\",\"rules\":1}");
        assertThat(run.lines().get(1)).startsWith("{\"visit\":\"e2\",\"project\":\"P1\",\"outcome\":\"BROUGHT\","
            + "\"channel\":\"A1\",\"registration\":\"e1\",\"standing\":\"NEW\",\"until\":\"2026-03-31T16:00:00Z\","
            + "\"rules\":1,\"case\":null,\"revises\":null,\"facts\":[");
        assertThat(run.lines().get(2)).isEqualTo("{\"contract\":\"C9\",\"project\":\"P1\",\"state\":\"PAYABLE\","
            + "\"reason\":null,\"channel\":\"A1\",\"amountFen\":3750000,\"case\":null}");
    }

    @Test
    void linesInAnyOrderGiveTheSameFindingsInTheirOwnOrder() throws IOException {
        List<String> lines = Office.events(3000, 11);
        List<String> sorted = Run.of("judge", file("s.ndjson", lines), "--rules", rules).lines();
        for (long seed = 1; seed <= 3; seed++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < lines.size() / 3; i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            // events of one instant keep their order, so their judgement stays the same
            List<String> shuffled = new ArrayList<>();
            order.forEach(i -> shuffled.addAll(lines.subList(3 * i, 3 * i + 3)));
            var run = Run.of("judge", file("u.ndjson", shuffled), "--rules", rules);
            assertThat(run.status).as("seed " + seed).isZero();
            assertThat(run.lines()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(sorted);
            assertThat(places(run.lines(), shuffled)).as("seed " + seed).isSorted();
        }
    }

    @Test
    void filesAreOneStreamInTheOrderOfTheArguments() throws IOException {
        List<String> whole = Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules).lines();
        String front = file("1.ndjson", Office.EXAMPLE.subList(0, 2));
        String back = file("2.ndjson", Office.EXAMPLE.subList(2, 4));
        assertThat(Run.of("judge", front, back, "--rules", rules).lines()).isEqualTo(whole);
        assertThat(Run.of("judge", back, front, "--rules", rules).lines())
            .containsExactly(whole.get(2), whole.get(0), whole.get(1));
    }

    @Test
    void standardInputIsReadLikeAFile() throws IOException {
        List<String> lines = Office.events(500, 5);
        List<String> whole = Run.of("judge", file("e.ndjson", lines), "--rules", rules).lines();
        var run = Run.with(String.join("\r\n", lines), Map.of(), "judge", "-", "--rules", rules);
        assertThat(run.status).isZero();
        assertThat(run.lines()).isEqualTo(whole);
        Collections.reverse(lines);
        assertThat(Run.with(String.join("\n", lines), Map.of(), "judge", "-", "--rules", rules).lines()).isNotEmpty();
    }

    @Test
    void theSameEventTwiceIsOnce() throws IOException {
        List<String> twice = new ArrayList<>(Office.EXAMPLE);
        twice.addAll(Office.EXAMPLE);
        assertThat(Run.of("judge", file("t.ndjson", twice), "--rules", rules).lines())
            .isEqualTo(Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules).lines());
    }

    @Test
    void badLinesAreSaidInTheUsersLanguageAndLeftOut() throws IOException {
        List<String> lines = new ArrayList<>(Office.EXAMPLE);
        lines.add(1,
            "{\"type\":\"CheckedIn\",\"id\":\"b\",\"at\":\"2026-03-01T09:30:00\",\"project\":\"P1\",\"phone\":\"13800001234\"}");
        String file = file("b.ndjson", lines);
        var english = Run.of("judge", file, "--rules", rules);
        assertThat(english.status).isEqualTo(1);
        assertThat(english.lines()).hasSize(3);
        assertThat(english.err).contains(file + ":2:35: at: found 2026-03-01T09:30:00, expected a time with its offset")
            .contains("Lines left out: 1.");
        var chinese = Run.with("", Map.of("LANG", "zh_CN.UTF-8"), "judge", file, "--rules", rules);
        assertThat(chinese.err).contains(file + ":2:35: at：写的是 2026-03-01T09:30:00，应为 带时区的时间")
            .contains("1 行没有计入");
        assertThat(Run.with("", Map.of("LANG", "zh_CN.UTF-8"), "judge", file, "--rules", rules, "--lang", "en").err)
            .isEqualTo(english.err);
    }

    @Test
    void ofManyBadLinesTheFirstAreSaidAndAllAreCounted() throws IOException {
        String file = file("m.ndjson", Collections.nCopies(50, "{"));
        var run =
            Run.of("judge", file, "--rules", rules, "--out", folder.resolve("out").toString(), "--format", "ndjson");
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err.lines().filter(line -> line.startsWith(file))).hasSize(20);
        assertThat(run.err).contains("30 more").contains("Lines left out: 50.");
        assertThat(Files.readAllLines(folder.resolve("out/problems.ndjson"))).hasSize(50).first().asString()
            .startsWith("{\"file\":\"" + file + "\",\"line\":1,\"column\":\"2\",\"field\":null,\"found\":\"\",");
    }

    @Test
    void strictStopsAtTheFirstBadLineAndLeavesNoFile() throws IOException {
        Path out = folder.resolve("out");
        List<String> lines = new ArrayList<>(Office.EXAMPLE);
        lines.add(1, "{");
        var run = Run.of("judge", file("b.ndjson", lines), "--rules", rules, "--strict", "--out", out.toString(),
            "--format", "ndjson,csv,xlsx");
        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("b.ndjson:2:2:").contains("Stopped by --strict");
        assertThat(out).isEmptyDirectory();
        assertThat(Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules, "--strict").status).isZero();
    }

    @Test
    void whereOneFileCannotBeWrittenNoneIsSeenAndNothingIsLeftBehind() throws IOException {
        Path out = folder.resolve("out");
        Path inTheWay = Files.createDirectories(out.resolve(".report.html.part/full"));
        var run = Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules, "--out", out.toString());
        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("Nothing was written into " + out);
        assertThat(out).isDirectoryContaining(inTheWay.getParent()::equals).isDirectoryNotContaining(
            file -> !file.equals(inTheWay.getParent()));
    }

    @Test
    void whatCannotBeReadOrWrittenAtAllIsSaid() throws IOException {
        String events = file("e.ndjson", Office.EXAMPLE);
        assertThat(Run.of("judge", events, "--rules", folder.toString()).err).contains("The rule file is a folder");
        assertThat(Run.of("judge", events, "--rules", rules, "--out", rules).err)
            .contains("This is a file, not a folder to write into: " + rules);
        var table = Run.with("报备时间,渠道\n", Map.of(), "judge", "-", "--rules", rules);
        assertThat(table.status).isEqualTo(2);
        assertThat(table.err).contains("Standard input is read as NDJSON");
        assertThat(Run.with("\n \n", Map.of(), "judge", "-", "--rules", rules).status).isZero();
    }

    @Test
    void filesAreWrittenWholeIntoTheFolder() throws IOException {
        Path out = folder.resolve("a/b");
        var run = Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules, "--out", out.toString(),
            "--format", "ndjson,csv", "--format", "XLSX");
        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out).isEmpty();
        assertThat(out).isDirectoryContaining("glob:**/judged.xlsx").isDirectoryContaining("glob:**/verdicts.csv")
            .isDirectoryNotContaining("glob:**/.*").isDirectoryNotContaining("glob:**/problems.ndjson");
        assertThat(Files.readAllLines(out.resolve("verdicts.ndjson")))
            .isEqualTo(Run.of("judge", file("e.ndjson", Office.EXAMPLE), "--rules", rules).lines());
        assertThat(run.err).contains("Visits: 1. Natural 0, brought by a channel 1").contains("37,500 yuan");
    }

    @Test
    void whoGaveNoPhoneIsCountedInBothSummaries() throws IOException {
        List<String> lines = List.of(
            "{\"type\":\"WalkedIn\",\"id\":\"w1\",\"at\":\"2026-04-01T10:00:00+08:00\",\"project\":\"P1\"}");
        Path out = folder.resolve("counted");
        var run = Run.of("judge", file("e.ndjson", lines), "--rules", rules, "--out", out.toString(),
            "--format", "csv");
        assertThat(run.err).contains("Came without giving a phone, counted only: 1.");
        assertThat(Files.readString(out.resolve("summary.csv"))).contains(",no phone given · counted only,1,");
    }

    @Test
    void whatCannotRunSaysWhyAndHowToBegin() throws IOException {
        String file = file("e.ndjson", Office.EXAMPLE);
        for (var arguments : Map.of(
            "samples/rules.yaml", new String[]{"judge", file},
            "no file to judge", new String[]{"judge", "--rules", rules},
            "No such file", new String[]{"judge", file + "x", "--rules", rules},
            "a folder, not a file", new String[]{"judge", folder.toString(), "--rules", rules},
            "Cannot read the rule file", new String[]{"judge", file, "--rules", rules + "x"},
            "Unknown option: --what", new String[]{"judge", file, "--what"},
            "There is no format \"pdf\"", new String[]{"judge", file, "--rules", rules, "--format", "pdf"},
            "name it with --out", new String[]{"judge", file, "--rules", rules, "--format", "html"},
            "There is no command \"jugde\"", new String[]{"jugde"},
            "missing after --rules", new String[]{"judge", file, "--rules"}).entrySet()) {
            var run = Run.of(arguments.getValue());
            assertThat(run.status).as(arguments.getKey()).isEqualTo(2);
            assertThat(run.err).contains(arguments.getKey());
            assertThat(run.out).isEmpty();
        }
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "zone: Nowhere/Land\n");
        assertThat(Run.of("judge", file, "--rules", bad.toString()).err).contains("bad.yaml:1:")
            .contains("nothing can be judged");
    }

    @Test
    void channelsTheRulesDoNotKnowAreNamedAtTheEnd() throws IOException {
        String file = file("s.ndjson", List.of(Office.EXAMPLE.getFirst().replace("\"A1\"", "\"A9\"")));
        var run = Run.of("judge", file, "--rules", rules);
        assertThat(run.lines()).hasSize(1).first().asString().contains("R_CHANNEL");
        assertThat(run.err).contains("does not know these channels").contains("A9");
    }

    @Test
    void helpIsInBothLanguages() {
        assertThat(Run.of("judge", "--help").out).contains("--rules").contains("Exit statuses");
        assertThat(Run.of("judge", "--help", "--lang", "zh").out).contains("--rules").contains("退出状态");
        assertThat(Run.of().out).contains("judge").contains("Usage");
        assertThat(Run.of("--help", "--lang=zh").out).contains("用法");
        assertThat(Run.of("--version").out).startsWith("panke ");
    }

    @Test
    void aReaderWhoHasSeenEnoughEndsTheRunQuietly() throws IOException {
        var run = Run.into(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new StandardOutput.Closed();
            }
        }, "judge", file("e.ndjson", Office.events(20_000, 3)), "--rules", rules);
        assertThat(run.status).isEqualTo(141);
        assertThat(run.err).isEmpty();
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    /** Where the events of the findings stand in the input; settlements and signals do not say. */
    private static List<Integer> places(List<String> findings, List<String> input) {
        List<String> ids = input.stream().map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1")).toList();
        return findings.stream().filter(line -> line.matches("\\{\"(?:registration|visit|refused)\".*"))
            .map(line -> ids.indexOf(line.replaceAll("^\\{\"[a-z]*\":\"([^\"]*)\".*", "$1"))).toList();
    }
}
