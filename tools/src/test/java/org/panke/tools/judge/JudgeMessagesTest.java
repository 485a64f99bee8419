package org.panke.tools.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.formats.words.Numbers;

class JudgeMessagesTest {
    @TempDir
    Path folder;
    String rules = "";

    @BeforeEach
    void writeRules() throws IOException {
        rules = Office.rules(folder).toString();
    }

    @Test
    void aLanguageNobodyHereSpeaksIsAUsageErrorOfEveryCommand() {
        for (String command : List.of("judge", "simulate", "demo", "--help")) {
            for (String asked : List.of("--lang=fr", "--lang=", "--lang=english")) {
                Run run = Run.of(command, asked);
                assertThat(run.status).as(command + " " + asked).isEqualTo(2);
                assertThat(run.err).contains("--lang").contains("zh, en");
                assertThat(run.out).isEmpty();
            }
        }
        assertThat(Run.of("judge", "--lang", "fr", "--help").err).contains("\"fr\"");
        assertThat(Run.of("--help", "--lang", "zh_CN").status).isZero();
    }

    @Test
    void aFileWithoutEventsIsSaidToHoldNothing() throws IOException {
        for (String text : List.of("", "\ufeff", "\n \n\r\n")) {
            Path file = Files.writeString(folder.resolve("none.ndjson"), text);
            Run run = Run.of("judge", file.toString(), "--rules", rules);
            assertThat(run.status).isZero();
            assertThat(run.err).contains("none.ndjson: the file holds nothing");
            assertThat(Run.of("judge", file.toString(), "--rules", rules, "--lang", "zh").err).contains("文件里没有内容");
        }
        Path file = Files.write(folder.resolve("some.ndjson"), Office.EXAMPLE);
        assertThat(Run.of("judge", file.toString(), "--rules", rules).err).doesNotContain("holds nothing");
    }

    @Test
    void moneyIsSaidToTheFen() throws IOException {
        List<String> events =
            Office.EXAMPLE.stream().map(line -> line.replace("250000000", "123456800")).toList();
        Path file = Files.write(folder.resolve("e.ndjson"), events);
        assertThat(Run.of("judge", file.toString(), "--rules", rules).err).contains("18,518.52 yuan");
        assertThat(List.of(0L, 5L, 50L, 100L, 1_851_852L, -7L, -123_456L)).extracting(Numbers::yuan)
            .containsExactly("0", "0.05", "0.50", "1", "18,518.52", "-0.07", "-1,234.56");
    }

    @Test
    void theLinesThatAQuoteSwallowedAreCountedAsLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("visits.csv"), """
                姓名,手机号,到访时间
                王,13800001234,2026-03-01
                李,"13800001235,2026-03-01 10:00
                钱,13800001237,2026-03-01 10:00
                """);
        Run run = Run.of("judge", file.toString(), "--rules", rules);
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("visits.csv:3:B3: found \"").contains("Lines left out: 2.").contains("no hour");
    }

    @Test
    void aBadRuleFileIsExplainedInTheUsersLanguageAlone() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "zone: Asia/Shanghai\nchannels: [}\n");
        String file = Files.write(folder.resolve("e.ndjson"), Office.EXAMPLE).toString();
        String chinese = Run.of("judge", file, "--rules", bad.toString(), "--lang", "zh").err;
        assertThat(chinese.lines().findFirst().orElseThrow()).contains("bad.yaml:2:12: 写的是 }").contains("不是正确的 YAML")
            .doesNotContain("expected");
        assertThat(Run.of("judge", file, "--rules", bad.toString()).err).contains("bad.yaml:2:12: found }")
            .contains("correct YAML");
    }
}
