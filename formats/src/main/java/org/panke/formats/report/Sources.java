package org.panke.formats.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.SortedMap;
import java.util.TreeMap;
import org.panke.attribution.Outcome;

/** How visitors came, by calendar day: each first visit once, under the verdict that holds. */
final class Sources {
    private static final long DAY = 86_400;

    private final ZoneRules zone;
    private final SortedMap<Long, Day> days = new TreeMap<>();
    private long lastNumber = Long.MIN_VALUE;
    private Day last = new Day();

    Sources(ZoneId zone) {
        this.zone = zone.getRules();
    }

    /** How many came on one day, or in one longer period, by how they came. */
    static final class Day {
        long natural;
        long brought;
        long disputed;
        long withoutPhone;

        long judged() {
            return natural + brought + disputed;
        }

        void add(Day more) {
            natural += more.natural;
            brought += more.brought;
            disputed += more.disputed;
            withoutPhone += more.withoutPhone;
        }

        private void count(Outcome outcome, int by) {
            switch (outcome) {
                case Outcome.Natural _ -> natural += by;
                case Outcome.Brought _ -> brought += by;
                case Outcome.Disputed _ -> disputed += by;
                case Outcome.NotAVisitor _ -> {
                }
            }
        }
    }

    void came(Instant arrival, Outcome outcome) {
        day(arrival).count(outcome, 1);
    }

    void revised(Instant arrival, Outcome before, Outcome now) {
        day(arrival).count(before, -1);
        day(arrival).count(now, 1);
    }

    void walkedIn(Instant at) {
        day(at).withoutPhone++;
    }

    Day total() {
        Day total = new Day();
        days.values().forEach(total::add);
        return total;
    }

    /** By day, the number of the day since 1970 first. */
    SortedMap<Long, Day> days() {
        return days;
    }

    private Day day(Instant instant) {
        long number = Math.floorDiv(instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds(), DAY);
        if (number != lastNumber) {
            lastNumber = number;
            last = days.computeIfAbsent(number, each -> new Day());
        }
        return last;
    }
}
