package org.panke.formats.ndjson;

import java.time.Instant;
import java.time.LocalDate;
import org.panke.formats.Problem.Expectation;

/**
 * Reads an instant as ISO 8601 writes it, with its offset from UTC: {@code 2026-03-01T09:00:00+08:00},
 * {@code 2026-03-01T01:00Z}, {@code 2026-03-01T01:00:00.125Z}. What was read last stands in its fields. Not safe for
 * several threads.
 */
final class Iso {
    /** What came of reading. */
    enum Outcome {
        INSTANT,
        /** A local time: nobody can say when it was. */
        NO_OFFSET,
        /** A date that an office cannot mean. */
        OUT_OF_RANGE,
        NO_TIME;

        /** What would have been right. */
        Expectation expected() {
            return switch (this) {
                case NO_OFFSET -> Expected.OFFSET;
                case OUT_OF_RANGE -> Expected.IN_RANGE;
                case INSTANT, NO_TIME -> Expected.TIME;
            };
        }
    }

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final long DAY_SECONDS = 86_400;
    private static final int MOST_OFFSET_HOURS = 18;

    /** Seconds since 1970, UTC. */
    long second;
    /** Nanoseconds after {@link #second}. */
    int nano;

    private byte[] text = new byte[0];
    private int at;
    private int end;
    private long monthSeen;
    private long monthStart;

    Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }

    Outcome read(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        end = to;
        int year = digits(4);
        int month = after('-') ? digits(2) : -1;
        int day = after('-') ? digits(2) : -1;
        int hour = after('T') || after('t') ? digits(2) : -1;
        int minute = after(':') ? digits(2) : -1;
        int inMinute = after(':') ? digits(2) : 0;
        boolean isTime = year >= 0 && month >= 1 && month <= 12 && day >= 1 && hour >= 0 && hour < 24 && minute >= 0
            && minute < 60 && inMinute >= 0 && inMinute < 60 && fraction();
        if (!isTime || (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth())) {
            return Outcome.NO_TIME;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Outcome.OUT_OF_RANGE;
        }
        if (at == end) {
            return Outcome.NO_OFFSET;
        }
        second = monthStart(year, month) + (day - 1) * DAY_SECONDS + hour * 3600L + minute * 60L + inMinute;
        return offset() ? Outcome.INSTANT : Outcome.NO_TIME;
    }

    /** A file's lines mostly share their month. */
    private long monthStart(int year, int month) {
        long asked = year * 12L + month;
        if (asked != monthSeen) {
            monthStart = LocalDate.of(year, month, 1).toEpochDay() * DAY_SECONDS;
            monthSeen = asked;
        }
        return monthStart;
    }

    private boolean fraction() {
        nano = 0;
        if (!after('.') && !after(',')) {
            return true;
        }
        int begin = at;
        int unit = 100_000_000;
        while (at < end && isDigit(text[at]) && unit > 0) {
            nano += (text[at++] - '0') * unit;
            unit /= 10;
        }
        return at > begin;
    }

    private boolean offset() {
        if (after('Z') || after('z')) {
            return at == end;
        }
        int sign = after('+') ? 1 : after('-') ? -1 : 0;
        int hours = digits(2);
        if (sign == 0 || hours < 0) {
            return false;
        }
        int minutes = 0;
        if (at < end) {
            after(':');
            minutes = digits(2);
        }
        second -= sign * (hours * 3600L + minutes * 60L);
        return at == end && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= MOST_OFFSET_HOURS * 60;
    }

    private boolean after(char mark) {
        if (at < end && text[at] == mark) {
            at++;
            return true;
        }
        return false;
    }

    /** A number of so many digits; -1 where there are not so many. */
    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (at >= end || !isDigit(text[at])) {
                return -1;
            }
            value = value * 10 + text[at++] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte mark) {
        return mark >= '0' && mark <= '9';
    }
}
