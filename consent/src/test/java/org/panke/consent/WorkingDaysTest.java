package org.panke.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;

class WorkingDaysTest {
    /** Long enough for leap days and for each day of the week to begin a year. */
    private static final LocalDate FROM = LocalDate.parse("2023-01-01");
    private static final int DAYS = 4000;

    @Test
    @Shows({"R26", "R27"})
    void thirtyAreSixWeeksFromAnyDayBeforeOne() {
        assertThat(WorkingDays.after(LocalDate.parse("2026-12-01"), 30)).isEqualTo("2027-01-12");
        assertThat(WorkingDays.after(LocalDate.parse("2026-12-04"), 30)).as("Friday").isEqualTo("2027-01-15");
        assertThat(WorkingDays.after(LocalDate.parse("2026-12-05"), 30)).as("Saturday").isEqualTo("2027-01-15");
        assertThat(WorkingDays.after(LocalDate.parse("2026-12-06"), 30)).as("Sunday").isEqualTo("2027-01-15");
        assertThat(WorkingDays.after(LocalDate.parse("2026-12-06"), 1)).as("the day itself is none")
            .isEqualTo("2026-12-07");
        assertThatThrownBy(() -> WorkingDays.after(FROM, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastIsNeverOfAWeekendNeverEarlierFromALaterDayAndLaterForEachOneMore() {
        for (int number : new int[]{1, 2, 5, 30, 31}) {
            LocalDate before = LocalDate.MIN;
            for (LocalDate day = FROM; day.isBefore(FROM.plusDays(DAYS)); day = day.plusDays(1)) {
                LocalDate last = WorkingDays.after(day, number);
                assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(last).isAfter(day).isAfterOrEqualTo(before).isBefore(WorkingDays.after(day, number + 1));
                assertThat(weekdaysWithin(day, last)).isEqualTo(number);
                before = last;
            }
        }
    }

    /** Counted in another way: day by day, all of them. */
    private static long weekdaysWithin(LocalDate after, LocalDate last) {
        return after.plusDays(1).datesUntil(last.plusDays(1)).filter(each -> each.getDayOfWeek().getValue() < 6)
            .count();
    }
}
