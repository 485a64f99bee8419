package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Instants and lengths of time in words, as of one zone. Safe for several threads. */
abstract class Times {
    private static final long DAY = 86_400;
    /** How many days are remembered in words: more than a protection is long, so that its ends are found again. */
    private static final int REMEMBERED = 128;

    private final ZoneRules zone;
    /** By the day's number. What one thread writes another may miss, and then makes itself. */
    private final @Nullable Day[] days = new Day[REMEMBERED];

    Times(ZoneId zone) {
        this.zone = zone.getRules();
    }

    /** A calendar day in words. */
    private record Day(long number, int year, String inItsYear, String withYear) {
    }

    abstract String day(LocalDate date, boolean withYear);

    /** A length of time: to the second below an hour, to the minute below a day, in days and hours above. */
    abstract void length(Duration length, StringBuilder out);

    /** Day and time of day; the year only where it is not that of {@code seenFrom}. */
    final void moment(Instant instant, Instant seenFrom, StringBuilder out) {
        long local = local(instant);
        Day day = day(Math.floorDiv(local, DAY));
        moment(local, day, day.year() != year(seenFrom), out);
    }

    /** The first whole minute that is not before it: of what may be done from then on nothing earlier is promised. */
    final void from(Instant earliest, Instant seenFrom, StringBuilder out) {
        long second = earliest.getEpochSecond() + (earliest.getNano() > 0 ? 1 : 0);
        moment(Instant.ofEpochSecond(Math.ceilDiv(second, 60L) * 60), seenFrom, out);
    }

    final void momentWithYear(Instant instant, StringBuilder out) {
        long local = local(instant);
        moment(local, day(Math.floorDiv(local, DAY)), true, out);
    }

    /**
     * The end of a term. {@code until} is the first instant that is outside it, so a term that ends at midnight is said
     * to last until the day before; any other is said with its time of day.
     */
    final void end(Instant until, Instant seenFrom, StringBuilder out) {
        end(until, last(until).year() != year(seenFrom), out);
    }

    /** As {@link #end}, wherever it is read. */
    final void endWithYear(Instant until, StringBuilder out) {
        end(until, true, out);
    }

    private Day last(Instant until) {
        return day(Math.floorDiv(local(until) - (isMidnight(until) ? 1 : 0), DAY));
    }

    private boolean isMidnight(Instant instant) {
        return Math.floorMod(local(instant), DAY) == 0;
    }

    private void end(Instant until, boolean withYear, StringBuilder out) {
        Day last = last(until);
        if (isMidnight(until)) {
            out.append(withYear ? last.withYear() : last.inItsYear());
        } else {
            moment(local(until), last, withYear, out);
        }
    }

    private static void moment(long local, Day day, boolean withYear, StringBuilder out) {
        int minutes = (int) (Math.floorMod(local, DAY) / 60);
        out.append(withYear ? day.withYear() : day.inItsYear()).append(' ');
        Numbers.twoDigits(minutes / 60, out);
        out.append(':');
        Numbers.twoDigits(minutes % 60, out);
    }

    private int year(Instant instant) {
        return day(Math.floorDiv(local(instant), DAY)).year();
    }

    /** Seconds since midnight of 1 January 1970 on the zone's clocks. */
    private long local(Instant instant) {
        return instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds();
    }

    private Day day(long number) {
        int slot = Math.floorMod(number, REMEMBERED);
        Day day = days[slot];
        if (day == null || day.number() != number) {
            LocalDate date = LocalDate.ofEpochDay(number);
            day = new Day(number, date.getYear(), day(date, false), day(date, true));
            days[slot] = day;
        }
        return day;
    }
}
