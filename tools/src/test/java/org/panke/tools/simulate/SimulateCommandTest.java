package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aFolderGetsEventsRulesAndTruth() throws IOException {
        Heard heard = Heard.panke("simulate", "--seed", "3", "--visits-per-day", "5", "--out", folder.toString());
        assertThat(heard.status()).isZero();
        assertThat(heard.out()).isEmpty();
        assertThat(folder).isDirectoryContaining("glob:**/events.ndjson").isDirectoryContaining("glob:**/truth.ndjson")
            .isDirectoryContaining("glob:**/rules.yaml");
        assertThat(heard.err()).contains("events.ndjson");
    }

    @Test
    void withoutAFolderTheEventsGoToStandardOutput() throws IOException {
        Path rules = folder.resolve("r.yaml");
        Path truth = folder.resolve("t.ndjson");
        Heard heard = Heard.panke("simulate", "--seed", "3", "--visits-per-day", "5", "--rules-out", rules.toString(),
            "--truth-out", truth.toString());
        Heard.panke("simulate", "--seed", "3", "--visits-per-day", "5", "--out", folder.toString());
        assertThat(heard.status()).isZero();
        assertThat(heard.out()).isEqualTo(Files.readString(folder.resolve("events.ndjson")));
        assertThat(rules).hasSameTextualContentAs(folder.resolve("rules.yaml"));
        assertThat(truth).hasSameTextualContentAs(folder.resolve("truth.ndjson"));
    }

    @Test
    void theHelpSpeaksBothLanguages() {
        assertThat(Heard.panke("simulate", "--help", "--lang", "zh").out()).contains("种子");
        assertThat(Heard.panke("simulate", "--help", "--lang", "en").out()).contains("the same seed");
    }

    @Test
    void anOptionThatMakesNoSenseIsNamed() {
        Heard heard = Heard.panke("simulate", "--projects", "0");
        assertThat(heard.status()).isEqualTo(2);
        assertThat(heard.err()).contains("projects");
    }

    @Test
    void aScoreOfFilesThatAreNotThereSaysSo() {
        Heard heard =
            Heard.panke("simulate", "--score", folder.resolve("a").toString(), folder.resolve("b").toString());
        assertThat(heard.status()).isEqualTo(2);
        assertThat(heard.err()).contains(folder.resolve("b").toString());
    }
}
