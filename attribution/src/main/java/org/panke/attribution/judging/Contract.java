package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.EventId;
import org.panke.attribution.Household;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.Settlement;
import org.panke.attribution.SignalKind;

/** A contract from subscription on: its buyers with the verdicts that stood then, and how far it has come. */
final class Contract {
    private static final Set<Settlement.State> ON_ITS_WAY =
        Set.of(Settlement.State.PAYABLE, Settlement.State.APPROVED, Settlement.State.PAID);

    static final Comparator<Contract> IN_ORDER = Comparator.comparingInt(contract -> contract.number);

    final ContractId id;
    final List<Purchase> purchases = new ArrayList<>(1);
    private final int number;
    private @Nullable Agreed replaced;
    private Agreed agreed;
    private List<StandingVerdict> verdicts;
    private boolean signed;
    private boolean cancelled;
    private @Nullable Instant node;
    private @Nullable Decision decision;
    private Suspicions lasting = Suspicions.NONE;
    private Suspicions ofVerdicts = Suspicions.NONE;
    private Suspicions signalled = Suspicions.NONE;
    private List<Settlement> told = List.of();
    private List<Settlement> due = List.of();
    private List<Settlement> approved = List.of();
    private @Nullable Signatory approver;
    private boolean paid;

    /** @param number how many contracts there were before it */
    Contract(ContractId id, Agreed agreed, int number) {
        this.id = id;
        this.number = number;
        this.agreed = agreed;
        this.verdicts = agreed.verdicts();
    }

    Agreed agreed() {
        return agreed;
    }

    void replace(Agreed later) {
        replaced = agreed;
        agreed = later;
        verdicts = later.verdicts();
        purchases.clear();
        decision = null;
        lasting = lasting.with(ofVerdicts);
        ofVerdicts = Suspicions.NONE;
        signalled = Suspicions.NONE;
    }

    /** The events of the subscription that this one replaced, if one was, and of this one. */
    List<EventId> subscriptions() {
        return Stream.of(Optional.ofNullable(replaced), Optional.of(agreed)).flatMap(Optional::stream)
            .map(Agreed::subscribed).toList();
    }

    /** The verdicts that stood for the buyers of the subscription that this one replaced; none where it is the first. */
    Optional<List<StandingVerdict>> replacedVerdicts() {
        return Optional.ofNullable(replaced).map(Agreed::verdicts);
    }

    /** A verdict of joined persons is no more: each of its buyers rests on their own again. */
    void restApart(StandingVerdict merge, Function<Person, @Nullable StandingVerdict> own) {
        agreed = agreed.apart(merge, own);
        verdicts = agreed.verdicts();
        verdicts.forEach(verdict -> verdict.support(this));
    }

    /** The verdicts that stood for its buyers, each once. */
    List<StandingVerdict> verdicts() {
        return verdicts;
    }

    /** The different owners of its buyers' verdicts, none of them disputed; a natural one is empty. */
    Set<Optional<ChannelId>> owners() {
        return owners(verdicts);
    }

