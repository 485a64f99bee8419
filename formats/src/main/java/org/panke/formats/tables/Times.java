package org.panke.formats.tables;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in every spelling that Chinese exports have: {@code 2026-03-01 10:00}, {@code 2026/3/1 10:00:00},
 * {@code 2026.3.1}, {@code 2026年3月1日 上午10时30分}, {@code 20260301 1000}, ISO 8601 with an offset, and Excel's days
 * since 1900. The year stands in front; what could be read in two ways is not read.
 */
final class Times {
    private static final LocalDateTime EXCEL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    /** 2000 to 2099 as Excel counts. */
    private static final double FIRST_DAY = 36_526;
    private static final double LAST_DAY = 73_050;
    private static final double MILLIS = 86_400_000;

    private static final Pattern WEEKDAY = Pattern.compile("\\(?(?:星期|礼拜|周)[一二三四五六日天]\\)?");
    private static final Pattern AROUND_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");
    private static final Pattern DATE = Pattern.compile(
        "(?<y>\\d{4})(?:(?<a>[-/.])(?<m>\\d{1,2})\\k<a>(?<d>\\d{1,2})(?!\\d)|年(?<m2>\\d{1,2})月(?<d2>\\d{1,2})(?:[日号]|(?!\\d)))"
            + "(?<rest>.*)");
    private static final Pattern COMPACT = Pattern.compile(
        "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?:[t ]?(?<h>\\d{2})(?<n>\\d{2})(?<s>\\d{2})?)?");
    private static final Pattern HOUR = Pattern.compile(
        "t?(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|am|pm)?(?<h>\\d{1,2})"
            + "(?::(?<n>\\d{1,2})(?::(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,9}))?)?|[时点](?:(?<n2>\\d{1,2})分?(?:(?<s2>\\d{1,2})秒)?)?)"
            + "(?<half2>am|pm)?(?<o>z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private Times() {}

    /** What the cell says, which must not be nothing. */
    static When read(Cell cell) {
        Double serial = cell.serial();
        if (serial != null && serial < 1) {
            return serial < 0 ? new When.Unreadable() : new When.Hour(excel(serial).toLocalTime());
        }
        if (serial != null && serial < LAST_DAY) {
            return excel(serial, cell.showsTime());
        }
        LocalDateTime plain = PlainTime.read(cell.text());
        if (plain != null) {
            return new When.Local(plain);
        }
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            String spaced = WEEKDAY.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
            return read(AROUND_HAN.matcher(spaced).replaceAll("").replace("点半", "点30分"));
        } catch (DateTimeException e) {
            return new When.Unreadable();
        }
    }

    private static When read(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            LocalDate day = LocalDate.of(number(date, "y"), number(date, "m", "m2"), number(date, "d", "d2"));
            String rest = text.substring(date.start("rest")).replace(" ", "");
            return rest.isEmpty() ? new When.Day(day) : at(day, rest);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            LocalDate day = LocalDate.of(number(compact, "y"), number(compact, "m"), number(compact, "d"));
            return compact.start("h") < 0
                ? new When.Day(day)
                : new When.Local(day.atTime(number(compact, "h"), number(compact, "n"), number(compact, "s")));
        }
        if (SERIAL.matcher(text).matches()) {
            return excel(Double.parseDouble(text), text.indexOf('.') > 0);
        }
        return hour(text.replace(" ", ""));
    }

    private static When at(LocalDate day, String rest) {
        Matcher hour = HOUR.matcher(rest);
        if (!hour.matches()) {
            return new When.Unreadable();
        }
        boolean midnight = number(hour, "h") == 24 && number(hour, "n", "n2") == 0;
        LocalDateTime time = midnight ? day.plusDays(1).atStartOfDay() : day.atTime(clock(hour));
        String offset = group(hour, "o");
        return offset == null ? new When.Local(time)
            : new When.Offset(time, ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
    }

    private static When hour(String text) {
        Matcher hour = HOUR.matcher(text);
        return hour.matches() && group(hour, "o") == null ? new When.Hour(clock(hour)) : new When.Unreadable();
    }

    private static LocalTime clock(Matcher hour) {
        String fraction = group(hour, "f");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        String half = group(hour, "half") == null ? group(hour, "half2") : group(hour, "half");
        return LocalTime.of(twentyFour(number(hour, "h"), half), number(hour, "n", "n2"), number(hour, "s", "s2"),
            nanos);
    }

    /** An hour that the clock refuses where it could be either of two: twelve in the evening. */
    private static int twentyFour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return switch (half) {
            case "下午", "傍晚", "pm" -> hour == 12 ? 12 : hour + 12;
            case "晚上" -> hour == 12 ? -1 : hour + 12;
            case "中午" -> hour < 11 ? hour + 12 : hour;
            default -> hour == 12 ? 0 : hour;
        };
    }

    private static When excel(double serial, boolean showsTime) {
        if (serial < FIRST_DAY || serial >= LAST_DAY) {
            return new When.Unreadable();
        }
        LocalDateTime time = excel(serial);
        boolean dayOnly = !showsTime && time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return dayOnly ? new When.Day(time.toLocalDate()) : new When.Local(time);
    }

    /** To the millisecond: the binary fraction of a day is never exact. */
    private static LocalDateTime excel(double serial) {
        return EXCEL_ZERO.plusNanos(Math.round(serial * MILLIS) * 1_000_000);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.start(name) < 0 ? null : matcher.group(name);
    }

    private static int number(Matcher matcher, String... names) {
        for (String name : names) {
            String digits = group(matcher, name);
            if (digits != null) {
                return Integer.parseInt(digits);
            }
        }
        return 0;
    }
}
