package org.panke.consent.record;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Purpose;
import org.panke.consent.record.Step.By;
import org.panke.consent.record.Step.Kind;

/**
 * One person's consent to one purpose. There is no way to give it but to be told, to be asked, and to say yes; a box that
 * is ticked already has no place here. Never changes: each step makes another.
 *
 * @param person by a number that says nothing of them
 * @param coolDown how long after a refusal or a withdrawal the office does not ask again
 * @param lasts how long it is good for
 * @param steps in time
 */
public record Consent(String project, String person, Purpose purpose, Period coolDown, Period lasts,
        List<Step> steps) {
    /** What came of a step. */
    public sealed interface Outcome {
        record Taken(Consent consent) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** How it stands. */
    public enum State {
        NONE, REQUESTED, GIVEN, REFUSED, EXPIRED, WITHDRAWN, TERMINATED
    }

    public Consent {
        steps = List.copyOf(steps);
    }

    /** Nothing was asked yet. */
    public static Consent none(String project, String person, Purpose purpose, Period coolDown, Period lasts) {
        return new Consent(project, person, purpose, coolDown, lasts, List.of());
    }

    public State state(Instant now) {
        State recorded = last().map(step -> State.valueOf(step.kind().name())).orElse(State.NONE);
        boolean isOver = recorded == State.GIVEN && until().map(until -> !now.isBefore(until)).orElse(false);
        return isOver ? State.EXPIRED : recorded;
    }

    /** Whether something may be done because of it: only while it is given. */
    public boolean justifies(Instant now) {
        return state(now) == State.GIVEN;
    }

    /** Until when the office does not ask: the first instant at which it may. Empty where it may ask now. */
    public Optional<Instant> quietUntil(Instant now) {
        return last().filter(step -> step.kind() == Kind.REFUSED || step.kind() == Kind.WITHDRAWN)
            .map(step -> after(step.at(), coolDown)).filter(now::isBefore);
    }

    /** The first instant at which what was given is over; empty where nothing is. */
    public Optional<Instant> until() {
        return last().filter(step -> step.kind() == Kind.GIVEN).map(step -> after(step.at(), lasts));
    }

    /** The same with one step more, or why it is not taken. */
    public Outcome with(Step step) {
        Optional<Why> why = against(step);
        if (why.isPresent()) {
            return new Outcome.Refused(why.get());
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Outcome.Taken(new Consent(project, person, purpose, coolDown, lasts, more));
    }

    /**
     * What two records of it come to together, whatever each knew of the other: all steps in time, of which those count
     * that the law allows. A yes that was said before a withdrawal, or at its instant, is no yes after it.
     */
    public Consent merged(Consent other) {
        TreeSet<Step> all = new TreeSet<>(Step.IN_TIME);
        all.addAll(steps);
        all.addAll(other.steps);
        Consent merged = none(project, person, purpose, coolDown, lasts);
        for (Step step : all) {
            merged = merged.with(step) instanceof Outcome.Taken taken ? taken.consent() : merged;
        }
        return merged;
    }

    private Optional<Why> against(Step step) {
        State state = state(step.at());
        if (last().filter(last -> Step.IN_TIME.compare(step, last) <= 0).isPresent()) {
            return Optional.of(Why.OUT_OF_ORDER);
        }
        if (state == State.TERMINATED) {
            return Optional.of(Why.OVER);
        }
        boolean isPersons = step.by() == By.PERSON;
        Why why = switch (step.kind()) {
            case REQUESTED -> !isPersons && quietUntil(step.at()).isPresent() ? Why.COOL_DOWN : null;
            case GIVEN -> !isPersons ? Why.NOT_THE_PERSON : answered(step, state);
            case REFUSED -> !isPersons ? Why.NOT_THE_PERSON : answered(step, state);
            case WITHDRAWN -> !isPersons ? Why.NOT_THE_PERSON : state != State.GIVEN ? Why.NOTHING_TO_END : null;
            case EXPIRED -> !isRunOut(step.at()) ? Why.NOT_YET : null;
            case TERMINATED -> step.by() != By.OFFICE ? Why.NOT_THE_OFFICE : null;
        };
        return Optional.ofNullable(why);
    }

    /** An answer answers the notice that was shown last. */
    private @Nullable Why answered(Step step, State state) {
        if (state != State.REQUESTED) {
            return Why.NOT_ASKED;
        }
        return last().filter(asked -> asked.notice().equals(step.notice())).isPresent() ? null : Why.OTHER_NOTICE;
    }

    private boolean isRunOut(Instant at) {
        return until().map(until -> !at.isBefore(until)).orElse(false);
    }

    private Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    private static Instant after(Instant at, Period length) {
        return at.atOffset(ZoneOffset.UTC).plus(length).toInstant();
    }
}
