package org.panke.attribution.judging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.Registration;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Span;
import org.panke.attribution.Terms;

/**
 * A verdict given to a new visitor and what became of it: how long it stands, whether it is disputed, what was decided.
 * It keeps the terms of the version under which it was given. While disputed it stands until two people decide.
 */
final class StandingVerdict {
    static final Comparator<StandingVerdict> BY_SEQUENCE = Comparator.comparingLong(each -> each.sequence);

    final Person phone;
    final long sequence;
    private List<Contract> contracts = List.of();
    /** Every claim that was weighed, in order of registration; the one that won, or those that contend, are not out. */
    List<Weighed> listed = List.of();
    Suspicions suspicions = Suspicions.NONE;
    boolean declarationCorrected;
    /** The earlier verdict of the same owner that it became part of, where two turned out to be one person. */
    @Nullable StandingVerdict partOf;
    private final List<StandingVerdict> merged;
    private @Nullable Person metOn;
    private Occasion occasion;
    private Outcome outcome;
    private @Nullable Registration won;
    private Terms terms;
    private Instant until;
    private int restarts;
    private @Nullable Case openCase;
    private @Nullable EventId decision;
    private boolean frozen;
    private long disputeEnded;

    StandingVerdict(Visit visit, Outcome outcome, @Nullable Registration won, Terms terms, Instant until) {
        this.phone = visit.fact().person();
        this.occasion = Occasion.of(visit);
        this.sequence = visit.sequence();
        this.outcome = outcome;
        this.won = won;
        this.terms = terms;
        this.until = until;
        this.merged = List.of();
        this.metOn = phone;
    }

    /** Two persons with different owners became one: neither verdict stands until two people decide. */
    StandingVerdict(StandingVerdict one, StandingVerdict other, long sequence) {
        StandingVerdict earlier = one.sequence < other.sequence ? one : other;
        this.phone = earlier.phone;
        this.occasion = earlier.occasion;
        this.sequence = sequence;
        this.outcome = new Outcome.Disputed(
            Stream.of(one, other).sorted(BY_SEQUENCE).flatMap(StandingVerdict::claims).distinct()
                .toList(),
            Outcome.Reason.MERGED);
        this.terms = earlier.terms;
        this.until = Instant.MAX;
        this.merged = List.of(one, other);
    }

    boolean isFrozen() {
        return frozen;
    }

    /** What was decided later changes nothing for a contract signed before. */
    StandingVerdict frozen() {
        return new StandingVerdict(this);
    }

    private StandingVerdict(StandingVerdict now) {
        this.phone = now.phone;
        this.occasion = now.occasion;
        this.sequence = now.sequence;
        this.outcome = now.outcome;
        this.won = now.won;
        this.terms = now.terms;
        this.until = now.until;
        this.merged = now.merged;
        this.suspicions = now.suspicions;
        this.frozen = true;
    }

    /** The ids of the registrations it rests on: the one that won, or those that contend. */
    List<EventId> registrations() {
        return outcome instanceof Outcome.Disputed disputed
            ? disputed.claims()
            : won == null ? List.of() : List.of(won.id());
    }

    private Stream<Registration> claims() {
        return outcome instanceof Outcome.Disputed disputed ? disputed.contenders().stream() : winning();
    }

    /** The registration that won, if one did. */
    Stream<Registration> winning() {
        return won == null ? Stream.empty() : Stream.of(won);
    }

    /** Where it stands for two verdicts of what turned out to be one person: those two. */
    List<StandingVerdict> merged() {
        return merged;
    }

    /** It and all it was merged from. */
    List<StandingVerdict> all() {
        return merged.isEmpty() ? List.of(this)
            : Stream.concat(merged.stream().flatMap(part -> part.all().stream()), Stream.of(this)).toList();
    }

    boolean isMerge() {
        return !merged.isEmpty();
    }

    /** The first visit that meets an undecided merge is the one that will be decided. */
    void meet(Visit first) {
        if (metOn == null) {
            metOn = first.fact().person();
            occasion = Occasion.of(first);
        }
    }

    /** The phone of that visit, which was itself judged by it; none before it. */
    @Nullable Person metOn() {
        return metOn;
    }

    EventId visit() {
        return occasion.visit();
    }

