package org.panke.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event is taken once, and a hundred thousand are told apart. */
class SeenTest {
    private static final int MANY = 100_000;

    private static Event walkedIn(int number, String project, long second) {
        return new Event.WalkedIn(
            new Stamp(new EventId("e" + number), new ProjectId(project), Instant.ofEpochSecond(second)));
    }

    @Test
    void eachIsNewOnceThenTheSameAndWithOtherContentAnother() {
        Seen seen = new Seen();
        for (int i = 0; i < MANY; i++) {
            assertThat(seen.add(walkedIn(i, "P1", i))).isEqualTo(Seen.Sight.NEW);
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(seen.add(walkedIn(i, "P1", i))).isEqualTo(Seen.Sight.SAME);
            assertThat(seen.add(walkedIn(i, "P1", i + 1))).isEqualTo(Seen.Sight.OTHER);
        }
    }

    @Test
    void aTableOfNumbersIsAMap() {
        LongTable<Long> table = new LongTable<>();
        Map<Long, Long> map = new HashMap<>();
        for (long i = 1; i < MANY; i++) {
            long key = i * i % 65_537 + 1;
            assertThat(table.computeIfAbsent(key, made -> made * 2)).isEqualTo(map.computeIfAbsent(key, k -> k * 2));
            assertThat(table.get(key + MANY)).isNull();
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    }
}
