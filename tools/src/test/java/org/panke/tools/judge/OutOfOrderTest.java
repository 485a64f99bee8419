package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.rules.RuleFile;
import org.panke.formats.tables.Mapping;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

class OutOfOrderTest {
    @TempDir
    private Path folder;

    @Test
    void whatWaitsOnDiskIsJudgedLikeWhatWaitsInMemory() throws IOException {
        List<String> lines = Office.events(2000, 21);
        Collections.shuffle(lines, new Random(21));
        Path file = Files.write(folder.resolve("u.ndjson"), lines);
        Path rules = Office.rules(folder);
        String inMemory = Run.of("judge", file.toString(), "--rules", rules.toString()).out;
        assertThat(inMemory.lines().count()).isGreaterThan(1000);
        for (int fits : new int[]{1, 7, 300, 1999}) {
            assertThat(judged(file, rules, fits)).as(fits + " in memory").isEqualTo(inMemory);
        }
    }

    private String judged(Path file, Path rulesFile, int inMemory) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        var surroundings = new Surroundings(InputStream.nullInputStream(), out, err, Map.of(), () -> 0);
        var messages = Messages.in(Language.EN);
        var progress = new Progress(surroundings, messages);
        var options = new JudgeOptions(List.of(file.toString()), rulesFile, null, EnumSet.of(Format.NDJSON), false,
            Mapping.NONE, null);
        Rules rules = ((RuleFile.Good) RuleFile.read(rulesFile)).rules();
        try (var outputs = Outputs.open(options, rules, surroundings, messages);
                var complaints = new Complaints(options, messages, err, progress)) {
            var reading =
                new Reading(Input.all(options.files()), options, rules, surroundings.in(), complaints, progress);
            new OutOfOrder(folder, progress, inMemory).judge(reading, rules, outputs);
            outputs.finish(complaints.lines());
        }
        return out.toString(UTF_8);
    }
}
