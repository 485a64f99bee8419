package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Instants and lengths of time in words, as of one zone. */
abstract class Times {
    private final ZoneRules zone;

    Times(ZoneId zone) {
        this.zone = zone.getRules();
    }

    abstract void day(LocalDateTime when, boolean withYear, StringBuilder out);

    /** A length of time, exact to the second below a day, in days and hours above. */
    abstract void length(Duration length, StringBuilder out);

    /** Day and time of day; the year only where it is not that of {@code seenFrom}. */
    final void moment(Instant instant, Instant seenFrom, StringBuilder out) {
        LocalDateTime when = local(instant);
        moment(when, when.getYear() != local(seenFrom).getYear(), out);
    }

    final void momentWithYear(Instant instant, StringBuilder out) {
        moment(local(instant), true, out);
    }

    /**
     * The end of a term. {@code until} is the first instant that is outside it, so a term that ends at midnight is said
     * to last until the day before; any other is said with its time of day.
     */
    final void end(Instant until, Instant seenFrom, StringBuilder out) {
        LocalDateTime end = local(until);
        int year = local(seenFrom).getYear();
        if (end.getHour() == 0 && end.getMinute() == 0 && end.getSecond() == 0) {
            LocalDateTime last = end.minusDays(1);
            day(last, last.getYear() != year, out);
        } else {
            moment(end, end.getYear() != year, out);
        }
    }

    private void moment(LocalDateTime when, boolean withYear, StringBuilder out) {
        day(when, withYear, out);
        out.append(' ');
        Numbers.twoDigits(when.getHour(), out);
        out.append(':');
        Numbers.twoDigits(when.getMinute(), out);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, zone.getOffset(instant));
    }
}
