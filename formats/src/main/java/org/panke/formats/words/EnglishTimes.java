package org.panke.formats.words;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

final class EnglishTimes extends Times {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December");

    EnglishTimes(ZoneId zone) {
        super(zone);
    }

    @Override
    String day(LocalDate date, boolean withYear) {
        String day = date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
        return withYear ? day + " " + date.getYear() : day;
    }

    @Override
    void length(Duration length, StringBuilder out) {
        long days = length.toDays();
        int start = out.length();
        part(days, " day", start, out);
        part(length.toHoursPart(), " hour", start, out);
        if (days == 0) {
            part(length.toMinutesPart(), " minute", start, out);
            part(length.toHours() == 0 ? length.toSecondsPart() : 0, " second", start, out);
        }
        if (out.length() == start) {
            out.append("0 minutes");
        }
    }

    private static void part(long count, String unit, int start, StringBuilder out) {
        if (count != 0) {
            out.append(out.length() == start ? "" : " ").append(count).append(unit).append(count == 1 ? "" : "s");
        }
    }
}
