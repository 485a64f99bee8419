package org.panke.formats.words;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

final class ChineseTimes extends Times {
    ChineseTimes(ZoneId zone) {
        super(zone);
    }

    @Override
    String day(LocalDate date, boolean withYear) {
        String day = date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
        return withYear ? date.getYear() + " 年 " + day : day;
    }

    @Override
    void length(Duration length, StringBuilder out) {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        int seconds = length.toSecondsPart();
        int start = out.length();
        part(days, " 天", start, out);
        part(hours, " 小时", start, out);
        if (days == 0) {
            boolean near = hours == 0 && seconds != 0;
            part(minutes, near ? " 分" : " 分钟", start, out);
            part(near ? seconds : 0, " 秒", start, out);
        }
        if (out.length() == start) {
            out.append("0 分钟");
        }
    }

    private static void part(long count, String unit, int start, StringBuilder out) {
        if (count != 0) {
            out.append(out.length() == start ? "" : " ").append(count).append(unit);
        }
    }
}
