package org.panke.attribution;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A term in calendar days, months or years, in hours and minutes, or both: {@code P3D}, {@code P1M}, {@code PT72H}. */
public record Span(Period days, Duration time) {
    /**
     * Reads an ISO 8601 term.
     *
     * @throws DateTimeException where the text is none, or is negative
     */
    public static Span parse(String text) {
        int t = text.indexOf('T');
        Period days = t == 1 ? Period.ZERO : Period.parse(t < 0 ? text : text.substring(0, t));
        Duration time = t < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(t));
        if (days.isNegative() || time.isNegative()) {
            throw new DateTimeException("a term cannot be negative: " + text);
        }
        return new Span(days, time);
    }

    /** The first instant after it where it begins then: days count to their end or exactly; a term with hours is exact. */
    public Instant after(Instant from, ZoneId zone, DayCounting counting) {
        ZonedDateTime end = from.atZone(zone).plus(days).plus(time);
        boolean isExact = !time.isZero() || counting == DayCounting.EXACT;
        return isExact ? end.toInstant() : end.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return time.isZero() ? days.toString() : days.isZero() ? time.toString() : days + time.toString().substring(1);
    }
}
