package org.panke.tools.simulate;

import java.io.Closeable;
import java.io.Console;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.formats.Language;

/** Shows on a terminal which day a simulation has reached; says nothing where nobody watches. */
final class DayCount implements Consumer<Event>, Closeable {
    private static final long SHORT = 20_000;

    private final @Nullable ProgressBar bar;
    private final long begin;
    private long nextDay;

    private DayCount(@Nullable ProgressBar bar, long begin) {
        this.bar = bar;
        this.begin = begin;
        this.nextDay = begin;
    }

    /** A short simulation is over before anybody could read the bar, and gets none. */
    static DayCount of(Simulation simulation, Language language) {
        long begin = simulation.options().start().atStartOfDay(Rhythm.CHINA).toEpochSecond();
        SimulationOptions options = simulation.options();
        boolean watched = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && (long) simulation.days() * options.projects() * options.visitsPerDay() > SHORT;
        return new DayCount(watched
            ? new ProgressBarBuilder().setTaskName(language == Language.ZH ? "模拟" : "simulate")
                .setInitialMax(simulation.days()).setUnit(language == Language.ZH ? "天" : "d", 1)
                .build()
            : null, begin);
    }

    @Override
    public void accept(Event event) {
        long at = event.at().getEpochSecond();
        if (at >= nextDay) {
            nextDay += Rhythm.DAY;
            if (bar != null) {
                bar.stepTo((at - begin) / Rhythm.DAY);
            }
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
