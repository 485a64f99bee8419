package org.panke.attribution.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.panke.attribution.EventId;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** Whatever is put in, asked for and taken out, each table says what a plain map or list would say. */
class TablesTest {
    private static final long SEED = Long.getLong("laws.seed", 20_260_301L);
    private static final int STEPS = 60_000;

    private final SplittableRandom dice = new SplittableRandom(SEED);

    private record Thing(EventId id, int value) {
    }

    @Test
    void aTableOfIdsIsAMap() {
        IdTable<Thing> table = new IdTable<>(Thing::id);
        Map<EventId, Thing> map = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            EventId id = new EventId("e" + dice.nextInt(4_000));
            if (dice.nextInt(3) == 0) {
                table.remove(id);
                map.remove(id);
            } else {
                Thing thing = new Thing(id, step);
                table.put(thing);
                map.put(id, thing);
            }
            EventId asked = new EventId("e" + dice.nextInt(4_000));
            assertThat(table.get(asked)).as("seed %d, step %d", SEED, step).isEqualTo(map.get(asked));
        }
        map.forEach((id, thing) -> assertThat(table.get(id)).isEqualTo(thing));
    }

    @Test
    void aTableOfIdsWithOneHashIsAMapToo() {
        List<String> alike = List.of("AaAa", "AaBB", "BBAa", "BBBB");
        IdTable<Thing> table = new IdTable<>(Thing::id);
        for (String id : alike) {
            table.put(new Thing(new EventId(id), id.length()));
        }
        table.remove(new EventId("AaAa"));
        assertThat(table.get(new EventId("AaAa"))).isNull();
        assertThat(table.get(new EventId("BBBB"))).isEqualTo(new Thing(new EventId("BBBB"), 4));
    }

    @Test
    void aFewOfManyAreLists() {
        FewOfMany<Thing> few = new FewOfMany<>();
        Map<Integer, List<Thing>> lists = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            int number = dice.nextInt(300);
            List<Thing> expected = lists.computeIfAbsent(number, any -> new ArrayList<>());
            if (dice.nextBoolean() && !expected.isEmpty()) {
                Thing gone = expected.get(dice.nextInt(expected.size()));
                few.remove(number, gone);
                expected.remove(gone);
                few.remove(number, new Thing(new EventId("never there"), step));
            } else {
                Thing thing = new Thing(new EventId("e" + step), step);
                few.add(number, thing);
                expected.add(thing);
            }
            assertThat(few.of(number)).as("seed %d, step %d", SEED, step).isEqualTo(expected);
            assertThat(few.hasAny(number)).isEqualTo(!expected.isEmpty());
        }
        assertThat(few.of(1_000_000)).isEmpty();
        assertThat(few.hasAny(1_000_000)).isFalse();
    }

    @Test
    void thePersonsOfAMaskAreAskedInTheirOrderUntilOneIsFound() {
        Fits fits = new Fits();
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int number = 0; number < 5_000; number++) {
            int mask = dice.nextInt(700);
            fits.add(new MaskId(mask), new Person(number, -1, false, List.of()));
            lists.computeIfAbsent(mask, any -> new ArrayList<>()).add(number);
        }
        for (int mask = 0; mask < 1_400; mask++) {
            List<Integer> asked = new ArrayList<>();
            assertThat(fits.any(new MaskId(mask), person -> !asked.add(person))).isFalse();
            List<Integer> expected = lists.getOrDefault(mask, List.of());
            assertThat(asked).isEqualTo(expected);
            if (!expected.isEmpty()) {
                asked.clear();
                assertThat(fits.any(new MaskId(mask), person -> asked.add(person))).isTrue();
                assertThat(asked).containsExactly(expected.getFirst());
            }
        }
    }

    @Test
    void whatIsStillToExpireIsCounted() {
        Expiries expiries = new Expiries();
        List<Instant> open = new ArrayList<>();
        Instant now = Instant.EPOCH;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(dice.nextInt(3));
            Instant later = now;
            open.removeIf(until -> !later.isBefore(until));
            if (dice.nextInt(3) == 0 && !open.isEmpty()) {
                Instant closed = open.remove(dice.nextInt(open.size()));
                expiries.remove(closed);
            } else {
                Instant until = now.plusSeconds(dice.nextInt(40));
                expiries.add(until);
                open.add(until);
            }
            open.removeIf(until -> !later.isBefore(until));
            assertThat(expiries.after(now)).as("seed %d, step %d", SEED, step).isEqualTo(open.size());
        }
    }
}
