package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledEnteringTest {
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    @Test
    void whateverAKillInterruptsWhoeverWasEnteredIsMetAndWhoeverWasEndedIsNot() throws Exception {
        long seed = 20260301;
        Random random = new Random(seed);
        Set<Long> entered = new TreeSet<>();
        Set<Long> ended = new TreeSet<>();
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            for (String line : killedAfter(1 + random.nextInt(40), next)) {
                String[] words = line.split("[ .]", -1);
                long person = Long.parseLong(words[1]);
                assertThat(words[0]).isNotEqualTo("met");
                (words[0].equals("entered") ? entered : ended).add(person);
                next = Math.toIntExact(person) + 2;
            }
            check(entered, ended, "seed " + seed + ", kill " + kill);
        }
        assertThat(entered).hasSizeGreaterThan(KILLS);
        assertThat(ended).isNotEmpty();
    }

    private void check(Set<Long> entered, Set<Long> ended, String when) {
        try (GalleryOfTests office = EnteringOfTests.office(folder)) {
            office.drop(GalleryOfTests.NOW);
            Set<Long> rows = new TreeSet<>(office.rows(GalleryOfTests.HERE));
            assertThat(rows).as(when).doesNotContainAnyElementsOf(ended);
            for (long person : entered) {
                // the kill may have come after ending and before saying so
                boolean isThere = rows.contains(person);
                assertThat(isThere || person % 3 == 0).as("%s, %s", when, person).isTrue();
                if (isThere) {
                    assertThat(office.enter(GalleryOfTests.HERE, List.of(9_999L), EnteringOfTests.ENCODER,
                        EnteringOfTests.face(Math.toIntExact(person)), GalleryOfTests.NOW)).as("%s, %s", when, person)
                        .isEqualTo(new Met.Somebody(person));
                }
            }
            office.gallery.fill(GalleryOfTests.HERE, EnteringOfTests.ENCODER, GalleryOfTests.NOW);
            assertThat(office.gallery.size(GalleryOfTests.HERE)).as("every row opens, %s", when).isEqualTo(rows.size());
        }
    }

    /** Kills a process as soon as it has said so many lines, and gives those. */
    private List<String> killedAfter(int lines, int first) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
            EnteringOfTests.class.getName(), folder.toString(), Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                // the last may have been cut by the kill, and others may speak too
                if (line.matches("(entered|met|ended) [0-9]+[.]")) {
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
