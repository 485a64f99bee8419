package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 1, 10, 0);

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01 10:00", "2026-3-1 10:00", "2026/3/1 10:00:00", "2026.3.1 10:00",
        "2026年3月1日 10时",
        "2026年3月1日10:00", "2026年03月01日 上午10时00分", "2026年3月1日 上午 10点", "20260301 1000", "202603011000", "20260301100000",
        "2026-03-01T10:00", "2026-03-01T10:00:00.000", "2026/3/1 10:00 AM", "2026/3/1 星期日 10:00", "2026-03-01（周日）10:00",
        "２０２６－０３－０１　１０：００", "2026 年 3 月 1 日 10 时 00 分 00 秒", "46082.416666666664", " 2026-03-01  10:00 "})
    void theSameTimeInEveryUsualSpelling(String text) {
        assertThat(Times.read(Cell.of(text))).isEqualTo(new When.Local(TEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T10:00:00+08:00", "2026-03-01T10:00+0800", "2026-03-01 10:00:00.5+08:00"})
    void anOffsetIsKept(String text) {
        assertThat(Times.read(Cell.of(text))).isInstanceOfSatisfying(When.Offset.class,
            offset -> assertThat(offset.offset()).isEqualTo(ZoneOffset.ofHours(8)));
        assertThat(Times.read(Cell.of("2026-03-01T02:00:00Z"))).isEqualTo(
            new When.Offset(TEN.minusHours(8), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "2026年3月1号", "20260301", "2026-03-01 周日",
        "46082"})
    void aDayIsADay(String text) {
        assertThat(Times.read(Cell.of(text))).isEqualTo(new When.Day(LocalDate.of(2026, 3, 1)));
    }

    @Test
    void halvesOfTheDayAreUnderstood() {
        assertThat(hour("下午2:30")).isEqualTo(LocalTime.of(14, 30));
        assertThat(hour("晚上8点半")).isEqualTo(LocalTime.of(20, 30));
        assertThat(hour("上午12:05")).isEqualTo(LocalTime.of(0, 5));
        assertThat(hour("中午12:05")).isEqualTo(LocalTime.of(12, 5));
        assertThat(hour("中午1点")).isEqualTo(LocalTime.of(13, 0));
        assertThat(hour("2:30 PM")).isEqualTo(LocalTime.of(14, 30));
        assertThat(hour("下午14:30")).isEqualTo(LocalTime.of(14, 30));
        assertThat(Times.read(new Cell("0.5", 0.5, true))).isEqualTo(new When.Hour(LocalTime.NOON));
    }

    @Test
    void twentyFourIsTheNextDay() {
        assertThat(Times.read(Cell.of("2026-02-28 24:00")))
            .isEqualTo(new When.Local(LocalDateTime.of(2026, 3, 1, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/1/2026", "26-3-1", "2026-13-01", "2026-02-30", "2026-03-01 25:00", "2026-03-01 10:61",
        "晚上12点", "昨天",
        "13800001234", "2026", "2026-03", "2026-3/1", "46082.5.1", "12345", "2026-03-01 10:00 13800001234", "10000000"})
    void whatIsNoTimeOrTwoTimesIsUnreadable(String text) {
        assertThat(Times.read(Cell.of(text))).isEqualTo(new When.Unreadable());
    }

    @Test
    void everyMinuteSurvivesExcelsDaysToTheMillisecond() {
        long seed = 20260304;
        Random chance = new Random(seed);
        LocalDateTime zero = LocalDateTime.of(1899, 12, 30, 0, 0);
        for (int i = 0; i < 50_000; i++) {
            LocalDateTime time = TEN.plusSeconds(chance.nextLong(300_000_000L));
            double serial = Duration.between(zero, time).toMillis() / 86_400_000.0;
            assertThat(Times.read(new Cell(Double.toString(serial), serial, true))).as("seed %d, round %d", seed, i)
                .isEqualTo(new When.Local(time));
        }
        assertThat(Times.read(new Cell("46082", 46082.0, false))).isEqualTo(new When.Day(LocalDate.of(2026, 3, 1)));
        assertThat(Times.read(new Cell("46082", 46082.0, true))).isEqualTo(
            new When.Local(LocalDateTime.of(2026, 3, 1, 0, 0)));
    }

    private static LocalTime hour(String text) {
        return ((When.Hour) Times.read(Cell.of(text))).hour();
    }
}
