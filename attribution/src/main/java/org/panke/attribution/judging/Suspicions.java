package org.panke.attribution.judging;

import java.util.Set;
import org.panke.attribution.SignalKind;

/** The kinds of signal that were seen about something and that nobody has answered. */
final class Suspicions {
    private int bits;

    void add(SignalKind kind) {
        bits |= 1 << kind.ordinal();
    }

    void add(Suspicions others) {
        bits |= others.bits;
    }

    /** Two people looked into them. */
    void clear() {
        bits = 0;
    }

    boolean any(Set<SignalKind> kinds) {
        return bits != 0 && kinds.stream().anyMatch(kind -> (bits & 1 << kind.ordinal()) != 0);
    }
}
