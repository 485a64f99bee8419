package org.panke.vault.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;

class DayKeysTest {
    private static final long SEED = 20260301;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Ten in the morning of 2026-03-01 there. */
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final byte[] HALF = new byte[32];
    private static final byte[] BOUND = {1};
    private static final byte[] FACE = {1, 2, 3};

    private final KeyCabinet cabinet = new CabinetInMemory(new SecureRandom());
    private final DayKeys days = new DayKeys(cabinet, "P1", SHANGHAI);
    private final KeyDay today = days.day(NOW);

    @Test
    void aKeyDiesWhenTheDayThirtyDaysLaterBegins() {
        byte[] sealed = days.seal(today, HALF, BOUND, FACE);
        Instant end = Instant.parse("2026-03-30T16:00:00Z");
        assertThat(days.end(today)).isEqualTo(end);
        assertThat(days.destroyDead(end.minusNanos(1))).isZero();
        assertThat(days.open(today, HALF, BOUND, sealed, end.minusNanos(1))).hasValue(FACE);
        assertThat(days.open(today, HALF, BOUND, sealed, end)).as("though nobody destroyed it yet").isEmpty();
        assertThat(days.destroyDead(end)).isOne();
        assertThat(days.open(today, HALF, BOUND, sealed, NOW)).as("by a clock that was put back").isEmpty();
    }

    @Test
    void whereverAProjectIsNothingOpensLongerThanThirtyOfItsDays() {
        Random random = new Random(SEED);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            DayKeys there = new DayKeys(cabinet, "P1", zone);
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20 * 365 * 86_400));
            Instant end = there.end(there.day(now));
            assertThat(end).as("seed %s, %s in %s", SEED, now, zone).isAfter(now.plus(Duration.ofDays(28)))
                .isBeforeOrEqualTo(now.atZone(zone).plusDays(30).toInstant());
        }
    }

    @Test
    void aKeyThatWasDestroyedIsNeverMadeAgain() {
        byte[] sealed = days.seal(today, HALF, BOUND, FACE);
        assertThat(days.destroyAll()).as("today's, and those made ahead").isEqualTo(DayKeys.AHEAD);
        assertThat(cabinet.days()).isEmpty();
        assertThatThrownBy(() -> days.seal(today, HALF, BOUND, FACE)).isInstanceOf(DestroyedKeyException.class)
            .hasMessageContaining("P1 on 2026-03-01");
        assertThat(days.open(today, HALF, BOUND, sealed, NOW)).isEmpty();
    }

    @Test
    void keysAreMadeAheadSoThatNobodyWaitsForOne() {
        days.prepare(NOW);
        assertThat(dates()).containsExactlyInAnyOrderElementsOf(
            LocalDate.parse("2026-03-01").datesUntil(LocalDate.parse("2026-03-08")).toList());
        days.prepare(NOW.plus(Duration.ofDays(5)));
        assertThat(dates()).as("tomorrow has one").hasSize(7);
        days.prepare(NOW.plus(Duration.ofDays(6)));
        assertThat(dates()).hasSize(13);
    }

    @Test
    void twoProjectsNeverShareAKey() {
        DayKeys others = new DayKeys(cabinet, "P2", SHANGHAI);
        byte[] sealed = days.seal(today, HALF, BOUND, FACE);
        others.prepare(NOW);
        assertThatThrownBy(() -> others.open(others.day(NOW), HALF, BOUND, sealed, NOW))
            .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> others.open(today, HALF, BOUND, sealed, NOW))
            .as("though it hangs in the same cabinet").isInstanceOf(BrokenSealException.class);
        assertThat(others.destroyAll()).isEqualTo(DayKeys.AHEAD);
        assertThat(days.open(today, HALF, BOUND, sealed, NOW)).hasValue(FACE);
    }

    @Test
    void aKeyCannotBePrintedComparedOrSerialisedByAccident() {
        Set<String> methods = Arrays.stream(DayKey.class.getDeclaredMethods()).map(Method::getName)
            .collect(Collectors.toSet());
        assertThat(methods).doesNotContain("toString", "equals", "hashCode");
        assertThat(DayKey.class.isRecord()).isFalse();
        assertThat(Serializable.class.isAssignableFrom(DayKey.class)).isFalse();
        assertThat(
            Arrays.stream(DayKey.class.getDeclaredMethods()).filter(method -> method.getReturnType() == byte[].class)
                .filter(method -> method.getName().equals("bytes")).map(Method::getParameterTypes))
            .containsExactly(new Class<?>[]{MayReadKeys.class});
        assertThatThrownBy(() -> DayKey.of(today, new byte[31])).hasMessageContaining("32 bytes, not 31");
    }

    @Test
    void aKeyThatWasClosedIsGone() {
        DayKey key = DayKey.random(today, new SecureRandom());
        key.close();
        assertThat(key.bytes(MayReadKeys.toKeepThem())).containsOnly(0);
        assertThatThrownBy(() -> key.bytes(null)).isInstanceOf(NullPointerException.class);
    }

    private Set<LocalDate> dates() {
        return cabinet.days().stream().map(KeyDay::date).collect(Collectors.toSet());
    }
}
