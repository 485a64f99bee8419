package org.panke.attribution.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.DayCounting;
import org.panke.attribution.Span;

/** The project's calendar: which day an instant belongs to, and when a term ends. For one thread. */
final class Calendar {
    private static final int REMEMBERED_DAYS = 512;
    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneId zone;
    private final ZoneRules zoneRules;
    private final long[] days = new long[REMEMBERED_DAYS];
    private final @Nullable Instant[] starts = new @Nullable Instant[REMEMBERED_DAYS];
    private long today;
    private long todayFrom;
    private long todayTo;

    Calendar(ZoneId zone) {
        this.zone = zone;
        this.zoneRules = zone.getRules();
    }

    /** The calendar day of an instant, counted from 1970-01-01. */
    long day(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < todayFrom || second >= todayTo) {
            long offset = zoneRules.getOffset(instant).getTotalSeconds();
            today = Math.floorDiv(second + offset, SECONDS_A_DAY);
            todayFrom = startOfDay(today).getEpochSecond();
            todayTo = startOfDay(today + 1).getEpochSecond();
        }
        return today;
    }

    /** The first instant after a term that begins at {@code from}: whole days count to their end or exactly. */
    Instant end(Instant from, Span term, DayCounting counting) {
        if (term.days().isZero()) {
            return from.plus(term.time());
        }
        if (counting == DayCounting.EXACT || !term.time().isZero()) {
            return from.atZone(zone).plus(term.days()).plus(term.time()).toInstant();
        }
        return startOfDay(lastDay(day(from), term.days()) + 1);
    }

    @SuppressWarnings("JavaPeriodGetDays") // asked only where there are no months
    private static long lastDay(long first, Period days) {
        return days.toTotalMonths() == 0
            ? first + days.getDays()
            : LocalDate.ofEpochDay(first).plus(days).toEpochDay();
    }

    private Instant startOfDay(long day) {
        int slot = Math.floorMod(day, REMEMBERED_DAYS);
        Instant known = starts[slot];
        if (known != null && days[slot] == day) {
            return known;
        }
        Instant start = LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
        days[slot] = day;
        starts[slot] = start;
        return start;
    }
}
