package org.panke.consent.notice;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.panke.consent.Said;

/** How long something is kept: minutes, years, or for as long as something else lasts. */
public sealed interface Term {
    /** In words. */
    Said said();

    /**
     * No longer than that.
     *
     * @param days and
     * @param time beside them, each perhaps nothing
     * @param from since when, as in "after the visit"
     */
    record AtMost(Period days, Duration time, Said from) implements Term {
        public AtMost {
            if (days.isNegative() || time.isNegative() || days.isZero() && time.isZero()) {
                throw new IllegalArgumentException("what is kept is kept for some time");
            }
        }

        @Override
        public Said said() {
            return new Said(from.zh() + "最长 " + zh(days, time), "at most " + en(days, time) + " " + from.en());
        }
    }

    /** No shorter than that: what must be there for whoever asks later, and holds no personal data. */
    record AtLeast(Period length) implements Term {
        @Override
        public Said said() {
            return new Said("至少 " + zh(length, Duration.ZERO), en(length, Duration.ZERO) + " at least");
        }
    }

    /** For as long as something else lasts, whose end is sure to come; said in words. */
    record Until(Said said) implements Term {
    }

    /** A length alone. */
    static Said words(Period length) {
        return new Said(zh(length, Duration.ZERO), en(length, Duration.ZERO));
    }

    static Term atMost(Period days, Said from) {
        return new AtMost(days, Duration.ZERO, from);
    }

    static Term atMost(Duration time, Said from) {
        return new AtMost(Period.ZERO, time, from);
    }

    @SuppressWarnings("JavaPeriodGetDays") // years, months and days one by one
    private static String zh(Period days, Duration time) {
        List<String> parts = new ArrayList<>();
        part(parts, days.getYears(), "%d 年", "%d 年");
        part(parts, days.getMonths(), "%d 个月", "%d 个月");
        part(parts, days.getDays(), "%d 天", "%d 天");
        part(parts, time.toHours(), "%d 小时", "%d 小时");
        part(parts, time.toMinutesPart(), "%d 分钟", "%d 分钟");
        return String.join("", parts);
    }

    @SuppressWarnings("JavaPeriodGetDays") // years, months and days one by one
    private static String en(Period days, Duration time) {
        List<String> parts = new ArrayList<>();
        part(parts, days.getYears(), "%d year", "%d years");
        part(parts, days.getMonths(), "%d month", "%d months");
        part(parts, days.getDays(), "%d day", "%d days");
        part(parts, time.toHours(), "%d hour", "%d hours");
        part(parts, time.toMinutesPart(), "%d minute", "%d minutes");
        return String.join(" and ", parts);
    }

    private static void part(List<String> parts, long count, String one, String more) {
        if (count != 0) {
            parts.add((count == 1 ? one : more).formatted(count));
        }
    }
}
