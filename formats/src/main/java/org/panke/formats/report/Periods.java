package org.panke.formats.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Calendar days put together into at most some two dozen columns: days, weeks, months, quarters or years. */
enum Periods {
    DAYS, WEEKS, MONTHS, QUARTERS, YEARS;

    private static final int MOST = 26;

    /** One column: what came from its first day on, until the next column's. */
    record Column(LocalDate start, Sources.Day came) {}

    /** The finest that gives few enough columns. */
    static Periods of(SortedMap<Long, Sources.Day> days) {
        if (days.isEmpty()) {
            return DAYS;
        }
        LocalDate first = LocalDate.ofEpochDay(days.firstKey());
        LocalDate last = LocalDate.ofEpochDay(days.lastKey());
        for (Periods periods : List.of(DAYS, WEEKS, MONTHS, QUARTERS)) {
            if (periods.between(periods.start(first), periods.start(last)) < (periods == DAYS ? 15 : MOST)) {
                return periods;
            }
        }
        return YEARS;
    }

    /** Every column from the first day to the last, also those with nothing. */
    List<Column> columns(SortedMap<Long, Sources.Day> days) {
        List<Column> columns = new ArrayList<>();
        if (days.isEmpty()) {
            return columns;
        }
        LocalDate start = start(LocalDate.ofEpochDay(days.firstKey()));
        LocalDate last = LocalDate.ofEpochDay(days.lastKey());
        while (!start.isAfter(last)) {
            LocalDate next = next(start);
            Sources.Day came = new Sources.Day();
            days.subMap(start.toEpochDay(), next.toEpochDay()).values().forEach(came::add);
            columns.add(new Column(start, came));
            start = next;
        }
        return columns;
    }

    /** What stands under a column; its year is said apart. */
    Text label(LocalDate start) {
        return switch (this) {
            case DAYS, WEEKS -> new Text(start.getMonthValue() + "/" + start.getDayOfMonth(),
                start.getDayOfMonth() + " " + month(start));
            case MONTHS -> new Text(start.getMonthValue() + "月", month(start));
            case QUARTERS -> Text.plain("Q" + start.get(IsoFields.QUARTER_OF_YEAR));
            case YEARS -> Text.plain("");
        };
    }

    /** A column's name in the table. */
    Text name(LocalDate start) {
        return switch (this) {
            case DAYS -> Text.plain(start.toString());
            case WEEKS -> new Text(start + " 起一周", "week of " + start);
            case MONTHS -> new Text(start.getYear() + " 年 " + start.getMonthValue() + " 月", month(start) + " "
                + start.getYear());
            case QUARTERS -> new Text(start.getYear() + " 年第 " + start.get(IsoFields.QUARTER_OF_YEAR) + " 季度",
                "Q" + start.get(IsoFields.QUARTER_OF_YEAR) + " " + start.getYear());
            case YEARS -> new Text(start.getYear() + " 年", Integer.toString(start.getYear()));
        };
    }

    Text head() {
        return switch (this) {
            case DAYS -> new Text("日", "Day");
            case WEEKS -> new Text("周", "Week");
            case MONTHS -> new Text("月", "Month");
            case QUARTERS -> new Text("季度", "Quarter");
            case YEARS -> new Text("年", "Year");
        };
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case DAYS -> day;
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            case QUARTERS -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEARS -> LocalDate.of(day.getYear(), Month.JANUARY, 1);
        };
    }

    private LocalDate next(LocalDate start) {
        return switch (this) {
            case DAYS -> start.plusDays(1);
            case WEEKS -> start.plusWeeks(1);
            case MONTHS -> start.plusMonths(1);
            case QUARTERS -> start.plusMonths(3);
            case YEARS -> start.plusYears(1);
        };
    }

    private long between(LocalDate from, LocalDate to) {
        return switch (this) {
            case DAYS -> ChronoUnit.DAYS.between(from, to);
            case WEEKS -> ChronoUnit.WEEKS.between(from, to);
            case MONTHS -> ChronoUnit.MONTHS.between(from, to);
            case QUARTERS -> ChronoUnit.MONTHS.between(from, to) / 3;
            case YEARS -> ChronoUnit.YEARS.between(from, to);
        };
    }
}
