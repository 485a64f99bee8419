package org.panke.server.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the key of one owner is kept for.
 *
 * @param since the oldest that is kept
 * @param clock the first instant at which its own time is over
 */
public record Kept(Kind kind, Instant since, Instant clock, List<Hold> holds) {
    /** What they left, which says how long. */
    public enum Kind {
        /** They came. */
        VISIT,
        /** A channel registered them and they never came. */
        REGISTRATION,
        /** Something else names them: a look-up, a contract's other buyer. */
        NAMED
    }

    /**
     * Something that needs them.
     *
     * @param until the first instant at which it no longer does; null while nobody knows
     */
    public record Hold(Reason reason, @Nullable Instant until) {
        boolean holds(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /** What needs them although their own time is over: first what nobody knows the end of, then what lasts longest. */
    public Optional<Hold> longer(Instant now) {
        return now.isBefore(clock)
            ? Optional.empty()
            : holds.stream().filter(hold -> hold.holds(now))
                .max(Comparator.comparing(hold -> hold.until == null ? Instant.MAX : hold.until));
    }

    /** Whether nothing keeps them any more. */
    public boolean isOver(Instant now) {
        return !now.isBefore(clock) && longer(now).isEmpty();
    }

    /** When it is over as far as is known; null while something needs them of which nobody knows the end. */
    public @Nullable Instant until() {
        return holds.stream().anyMatch(hold -> hold.until == null) ? null
            : Stream.concat(Stream.of(clock), holds.stream().map(hold -> Objects.requireNonNull(hold.until)))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** When to look again: as soon as a clock has run out, or the next time where nobody knows. */
    Instant lookAt(Instant now) {
        return now.isBefore(clock) ? clock
            : longer(now).flatMap(hold -> Optional.ofNullable(hold.until)).orElse(now.plusMillis(1));
    }

    /** The same with one thing more that needs them. */
    Kept with(Hold hold) {
        return new Kept(kind, since, clock, Stream.concat(holds.stream(), Stream.of(hold)).toList());
    }
}
