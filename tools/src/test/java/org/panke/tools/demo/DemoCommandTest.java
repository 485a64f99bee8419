package org.panke.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.tools.simulate.Heard;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void aMonthIsSimulatedJudgedScoredAndShownWithoutABrowser() {
        Heard heard = Heard.panke("demo", "--visits-per-day", "20", "--out", folder.toString(), "--lang", "en");
        assertThat(heard.status()).as(heard.err()).isZero();
        for (String file : new String[]{"events.ndjson", "rules.yaml", "truth.ndjson", "verdicts.ndjson",
            "report.html"}) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
        }
        assertThat(heard.out()).contains("flying order").contains("interception");
        assertThat(heard.err()).contains(folder.resolve("report.html").toUri().toString());
    }

    @Test
    void itSpeaksChineseToo() {
        Heard heard = Heard.panke("demo", "--visits-per-day", "20", "--out", folder.toString(), "--lang", "zh");
        assertThat(heard.out()).contains("飞单");
        assertThat(heard.err()).contains("报告");
    }

    @Test
    void twiceIsTheSameDemo() {
        Heard once = Heard.panke("demo", "--visits-per-day", "10", "--out", folder.toString());
        Heard again = Heard.panke("demo", "--visits-per-day", "10", "--out", folder.toString());
        assertThat(again.out()).isEqualTo(once.out());
    }
}
