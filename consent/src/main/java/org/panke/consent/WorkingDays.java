package org.panke.consent;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days from Monday to Friday: by them some laws count. Which of them are holidays, and on which days of a weekend people work
 * instead, is published year by year and not known here.
 */
public final class WorkingDays {
    /** Said wherever a day that was counted is shown. */
    public static final Said COUNTED = new Said("只数周一到周五，不知道节假日和调休上班日，请提前办理",
        "counted from Monday to Friday; holidays, and weekends worked instead of them, are not known here: be early");

    private WorkingDays() {
    }

    /**
     * The last day of a time of so many working days, of which the first is after the day from which it runs.
     *
     * @param number of days, from 1
     */
    public static LocalDate after(LocalDate day, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("working days: " + number);
        }
        LocalDate last = day;
        for (int counted = 0; counted < number;) {
            last = last.plusDays(1);
            if (isOne(last)) {
                counted++;
            }
        }
        return last;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
