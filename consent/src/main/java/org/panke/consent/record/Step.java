package org.panke.consent.record;

import java.time.Instant;
import java.util.Comparator;
import org.panke.consent.Digest;
import org.panke.consent.Word;

/**
 * Something that happened to a consent.
 *
 * @param notice the notice that was shown, or that the consent was given to
 * @param by whose act it was
 */
public record Step(Kind kind, Instant at, Digest notice, By by) {
    /** In time; of two at one instant the one that ends the consent is the later, so that nothing survives it. */
    static final Comparator<Step> IN_TIME = Comparator.comparing(Step::at).thenComparing(Step::kind)
        .thenComparing(step -> step.notice().hex()).thenComparing(Step::by);

    /** What it was; the later, the more it ends. */
    public enum Kind implements Word {
        REQUESTED, GIVEN, REFUSED, EXPIRED, WITHDRAWN, TERMINATED
    }

    /** Whose act. */
    public enum By implements Word {
        /** The person's own, at the kiosk, on their own page, or told to the desk. */
        PERSON,
        /** The office's: it asked, or it ended what it did. */
        OFFICE,
        /** Nobody's: a time ran out. */
        TIME
    }
}
