package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.tools.Panke;

/** The command line as a process of its own, as a shell starts it. */
class ProcessTest {
    @TempDir
    private Path folder;

    @Test
    void aReaderWhoHasSeenEnoughEndsTheRunQuietly() throws Exception {
        Path file = Files.write(folder.resolve("e.ndjson"), Office.events(60_000, 1));
        Process process = panke("judge", file.toString(), "--rules", Office.rules(folder).toString()).start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(out.readLine()).startsWith("{");
        }
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    @Test
    void aDiskThatIsFullIsNoReaderWhoHasSeenEnough() throws Exception {
        Path file = Files.write(folder.resolve("e.ndjson"), Office.events(600, 1));
        Process process = panke("judge", file.toString(), "--rules", Office.rules(folder).toString(), "--lang", "en")
            .redirectOutput(Path.of("/dev/full").toFile()).start();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).startsWith("Not done: ");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aRunThatIsEndedFromOutsideLeavesNothingBehind() throws Exception {
        Path out = folder.resolve("out");
        Path spill = Files.createDirectory(folder.resolve("spill"));
        var builder =
            panke("-Xmx64m", "judge", "-", "--rules", Office.rules(folder).toString(), "--out", out.toString(),
                "--format", "ndjson,csv,xlsx");
        builder.environment().put("TMPDIR", spill.toString());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            for (String line : Office.events(60_000, 2)) {
                in.write((line + "\n").getBytes(UTF_8));
            }
            in.flush();
            assertThat(spill).isEmptyDirectory();
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(128 + 15);
        } catch (IOException e) {
            assertThat(process.waitFor()).isEqualTo(128 + 15);
        }
        assertThat(spill).isEmptyDirectory();
        assertThat(Files.exists(out.resolve("verdicts.ndjson"))).isFalse();
    }

    private static ProcessBuilder panke(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> rest = new ArrayList<>(List.of(arguments));
        if (rest.getFirst().startsWith("-X")) {
            command.add(rest.removeFirst());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Panke.class.getName()));
        command.addAll(rest);
        return new ProcessBuilder(command);
    }
}
