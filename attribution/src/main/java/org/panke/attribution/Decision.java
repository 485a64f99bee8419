package org.panke.attribution;

/** What two people decided about a case. */
public sealed interface Decision {
    /** Nobody brought them. */
    record Natural() implements Decision {
    }

    /** This channel did. */
    record ForChannel(ChannelId channel) implements Decision {
    }

    /** The channels concerned share one contract's commission; never the answer to a visit. */
    record Split() implements Decision {
    }

    Decision NATURAL = new Natural();
    Decision SPLIT = new Split();
}
