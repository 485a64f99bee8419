package org.panke.tools.simulate;

import java.time.LocalDate;

/**
 * What world to simulate. The same options give the same world, byte for byte, on every machine.
 *
 * @param seed everything that is left to chance follows from it
 * @param projects how many sales offices, called P1, P2 …; P1 of two projects lives as P1 of one does
 * @param months how many calendar months from {@code start}
 * @param visitsPerDay check-ins of visitors a day in each office, on the average of a whole year
 * @param start the first day, in China
 * @param registrations the share of registrations among all events, from 0 to 0.95; what visits do not explain is
 *        registered in vain
 * @param dishonesty multiplies the rates of every dishonest scheme; 0 is a world of honest people
 */
public record SimulationOptions(long seed, int projects, int months, int visitsPerDay, LocalDate start,
        double registrations, double dishonesty) {
    /** Check-ins of visitors a day, where nothing is said. */
    public static final int VISITS_PER_DAY = 60;
    /** As in the registration systems of mainland offices: agents register many more people than ever come. */
    public static final double REGISTRATIONS = 0.70;
    /** The first day, where nothing is said. */
    public static final LocalDate START = LocalDate.of(2026, 3, 1);

    /** @throws IllegalArgumentException naming the option that makes no sense */
    public SimulationOptions {
        within("projects", projects, 1, 10_000);
        within("months", months, 1, 120);
        within("visits-per-day", visitsPerDay, 1, 2_000);
        within("registrations", registrations, 0, 0.95);
        within("dishonesty", dishonesty, 0, 10);
        within("start", start.getYear(), 2000, 2100);
    }

    /** An ordinary world. */
    public static SimulationOptions of(long seed, int projects, int months) {
        return new SimulationOptions(seed, projects, months, VISITS_PER_DAY, START, REGISTRATIONS, 1);
    }

    public SimulationOptions withVisitsPerDay(int visits) {
        return new SimulationOptions(seed, projects, months, visits, start, registrations, dishonesty);
    }

    public SimulationOptions withStart(LocalDate day) {
        return new SimulationOptions(seed, projects, months, visitsPerDay, day, registrations, dishonesty);
    }

    public SimulationOptions withRegistrations(double share) {
        return new SimulationOptions(seed, projects, months, visitsPerDay, start, share, dishonesty);
    }

    public SimulationOptions withDishonesty(double factor) {
        return new SimulationOptions(seed, projects, months, visitsPerDay, start, registrations, factor);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + shown(least) + " to " + shown(most));
        }
    }

    private static String shown(double number) {
        return number == (long) number ? Long.toString((long) number) : Double.toString(number);
    }
}
