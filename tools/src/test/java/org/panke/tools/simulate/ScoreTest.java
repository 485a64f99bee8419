package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.ndjson.FindingWriter;
import org.panke.formats.rules.RuleFile;
import org.panke.formats.words.Sentences;

class ScoreTest {
    private static final SimulationOptions OPTIONS = SimulationOptions.of(World.SEED, 2, 3);

    @TempDir
    Path folder;

    @Test
    void filesScoreAsTheWorldTheyCameFrom() throws IOException {
        Simulation simulation = Simulation.of(OPTIONS);
        Rules rules = ((RuleFile.Good) RuleFile.read(new StringReader(simulation.rules()), "rules.yaml")).rules();
        List<Finding> findings = new ArrayList<>();
        Judge judge = new Judge(rules);
        simulation.forEach(event -> judge.accept(event, findings::add));
        judge.finish(findings::add);

        Score heard = new Score();
        simulation.forEach(event -> {
        }, heard::learn);
        findings.forEach(heard::hear);

        WorldFiles.Written written = new WorldFiles(simulation, event -> {
        }).write(folder);
        Path verdicts = folder.resolve("verdicts.ndjson");
        try (FindingWriter writer = new FindingWriter(Files.newOutputStream(verdicts),
            Sentences.of(Language.ZH, rules), Sentences.of(Language.EN, rules))) {
            for (Finding finding : findings) {
                writer.write(finding);
            }
        }
        ScoreTable read = Score.of(verdicts, written.truth()).table();
        assertThat(read.text(Language.EN)).isEqualTo(heard.table().text(Language.EN));
        assertThat(read.text(Language.ZH)).contains("违规手法").contains("FLYING_ORDER");
        assertThat(read.caught(Language.ZH)).contains("飞单").contains("截客");
    }

    @Test
    void aWorldNobodyJudgedHasNoEnd() {
        Score score = new Score();
        Simulation.of(OPTIONS).forEach(event -> {
        }, score::learn);
        ScoreTable table = score.table();
        assertThat(table.natural()).containsOnlyKeys(VisitScore.Fit.UNHEARD);
        assertThat(table.contracts()).containsOnlyKeys(ContractScore.Fit.NO_DEAL);
    }

    @Test
    void whatIsNoTruthIsNotTakenForOne() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.ndjson"), "{\"visit\":12\n");
        assertThatThrownBy(() -> Score.of(odd, odd)).isInstanceOf(IOException.class).hasMessageContaining("odd.ndjson");
    }

    @Test
    void columnsAlignWhereChineseIsTwoPlacesWide() {
        StringBuilder text = new StringBuilder();
        Columns columns = new Columns(1);
        columns.row("手法", "起数");
        columns.row("ABCDEF", "7");
        columns.appendTo(text);
        assertThat(text).hasToString("手法    起数\nABCDEF     7\n");
    }
}
