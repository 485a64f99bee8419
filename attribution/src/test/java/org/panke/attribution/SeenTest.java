package org.panke.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void theJudgeSaysWhetherAnIdIsNew() {
        Judge judge = new Judge(new Rules(Rules.CHINA, Set.of(), Map.of(), Set.of(), List.of()));
        List<Finding> findings = new ArrayList<>();
        assertThat(judge.accept(walkedIn(1, "P1", 1), findings::add)).isTrue();
        assertThat(judge.accept(walkedIn(1, "P2", 1), findings::add)).as("of another project").isTrue();
        assertThat(judge.accept(walkedIn(1, "P1", 1), findings::add)).isFalse();
        assertThat(findings).isEmpty();
        assertThat(judge.accept(walkedIn(1, "P1", 2), findings::add)).isFalse();
        assertThat(findings).containsExactly(
            new Refusal(new ProjectId("P1"), new EventId("e1"), Refusal.Reason.E_ID));
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
