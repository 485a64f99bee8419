package org.panke.tools.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files overlap: what came before or was refused is in no figure. */
class CountedOnceTest {
    private static final String LATER = "\"at\":\"2026-03-09T10:00:00+08:00\",\"project\":\"P1\"";
    private static final String WALKED_IN = "{\"type\":\"WalkedIn\",\"id\":\"w1\"," + LATER + "}";

    @TempDir
    private Path folder;

    private String rules = "";

    @BeforeEach
    void writeRules() throws IOException {
        rules = Office.rules(folder).toString();
    }

    @Test
    void aFileGivenTwiceChangesNoFigure() throws IOException {
        List<String> lines = new ArrayList<>(Office.EXAMPLE);
        lines.add(WALKED_IN);
        String file = file("e.ndjson", lines);
        Run once = judged("once", file);
        Run twice = judged("twice", file, file("again.ndjson", lines));
        assertThat(twice.err.replace("Events that came again and count once: 5.\n", "")).isEqualTo(once.err);
        for (String made : List.of("report.html", "summary.csv", "verdicts.ndjson")) {
            assertThat(made(made, "twice")).as(made).isEqualTo(made(made, "once"));
        }
    }

    @Test
    void whatIsRefusedIsInTheFiguresOnlyAsRefused() throws IOException {
        List<String> lines = new ArrayList<>(Office.EXAMPLE.subList(0, 3));
        lines.add("{\"type\":\"DealCancelled\",\"id\":\"x\",\"at\":\"2026-03-07T15:00:00+08:00\",\"project\":\"P1\","
            + "\"contract\":\"C9\"}");
        lines.add(WALKED_IN);
        lines.add(WALKED_IN.replace("}", ",\"actor\":\"s2\"}"));
        lines.add(Office.EXAMPLE.get(3));
        lines.add("{\"type\":\"Registered\",\"id\":\"e1\"," + LATER
            + ",\"channel\":\"O1\",\"agent\":\"a1\",\"phone\":\"13700009999\",\"surname\":\"李\"}");
        Run run = judged("out", file("e.ndjson", lines));
        assertThat(run.err).contains("Events judged: 8.", "Events the rules refused: 3.",
            "Came without giving a phone, counted only: 1.", "Registrations: 1. Accepted 1, refused 0.");
        assertThat(made("summary.csv", "out")).contains("no phone given · counted only,1,");
        assertThat(made("report.html", "out")).contains("Of 1 registration 1 was accepted", "0 contracts were signed");
    }

    private Run judged(String out, String... files) {
        List<String> asked = new ArrayList<>(List.of("judge"));
        asked.addAll(List.of(files));
        asked.addAll(List.of("--rules", rules, "--out", folder.resolve(out).toString()));
        Run run = Run.of(asked.toArray(String[]::new));
        assertThat(run.status).isZero();
        return run;
    }

    private String made(String name, String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve(name));
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }
}
