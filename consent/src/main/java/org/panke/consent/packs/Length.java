package org.panke.consent.packs;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Comparator;

/**
 * A length of calendar time, never negative. Months and years are of uneven length, so two of them are compared in the
 * way that is stricter for the question: as short as they can be where the shorter one binds, as long where the longer.
 */
final class Length {
    private static final long SHORTEST_YEAR = 365;
    private static final long LONGEST_YEAR = 366;
    private static final long SHORTEST_MONTH = 28;
    private static final long LONGEST_MONTH = 31;

    static final Comparator<Period> AS_SHORT_AS_CAN_BE = Comparator
        .comparingLong((Period each) -> days(each, SHORTEST_YEAR, SHORTEST_MONTH)).thenComparing(Period::toString);
    static final Comparator<Period> AS_LONG_AS_CAN_BE = Comparator
        .comparingLong((Period each) -> days(each, LONGEST_YEAR, LONGEST_MONTH)).thenComparing(Period::toString);

    private Length() {}

    /** @throws DateTimeException where the text is none, or is negative */
    static Period read(String text) {
        Period period = Period.parse(text).normalized();
        if (period.isNegative()) {
            throw new DateTimeException("a length cannot be negative: " + text);
        }
        return period;
    }

    private static long days(Period each, long year, long month) {
        return each.getYears() * year + each.getMonths() * month + each.getDays();
    }
}
