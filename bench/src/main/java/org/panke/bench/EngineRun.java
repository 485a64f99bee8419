package org.panke.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Rules;

/**
 * Judges simulated years held in memory, office by office, on the calling thread: every answer, verdict with its
 * reasons, settlement and signal, but no sentences. What is held before the clock starts is one of
 *
 * <ul>
 * <li>{@code facts}: resolved, as the rules see them; the engine alone;
 * <li>{@code events}: phones and surnames; the resolver and the engine;
 * <li>{@code judge}: the same, through {@link org.panke.attribution.Judge}, which also notices an event that came before.
 * </ul>
 */
public final class EngineRun {
    private static final long MEGABYTE = 1 << 20;
    /** Events judged before the clock starts, so that the compiler is done. */
    private static final long WARMING = 8_000_000;

    private EngineRun() {
    }

    /** Arguments: what is held, offices, months, visits a day, seconds of measured passes (at least three passes). */
    public static void main(String[] arguments) throws Exception {
        World world = World.of(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]));
        double seconds = Double.parseDouble(arguments[4]);
        Rules rules = world.rules();
        switch (arguments[0]) {
            case "facts" -> {
                Years<Fact> years = Years.resolved(world);
                measure(arguments, years, seconds, () -> Engine.offices(years, rules));
            }
            case "events" -> {
                Years<Event> years = Years.asWritten(world);
                measure(arguments, years, seconds, () -> Engine.resolving(years, rules));
            }
            case "judge" -> {
                Years<Event> years = Years.asWritten(world);
                measure(arguments, years, seconds, () -> Engine.judged(years, rules));
            }
            default -> throw new IllegalArgumentException("facts, events or judge, not " + arguments[0]);
        }
    }

    private interface Pass {
        Tally run();
    }

    private static void measure(String[] arguments, Years<?> years, double seconds, Pass pass) throws Exception {
        long live = liveMegabytes();
        List<Spent> passes = new ArrayList<>();
        Tally[] last = {new Tally()};
        Spent first = Spent.on(() -> last[0] = pass.run());
        for (long judged = years.size(); judged < WARMING; judged += years.size()) {
            last[0] = pass.run();
        }
        long collecting = collecting();
        for (long spent = 0; spent < seconds * 1e9 || passes.size() < 3;) {
            Spent once = Spent.on(() -> last[0] = pass.run());
            passes.add(once);
            spent += once.wall();
        }
        double collected = (collecting() - collecting) * 1e6 / passes.size();
        long events = years.size();
        double wall = Median.of(passes, Spent::wall) / events;
        double cpu = Median.of(passes, Spent::cpu) / events;
        System.out.printf(Locale.ROOT,
            "%-6s %,11d events %4d offices | %6.1f ns/event wall (of it %5.1f collecting) %6.1f cpu"
                + " | %5.2f million events/s | first pass %6.1f ns | %3d passes | %,6d MB held%n",
            arguments[0], events, years.projects().size(), wall, collected / events, cpu, 1e3 / wall,
            (double) first.wall() / events, passes.size(), live);
        System.out.println("       " + last[0]);
    }

    private static long liveMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}
