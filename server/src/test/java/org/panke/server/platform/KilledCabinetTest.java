package org.panke.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.vault.face.KeyDay;

class KilledCabinetTest {
    private static final int KILLS = 20;

    @TempDir
    private Path parent;

    @Test
    void whateverAKillInterruptsKeysThatWereMadeStayAndDestroyedOnesNeverComeBack() throws Exception {
        long seed = 20260301;
        Random random = new Random(seed);
        Path folder = parent.resolve("days");
        Map<KeyDay, byte[]> made = new HashMap<>();
        Set<KeyDay> destroyed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            for (String line : killedAfter(random.nextInt(120), folder, 10_000 * kill)) {
                String[] words = line.split("[ .]", -1);
                KeyDay day = new KeyDay("P1", LocalDate.parse(words[1]));
                if (words[0].equals("made")) {
                    made.put(day, HexFormat.of().parseHex(words[2]));
                } else {
                    destroyed.add(day);
                }
            }
            check(folder, made, destroyed, "seed " + seed + ", kill " + kill);
        }
        assertThat(made).hasSizeGreaterThan(KILLS);
        assertThat(destroyed).isNotEmpty();
    }

    private static void check(Path folder, Map<KeyDay, byte[]> made, Set<KeyDay> destroyed, String when)
            throws IOException {
        CabinetFolder cabinet = CabinetFolder.open(folder, new SecureRandom());
        cabinet.make(destroyed);
        Set<KeyDay> days = cabinet.days();
        assertThat(days).as(when).doesNotContainAnyElementsOf(destroyed);
        made.forEach((day, sealed) -> {
            // the kill may have come after destroying and before saying so
            if (days.contains(day)) {
                assertThat(cabinet.open(day, Hanging.HALF, Hanging.BOUND, sealed)).as("%s, %s", when, day)
                    .hasValue(Hanging.FACE);
            } else {
                assertThat(day.date().toEpochDay() - Hanging.FIRST.toEpochDay()).as(when).matches(n -> n % 3 == 2);
            }
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as(when).allMatch(file -> file.endsWith("lock")
                || file.toFile().length() == 32 && !file.toString().endsWith(".begun"));
        }
    }

    /** Kills a process as soon as it has said so many lines, and gives those. */
    private static List<String> killedAfter(int lines, Path folder, int first) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
            Hanging.class.getName(), folder.toString(), Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                // the last may have been cut by the kill
                if (line.endsWith(".")) {
                    said.add(line);
                }
                if (said.size() > lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return said;
    }
}
