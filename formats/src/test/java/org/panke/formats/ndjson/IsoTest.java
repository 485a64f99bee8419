package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsoTest {
    private final Iso iso = new Iso();

    @Test
    void everyUsualSpellingIsTheSameInstant() {
        for (String text : List.of("2026-03-01T09:00:00+08:00", "2026-03-01T01:00:00Z", "2026-03-01T09:00+08:00",
            "2026-03-01T01:00Z", "2026-03-01T09:00:00.000+0800", "2026-03-01T09:00:00+08", "2026-02-28T20:00:00-05:00",
            "2026-03-01t01:00:00z", "2026-03-01T01:00:00,000000000Z")) {
            assertThat(read(text)).as(text).isEqualTo(Iso.Outcome.INSTANT);
            assertThat(iso.instant()).as(text).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
        }
    }

    @Test
    void aLocalTimeIsNoInstant() {
        for (String text : List.of("2026-03-01T09:00:00", "2026-03-01T09:00", "2026-03-01T09:00:00.5")) {
            assertThat(read(text)).as(text).isEqualTo(Iso.Outcome.NO_OFFSET);
        }
    }

    @Test
    void aDateNoOfficeCanMeanIsRefused() {
        for (String text : List.of("1989-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "0026-03-01T09:00:00+08:00")) {
            assertThat(read(text)).as(text).isEqualTo(Iso.Outcome.OUT_OF_RANGE);
        }
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (String text : List.of("", "2026", "2026-03-01", "2026-3-1T09:00:00Z", "2026-02-29T09:00:00Z",
            "2026-13-01T09:00:00Z", "2026-00-01T09:00:00Z", "2026-03-00T09:00:00Z", "2026-04-31T09:00:00Z",
            "2026-03-01T24:00:00Z", "2026-03-01T09:60:00Z", "2026-03-01T09:00:60Z", "2026-03-01T09:00:00.Z",
            "2026-03-01T09:00:00.1234567890Z", "2026-03-01T09:00:00+19:00", "2026-03-01T09:00:00+08:60",
            "2026-03-01T09:00:00+8", "2026-03-01T09:00:00Z ", "2026-03-01T09:00:00ZZ", "2026-03-01 09:00:00Z",
            "20260301T090000Z", "2026/03/01T09:00:00Z", "2026-03-01T09:00:00+08:", "yesterday")) {
            assertThat(read(text)).as(text).isEqualTo(Iso.Outcome.NO_TIME);
        }
    }

    @Test
    void itReadsWhatTheLanguageReads() {
        long seed = 7;
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            var local = LocalDateTime.ofEpochSecond(random.nextLong(631_238_400L, 4_102_358_400L),
                random.nextBoolean() ? 0 : random.nextInt(1_000_000_000), ZoneOffset.UTC);
            var text = OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081))).toString();
            assertThat(read(text)).as("seed " + seed + " " + text).isEqualTo(Iso.Outcome.INSTANT);
            assertThat(iso.instant()).as("seed " + seed + " " + text).isEqualTo(OffsetDateTime.parse(text).toInstant());
        }
    }

    private Iso.Outcome read(String text) {
        byte[] bytes = ("ab" + text + "cd").getBytes(UTF_8);
        return iso.read(bytes, 2, bytes.length - 2);
    }
}