    static Set<Optional<ChannelId>> owners(List<StandingVerdict> verdicts) {
        return verdicts.stream().map(StandingVerdict::owner).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether there is more than one of {@link #owners}. */
    boolean hasDifferentOwners() {
        for (StandingVerdict verdict : verdicts) {
            if (!verdict.owner().equals(verdicts.getFirst().owner())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verdict it rests on is disputed. */
    boolean isDisputed() {
        for (StandingVerdict verdict : verdicts) {
            if (verdict.isDisputed()) {
                return true;
            }
        }
        return false;
    }

    /** Whether its buyers have different owners and only two people may say whose they are. */
    boolean isHouseholdOpen() {
        return agreed.version().natural().get(Parameter.HOUSEHOLD) == Household.DISPUTE && hasDifferentOwners();
    }

    /** The verdict of the earliest visit: its owner's are they all, unless two people are to say. */
    StandingVerdict earliest() {
        StandingVerdict earliest = verdicts.getFirst();
        for (StandingVerdict each : verdicts) {
            earliest = each.isEarlierThan(earliest) ? each : earliest;
        }
        return earliest;
    }

    /** The verdicts of which one will pay its channel; none while nobody can say, or where the owner is natural. */
    List<StandingVerdict> payable() {
        if (verdicts.isEmpty() || isDisputed()) {
            return List.of();
        }
        List<StandingVerdict> candidates = isHouseholdOpen() ? verdicts : List.of(earliest());
        return candidates.stream().filter(verdict -> verdict.owner().isPresent()).toList();
    }

    /** Everything that is suspected of it and of the verdicts it rests on. */
    Suspicions suspicions() {
        Suspicions all = lasting.with(ofVerdicts);
        for (StandingVerdict verdict : verdicts) {
            all = all.with(verdict.suspicions);
        }
        return all;
    }

    /** Until two people decide, whatever becomes of the verdicts it rests on. */
    void suspect(SignalKind kind) {
        lasting = lasting.with(kind);
    }

    /** What its verdicts make suspicious now, in place of what they did before they were revised. */
    void suspectByVerdicts(Suspicions now) {
        ofVerdicts = now;
    }

    /** Whether a kind of signal has yet to be said of this subscription. */
    boolean isUnsaid(SignalKind kind) {
        return !signalled.has(kind);
    }

    void say(SignalKind kind) {
        signalled = signalled.with(kind);
    }

    boolean isSigned() {
        return signed;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether something about it is still to come: its signing, or a decision. */
    boolean isOpen() {
        return isOnItsWay() || told.stream().anyMatch(line -> line.state() == Settlement.State.HELD);
    }

    /** Subscribed, and neither signed nor cancelled. */
    boolean isOnItsWay() {
        return !signed && !cancelled;
    }

    /** Signed, and no verdict it rests on was open then. */
    boolean isFrozen() {
        boolean frozen = signed;
        for (StandingVerdict verdict : verdicts) {
            frozen &= verdict.isFrozen();
        }
        return frozen;
    }

    /** From now on only the cases that are open can change what its buyers' verdicts say. */
    void sign() {
        signed = true;
        agreed = agreed.signed();
        verdicts = agreed.verdicts();
    }

    void cancel() {
        cancelled = true;
    }

    /** When it reached the step at which the commission is due, if it has. */
    @Nullable Instant node() {
        return node;
    }

    void reachNode(Instant at) {
        node = at;
    }

    @Nullable Decision decision() {
        return decision;
    }

    void decide(Decision decided) {
        decision = decided;
    }

    /** What was payable when last it was not held. */
    List<Settlement> due() {
        return due;
    }

    /** What was last said of it. */
    List<Settlement> told() {
        return told;
    }

    void tell(List<Settlement> settlements) {
        told = settlements;
        List<Settlement> onTheirWay = new ArrayList<>(settlements.size());
        boolean held = true;
        for (Settlement line : settlements) {
            held &= line.state() == Settlement.State.HELD;
            if (ON_ITS_WAY.contains(line.state())) {
                onTheirWay.add(line);
            }
        }
        due = held ? due : onTheirWay;
    }

    /** Whether everything last said of it is in this state, and something was. */
    boolean isToldAs(Settlement.State state) {
        return !told.isEmpty() && told.stream().allMatch(line -> line.state() == state);
    }

    void approve(Signatory by) {
        approver = by;
        approved = told;
        tell(in(Settlement.State.APPROVED, null));
    }

    boolean isApprovedBy(Signatory somebody) {
        return somebody.equals(approver);
    }

    void pay() {
        paid = true;
        tell(in(Settlement.State.PAID, null));
    }

    /**
     * What is due, with what was already done for it. An approval is for exactly what was payable then: where something
     * else is due it is no more, and what was paid is claimed back. While a question is open, what was paid stays paid.
     */
    List<Settlement> asFarAsPaid(List<Settlement> now) {
        if (approver == null || cancelled) {
            return now;
        }
        if (now.equals(approved)) {
            return told.stream().allMatch(line -> ON_ITS_WAY.contains(line.state())) ? told
                : in(Settlement.State.PAID, null);
        }
        if (!paid) {
            approver = null;
            return now;
        }
        boolean open = now.stream().anyMatch(line -> line.state() == Settlement.State.HELD);
        return open ? told : in(Settlement.State.CLAWED_BACK, Settlement.Reason.D_DECIDED);
    }

    private List<Settlement> in(Settlement.State state, Settlement.@Nullable Reason reason) {
        return approved.stream().map(line -> new Settlement(line.project(), line.contract(), state,
            reason == null ? line.reason() : reason, line.channel(), line.amountFen(), null)).toList();
    }
}
