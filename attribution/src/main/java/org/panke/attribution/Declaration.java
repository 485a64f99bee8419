package org.panke.attribution;

/** What the visitor says about how they came (来源声明), asked before any claim is shown. */
public sealed interface Declaration {
    /** "I came by myself." */
    record Self() implements Declaration {
    }

    /** "This channel brought me." */
    record By(ChannelId channel) implements Declaration {
    }

    /** Nothing said. */
    record None() implements Declaration {
    }

    Declaration SELF = new Self();
    Declaration NONE = new None();
}
