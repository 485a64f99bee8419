package org.panke.server.consent;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.consent.Digest;
import org.panke.consent.record.Consent;
import org.panke.consent.record.Step;
import org.panke.consent.record.Step.By;
import org.panke.consent.record.Step.Kind;

/**
 * An answer as it was recorded.
 *
 * @param event its id
 * @param askedAt when the office asked; null where it was the person's own wish
 * @param notice the hash of what was shown; null where nothing is known of it
 */
record Answered(long person, String event, Answer answer, Instant at, @Nullable Instant askedAt,
        @Nullable String notice) {
    private static final String FORM = "[0-9a-f]{64}";

    /** The consent after it. What the law does not let count changes nothing: a yes to what was asked before a no, say. */
    Consent on(Consent before) {
        if (answer == Answer.WITHDRAWN) {
            // of what was agreed to, whichever notice is shown by now
            return before.steps().isEmpty() ? before
                : with(before, new Step(Kind.WITHDRAWN, at, before.steps().getLast().notice(), By.PERSON))
                    .orElse(before);
        }
        Step asked = step(Kind.REQUESTED, askedAt == null ? at : askedAt, askedAt == null ? By.PERSON : By.OFFICE);
        Step said = step(answer == Answer.GIVEN ? Kind.GIVEN : Kind.REFUSED, at, By.PERSON);
        return with(before, asked).flatMap(requested -> with(requested, said)).orElse(before);
    }

    private Step step(Kind kind, Instant when, By by) {
        return new Step(kind, when, digest(notice), by);
    }

    /** Another store may call its notices otherwise. */
    private static Digest digest(@Nullable String notice) {
        return notice != null && notice.matches(FORM) ? new Digest(notice) : Digest.of(String.valueOf(notice));
    }

    private static Optional<Consent> with(Consent consent, Step step) {
        return consent.with(step) instanceof Consent.Outcome.Taken taken ? Optional.of(taken.consent())
            : Optional.empty();
    }
}
