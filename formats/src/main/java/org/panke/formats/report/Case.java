package org.panke.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;

/**
 * One visit and its verdict as the page tells them, with what of the check-in belongs on the time line. The visitor's
 * phone and name are not in it.
 */
final class Case {
    private final @Nullable Declaration declared;
    private final List<EventId> codes;
    private final @Nullable Verification verified;
    private final Verdict first;
    private Verdict previous;
    private Verdict verdict;
    private boolean closed;

    /**
     * A verdict and its visit.
     *
     * @param visit the check-in; null where the verdict follows from a decision and the visit is not known any more
     */
    Case(Verdict verdict, Event.@Nullable CheckedIn visit) {
        this.first = verdict;
        this.previous = verdict;
        this.verdict = verdict;
        this.declared = visit == null ? null : visit.declared();
        this.codes = visit == null ? List.of() : visit.codes();
        this.verified = visit == null ? null : visit.verified();
    }

    /** What names a visit: event ids are unique within a project only. */
    record Key(ProjectId project, EventId visit) {
        /** The visit a verdict is about, also where it revises an earlier one. */
        static Key of(Verdict verdict) {
            return new Key(verdict.project(), verdict.revises() == null ? verdict.visit() : verdict.revises());
        }
    }

    Key key() {
        return Key.of(verdict);
    }

    /** The verdict that holds. */
    Verdict verdict() {
        return verdict;
    }

    /** The verdict as it was first given. */
    Verdict first() {
        return first;
    }

    /** The verdict before the latest decision. */
    Verdict previous() {
        return previous;
    }

    void revise(Verdict decided) {
        previous = verdict;
        verdict = decided;
        closed = true;
    }

    /** The dispute was decided at another of the person's visits. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** The claims it was disputed about at first; none where it was not. */
    List<Registration> contenders() {
        return first.outcome() instanceof Outcome.Disputed disputed ? disputed.contenders() : List.of();
    }

    @Nullable Declaration declared() {
        return declared;
    }

    List<EventId> codes() {
        return codes;
    }

    @Nullable Verification verified() {
        return verified;
    }
}