    Instant at() {
        return occasion.at();
    }

    Instant arrival() {
        return occasion.arrival();
    }

    RuleVersion version() {
        return occasion.version();
    }

    /** The contracts that rest on it. */
    List<Contract> contracts() {
        return contracts;
    }

    /** The contract was subscribed anew and rests on others now. */
    void supportNoMore(Contract contract) {
        contracts = Grown.without(contracts, contract);
    }

    void support(Contract contract) {
        if (!contracts.contains(contract)) {
            contracts = Grown.by(contracts, contract);
        }
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable Registration won() {
        return won;
    }

    Terms terms() {
        return terms;
    }

    /** The first instant at which it no longer holds; while disputed there is none. */
    Instant until() {
        return until;
    }

    boolean isDisputed() {
        return outcome instanceof Outcome.Disputed;
    }

    boolean isNatural() {
        return outcome instanceof Outcome.Natural;
    }

    boolean stands(Instant instant) {
        return isDisputed() || instant.isBefore(until);
    }

    boolean isEarlierThan(StandingVerdict other) {
        int order = at().compareTo(other.at());
        return order < 0 || (order == 0 && sequence < other.sequence);
    }

    /** Whether it had been given and had not run out at this instant. */
    boolean ranAt(Instant instant) {
        return !at().isAfter(instant) && instant.isBefore(until);
    }

    /** Whether it, or the dispute about it, kept this channel off when a later registration was accepted. */
    boolean protectedAgainst(Claim later) {
        boolean ran = later.sequence < disputeEnded || stands(later.registration.at());
        return sequence < later.sequence && ran && !isOf(later.registration.channel());
    }

    boolean isOf(ChannelId channel) {
        return outcome instanceof Outcome.Brought brought && brought.channel().equals(channel);
    }

    /** The channel that owns it; empty for a natural one. Ask only what is not disputed. */
    Optional<ChannelId> owner() {
        return outcome instanceof Outcome.Brought brought ? Optional.of(brought.channel()) : Optional.empty();
    }

    boolean hasSameOwner(StandingVerdict other) {
        return !isDisputed() && !other.isDisputed() && owner().equals(other.owner());
    }

    /** Until when it holds if this visit restarts it; never earlier than before. */
    Instant untilRestarted(Instant visitAt, Rulebook rules) {
        boolean may = isNatural() || restarts < terms.get(Parameter.RENEWALS);
        Instant restarted = may ? rules.end(visitAt, terms, protection()) : until;
        return restarted.isAfter(until) ? restarted : until;
    }

    /** A restart that gains nothing uses none up. */
    void restart(Instant restarted) {
        if (restarted.isAfter(until)) {
            until = restarted;
            restarts++;
        }
    }

    /** Where another verdict of the same owner turns out to be the same person's. */
    void takeLater(Instant other) {
        until = other.isAfter(until) ? other : until;
    }

    /** Something else stands since then. */
    void endBy(Instant instant) {
        until = instant.isBefore(until) ? instant : until;
    }

    /** What two people decided replaces it; the same owner keeps what they had, another counts from the visit. */
    void revise(EventId by, Outcome decided, @Nullable Registration registration, Terms decidedTerms, Rulebook rules,
            long now) {
        boolean sameOwner = !isDisputed() && outcome.getClass() == decided.getClass()
            && (!(decided instanceof Outcome.Brought brought) || isOf(brought.channel()));
        Instant before = until;
        disputeEnded = isDisputed() ? now : disputeEnded;
        outcome = decided;
        won = registration;
        terms = decidedTerms;
        until = rules.end(at(), terms, protection());
        if (sameOwner) {
            takeLater(before);
        } else {
            restarts = 0;
        }
        suspicions = Suspicions.NONE;
        openCase = null;
        decision = by;
    }

    @Nullable Case openCase() {
        return openCase;
    }

    void open(Case opened) {
        openCase = opened;
    }

    /** The case was dropped without a decision. */
    void dropCase() {
        openCase = null;
    }

    /** By which two people decided it last; null where nobody has. */
    @Nullable EventId decision() {
        return decision;
    }

    private Parameter<Span> protection() {
        return isNatural() ? Parameter.NATURAL_PROTECTION : Parameter.PROTECTION;
    }
}
