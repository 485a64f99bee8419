package org.panke.attribution.judging;

import java.util.Set;
import org.panke.attribution.SignalKind;

/**
 * The kinds of signals that were seen about something and that nobody has answered.
 *
 * @param kinds a bit for each kind, by its place in the list of kinds
 */
record Suspicions(int kinds) {
    static final Suspicions NONE = new Suspicions(0);

    static Suspicions of(SignalKind kind) {
        return new Suspicions(1 << kind.ordinal());
    }

    Suspicions with(SignalKind kind) {
        return with(of(kind));
    }

    Suspicions with(Suspicions others) {
        int both = kinds | others.kinds;
        return both == kinds ? this : both == others.kinds ? others : new Suspicions(both);
    }

    boolean has(SignalKind kind) {
        return (kinds & of(kind).kinds) != 0;
    }

    boolean hasAny(Set<SignalKind> asked) {
        if (kinds != 0) {
            for (SignalKind kind : asked) {
                if (has(kind)) {
                    return true;
                }
            }
        }
        return false;
    }
}
