package org.panke.formats.tables;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The spellings nearly every export has, read without a pattern: {@code 2026-03-01 10:00}, {@code 2026/3/1 10:00:05}. */
final class PlainTime {
    private final String text;
    private int at;
    private boolean good = true;

    private PlainTime(String text) {
        this.text = text;
    }

    /** The time, or null where it is spelled in another way. */
    static @Nullable LocalDateTime read(String text) {
        return text.length() < 13 || text.length() > 19 ? null : new PlainTime(text).read();
    }

    private @Nullable LocalDateTime read() {
        int year = number(4, 4);
        char stroke = sign('-', '/');
        int month = number(1, 2);
        sign(stroke, stroke);
        int day = number(1, 2);
        sign(' ', 'T');
        int hour = number(1, 2);
        sign(':', ':');
        int minute = number(1, 2);
        int second = 0;
        if (at < text.length()) {
            sign(':', ':');
            second = number(1, 2);
        }
        try {
            return good && at == text.length() ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
        } catch (DateTimeException e) {
            return null; // 24:00 and nonsense: the patterns decide
        }
    }

    private int number(int least, int most) {
        int number = 0;
        int from = at;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at++) - '0';
        }
        good &= at - from >= least;
        return number;
    }

    private char sign(char one, char other) {
        char sign = at < text.length() ? text.charAt(at++) : 0;
        good &= sign == one || sign == other;
        return sign;
    }
}
