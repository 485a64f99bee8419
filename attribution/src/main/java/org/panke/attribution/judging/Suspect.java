package org.panke.attribution.judging;

import java.util.Set;
import org.panke.attribution.SignalKind;

/** What signals can be seen about, with the kinds that were seen and that nobody has answered. */
class Suspect {
    /** A bit for each kind: there is one of these for every registration. */
    private int seen;

    final void suspect(SignalKind kind) {
        seen |= bit(kind);
    }

    final void suspectLike(Suspect other) {
        seen |= other.seen;
    }

    /** Two people looked into it. */
    final void clear() {
        seen = 0;
    }

    final boolean isSuspectedOf(Set<SignalKind> asked) {
        if (seen == 0) {
            return false;
        }
        for (SignalKind kind : asked) {
            if ((seen & bit(kind)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int bit(SignalKind kind) {
        return 1 << kind.ordinal();
    }
}
