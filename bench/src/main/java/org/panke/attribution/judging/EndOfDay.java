package org.panke.attribution.judging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.panke.attribution.DayCounting;
import org.panke.attribution.Span;

/** When a term of three days ends, counted to the end of the last day, of instants that go on as in an office. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EndOfDay {
    private static final int SECONDS_BETWEEN = 307;

    private final Calendar calendar = new Calendar(ZoneId.of("Asia/Shanghai"));
    private final Span threeDays = Span.parse("P3D");
    private Instant from = Instant.parse("2026-03-01T00:00:00Z");

    /** As the engine counts: every day's bounds are worked out once. */
    @Benchmark
    public Instant remembered() {
        from = from.plusSeconds(SECONDS_BETWEEN);
        return calendar.end(from, threeDays, DayCounting.END_OF_DAY);
    }

    /** Worked out anew each time. */
    @Benchmark
    public Instant workedOut() {
        from = from.plusSeconds(SECONDS_BETWEEN);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return from.atZone(zone).toLocalDate().plusDays(4).atStartOfDay(zone).toInstant();
    }
}
