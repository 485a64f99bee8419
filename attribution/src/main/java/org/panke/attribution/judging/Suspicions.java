package org.panke.attribution.judging;

import java.util.EnumSet;
import java.util.Set;
import org.panke.attribution.SignalKind;

/** The kinds of signal that were seen about something and that nobody has answered. */
final class Suspicions {
    private static final Set<SignalKind> NONE = Set.of();

    private Set<SignalKind> kinds = NONE;

    void add(SignalKind kind) {
        Set<SignalKind> more = EnumSet.of(kind);
        more.addAll(kinds);
        kinds = more;
    }

    void add(Suspicions others) {
        others.kinds.forEach(this::add);
    }

    /** Two people looked into them. */
    void clear() {
        kinds = NONE;
    }

    boolean any(Set<SignalKind> asked) {
        return kinds.stream().anyMatch(asked::contains);
    }
}
