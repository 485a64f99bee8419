package org.panke.tools.simulate;

import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/** Says on a terminal which day a long simulation has reached; says nothing where nobody looks. */
final class DayCount implements Consumer<Event> {
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Surroundings surroundings;
    private final Messages messages;
    private final int days;
    private final long firstDay;
    private final long begin;
    private final boolean watched;
    private long nextDay;
    private boolean stands;

    DayCount(Simulation simulation, Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.days = simulation.days();
        this.firstDay = simulation.options().start().atStartOfDay(Rhythm.CHINA).toEpochSecond();
        this.nextDay = firstDay;
        this.watched = surroundings.isWatched();
        this.begin = surroundings.nanoTime().getAsLong();
    }

    @Override
    public void accept(Event event) {
        long at = event.at().getEpochSecond();
        if (!watched || at < nextDay) {
            return;
        }
        long day = (at - firstDay) / Rhythm.DAY;
        nextDay = firstDay + (day + 1) * Rhythm.DAY;
        if (surroundings.nanoTime().getAsLong() - begin > PATIENCE_NANOS) {
            stands = true;
            surroundings.err().print(CLEAR_LINE + messages.say("simulate.day", day + 1, days));
            surroundings.err().flush();
        }
    }

    /** Takes the line away, so that other words may follow. */
    void clear() {
        if (stands) {
            surroundings.err().print(CLEAR_LINE);
            stands = false;
        }
    }
}
