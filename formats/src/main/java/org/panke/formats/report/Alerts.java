package org.panke.formats.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;

/** The signals: how many of each, and the newest of each level with their evidence. */
final class Alerts {
    /** Events named with a signal; the page says how many more there are. */
    private static final int EVENTS = 12;

    private final int most;
    private final Map<SignalKind, long[]> counts = new EnumMap<>(SignalKind.class);
    private final Map<Signal.Level, Deque<Alert>> newest = new EnumMap<>(Signal.Level.class);

    Alerts(int most) {
        this.most = most;
    }

    /** A signal with its first events, and how many it has. */
    record Alert(Signal signal, int events) {}

    void raised(Signal signal) {
        counts.computeIfAbsent(signal.kind(), kind -> new long[Signal.Level.values().length])[place(signal.level())]++;
        Deque<Alert> level = newest.computeIfAbsent(signal.level(), each -> new ArrayDeque<>());
        level.addLast(new Alert(shortened(signal), signal.events().size()));
        if (level.size() > most) {
            level.removeFirst();
        }
    }

    long count(SignalKind kind, Signal.Level level) {
        long[] levels = counts.get(kind);
        return levels == null ? 0 : levels[place(level)];
    }

    long count(Signal.Level level) {
        return counts.values().stream().mapToLong(levels -> levels[place(level)]).sum();
    }

    long count() {
        long count = 0;
        for (Signal.Level level : Signal.Level.values()) {
            count += count(level);
        }
        return count;
    }

    /** High before medium before low, the newest first. */
    List<Alert> byLevel() {
        List<Alert> sorted = new ArrayList<>();
        for (Signal.Level level : List.of(Signal.Level.HIGH, Signal.Level.MEDIUM, Signal.Level.LOW)) {
            Deque<Alert> alerts = newest.get(level);
            if (alerts != null) {
                alerts.descendingIterator().forEachRemaining(sorted::add);
            }
        }
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private static Signal shortened(Signal signal) {
        return signal.events().size() <= EVENTS
            ? signal
            : new Signal(signal.project(), signal.kind(), signal.level(), signal.subject(),
                List.copyOf(signal.events().subList(0, EVENTS)), signal.value(), signal.threshold());
    }

    private static int place(Signal.Level level) {
        return switch (level) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
        };
    }
}
