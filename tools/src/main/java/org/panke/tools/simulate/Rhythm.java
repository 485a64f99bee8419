package org.panke.tools.simulate;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When things happen: the seasons, the week and the hours of a sales office. Instants are seconds since 1970; days are
 * counted from the simulation's first. China has one zone and no summer time, so a day is 86,400 seconds.
 */
final class Rhythm {
    static final int DAY = 86_400;
    static final int HOUR = 3_600;
    static final int MINUTE = 60;
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static final int SUSPENDED_DAYS = 3;

    /** January to December against the year's mean: quiet at the Spring Festival, busy in March, September, October. */
    static final double[] SEASON = {0.80, 0.60, 1.20, 1.10, 1.15, 1.10, 0.90, 0.85, 1.10, 1.20, 1.05, 0.95};
    /** Monday to Sunday against the week's mean. */
    static final double[] WEEK = {0.75, 0.75, 0.75, 0.75, 0.85, 1.60, 1.55};
    /** Arrivals in the hours from 9 to 20, in 64ths. */
    static final int[] ARRIVAL_HOURS = {3, 8, 8, 4, 5, 9, 10, 8, 5, 3, 1};
    /** Registrations in the hours from 8 to 22, in 64ths. */
    static final int[] REGISTRATION_HOURS = {2, 5, 7, 6, 4, 4, 5, 6, 6, 5, 4, 4, 4, 2};
    private static final int SLOTS = 64;
    private static final byte[] ARRIVALS = filled(ARRIVAL_HOURS, 9);
    private static final byte[] REGISTRATIONS = filled(REGISTRATION_HOURS, 8);

    /** How often somebody looks for a better day to come again, and how busy the best day is. */
    private static final int SECOND_THOUGHTS = 4;
    private static final double BUSIEST = 1.92;
    /** How far beyond the last day plans may reach and still ask how busy a day is. */
    private static final int BEYOND = 400;

    private final LocalDate start;
    private final int days;
    private final long begin;
    private final double[] weights;

    Rhythm(LocalDate start, int months) {
        this.start = start;
        this.days = (int) (start.plusMonths(months).toEpochDay() - start.toEpochDay());
        this.begin = start.atStartOfDay(CHINA).toEpochSecond();
        this.weights = new double[days + BEYOND];
        for (int day = 0; day < weights.length; day++) {
            LocalDate date = start.plusDays(day);
            weights[day] = SEASON[date.getMonthValue() - 1] * WEEK[date.getDayOfWeek().getValue() - 1];
        }
    }

    int days() {
        return days;
    }

    long startOf(int day) {
        return begin + (long) day * DAY;
    }

    /** The day an instant falls into; days after the last are {@link #days} and more. */
    int dayOf(long at) {
        return (int) ((at - begin) / DAY);
    }

    /** The first day of the second rule version. */
    int change() {
        int half = days / 2;
        LocalDate month = start.plusDays(half).withDayOfMonth(1);
        int day = (int) (month.toEpochDay() - start.toEpochDay());
        return day > 0 ? day : half;
    }

    /** The first day on which one agency is suspended, for {@link #SUSPENDED_DAYS}. */
    int suspension() {
        return days * 6 / 10;
    }

    /** How busy a day is against the mean of all days; one beyond the last day too. */
    double weight(int day) {
        return weights[Math.min(day, weights.length - 1)];
    }

    /** When on that day somebody arrives: from 9 to 20. */
    long arrival(int day, Dice dice) {
        return startOf(day) + ARRIVALS[dice.below(SLOTS)] * HOUR + dice.below(HOUR);
    }

    /** When on that day an agent registers: from 8 to 22. */
    long registration(int day, Dice dice) {
        return startOf(day) + REGISTRATIONS[dice.below(SLOTS)] * HOUR + dice.below(HOUR);
    }

    /** The office's next opening hour from an instant on: itself between 9 and 20, else within the next opening. */
    long office(long at, Dice dice) {
        int second = (int) ((at - begin) % DAY);
        long midnight = at - second;
        return second < 9 * HOUR
            ? midnight + 9 * HOUR + dice.below(2 * HOUR)
            : second < 20 * HOUR ? at : midnight + DAY + 9 * HOUR + dice.below(2 * HOUR);
    }

    /** The arrival of somebody who comes again, {@code least} to {@code most} days later, rather at a weekend. */
    long again(long at, int least, int most, Dice dice) {
        int from = dayOf(at);
        int day = from + dice.between(least, most);
        for (int i = 0; i < SECOND_THOUGHTS && !dice.chance(weight(day) / BUSIEST); i++) {
            day = from + dice.between(least, most);
        }
        return arrival(day, dice);
    }

    private static byte[] filled(int[] hours, int first) {
        byte[] slots = new byte[SLOTS];
        int next = 0;
        for (int i = 0; i < hours.length; i++) {
            for (int j = 0; j < hours[i]; j++) {
                slots[next++] = (byte) (first + i);
            }
        }
        return slots;
    }
}
