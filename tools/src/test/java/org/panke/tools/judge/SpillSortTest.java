package org.panke.tools.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillSortTest {
    @TempDir
    private Path folder;

    private record Thing(long major, int minor, int arrival) {
    }

    @Test
    void whatGoesInComesOutInOrderHoweverLittleFitsInMemory() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new SplittableRandom(seed);
            int count = random.nextInt(300);
            List<Thing> things = new ArrayList<>();
            try (var sort = new SpillSort<String>(new SpillFile(folder), random.nextInt(1, 50))) {
                for (int i = 0; i < count; i++) {
                    var thing = new Thing(random.nextInt(-5, 5), random.nextInt(3), i);
                    things.add(thing);
                    sort.add(thing.major, thing.minor, thing.toString());
                }
                List<String> expected = things.stream().sorted(Comparator.comparingLong(Thing::major)
                    .thenComparingInt(Thing::minor).thenComparingInt(Thing::arrival)).map(Thing::toString).toList();
                List<String> sorted = new ArrayList<>();
                List<Long> arrivals = new ArrayList<>();
                sort.drainTo((thing, arrival) -> {
                    sorted.add(thing);
                    arrivals.add(arrival);
                });
                assertThat(sorted).as("seed " + seed).isEqualTo(expected);
                assertThat(arrivals).as("seed " + seed).hasSize(count).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void itSaysWhetherThingsCameInOrder() throws IOException {
        try (var sort = new SpillSort<String>(new SpillFile(folder), 2)) {
            sort.add(1, 5, "a");
            sort.add(1, 5, "b");
            sort.add(2, 0, "c");
            assertThat(sort.isInOrder()).isTrue();
            sort.add(1, 9, "d");
            assertThat(sort.isInOrder()).isFalse();
        }
    }

    @Test
    void nothingIsSeenInTheFolderWhileThingsWaitThere() throws IOException {
        try (var sort = new SpillSort<String>(new SpillFile(folder), 1)) {
            for (int i = 0; i < 10; i++) {
                sort.add(-i, 0, "thing");
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        try (var sort = new SpillSort<String>(new SpillFile(nowhere), 1)) {
            assertThatThrownBy(() -> sort.add(0, 0, "thing")).isInstanceOf(CannotRun.class)
                .hasMessage("spill.closed");
        }
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
