package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.RuleVersion;

/** A verdict given at a visit (or by a merge's dispute), for as long as it may stand. */
final class Stand {
    /** The visit that first gave it, or the earliest visit of a merge's case. */
    final EventId visit;
    final int visitSequence;
    final Instant visitAt;
    final Instant arrival;
    final Phone phone;
    final RuleVersion version;
    final @Nullable Integer rules;

    Outcome outcome = Outcome.NATURAL;
    /** What won, where something did. */
    @Nullable Claim won;
    /** While disputed: what contends; by sequence. */
    List<Claim> contenders = List.of();
    List<Loss> lost = new ArrayList<>();
    /** All that ever lost, here or in what became one with it. */
    List<Loss> weighed = List.of();
    List<EventId> facts = new ArrayList<>();
    /** First instant at which it no longer holds; null while disputed. */
    @Nullable Instant until;
    int renewed;

    /** The open case, if there is one: a dispute's, or that of a corrected declaration. */
    @Nullable EventId openCase;
    boolean corrected;
    /** Sequence of the decision that ended a dispute, for what was registered meanwhile. */
    int disputedUntilSequence = -1;

    /** The verdict that took its place, and since which event its place was in doubt. */
    @Nullable Stand replacedBy;
    int doubtedSince;
    /** The join by which it became part of an earlier verdict of the same owner; while that join holds it says nothing. */
    Persons.@Nullable Join absorbed;
    /** The join to somebody whose verdict stood when this one was over: while that join holds, it does not stand again. */
    Persons.@Nullable Join overshadowed;
    /** Since when its person is known as one with somebody whose last owner was another, no case being opened; or -1. */
    int metOtherOwner = -1;
    /** A later visit was judged afresh: what was over does not stand again, whatever is decided about it. */
    boolean past;
    boolean forgotten;

    Stand(EventId visit, int visitSequence, Instant visitAt, Instant arrival, Phone phone, RuleVersion version,
            @Nullable Integer rules) {
        this.visit = visit;
        this.visitSequence = visitSequence;
        this.visitAt = visitAt;
        this.arrival = arrival;
        this.phone = phone;
        this.version = version;
        this.rules = rules;
    }

    boolean isDisputed() {
        return outcome instanceof Outcome.Disputed;
    }

    boolean isNatural() {
        return outcome instanceof Outcome.Natural;
    }

    @Nullable ChannelId channel() {
        return outcome instanceof Outcome.Brought brought ? brought.channel() : null;
    }

    boolean isGone() {
        return forgotten || replacedBy != null;
    }

    /** Stands: its protection is not over, or nobody has decided yet. */
    boolean standsAt(Instant instant) {
        return !isGone() && !past && (isDisputed() || until != null && instant.isBefore(until));
    }

    boolean hasOwnerOf(Stand other) {
        return !isDisputed() && !other.isDisputed() && isNatural() == other.isNatural()
            && java.util.Objects.equals(channel(), other.channel());
    }
}
