package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.EventId;
import org.panke.attribution.Person;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Settlement;

/** A contract from subscription on: its buyers with the verdicts that stood then, and how far it has come. */
final class Contract {
    final ContractId id;
    final List<Purchase> purchases = new ArrayList<>(1);
    Suspicions suspicions = Suspicions.NONE;
    private Agreed agreed;
    private List<StandingVerdict> verdicts;
    private boolean signed;
    private boolean cancelled;
    private @Nullable Instant node;
    private @Nullable Decision decision;
    private List<Settlement> told = List.of();
    private List<Settlement> due = List.of();

    /** One buyer, with the verdict that stood at subscription, if one did. */
    record Buyer(Person phone, @Nullable StandingVerdict verdict) {
        private Stream<StandingVerdict> standing() {
            return verdict == null ? Stream.empty() : Stream.of(verdict);
        }

        private Buyer signed() {
            return verdict == null || verdict.openCase() != null ? this : new Buyer(phone, verdict.frozen());
        }
    }

    /** What was subscribed; a second subscription before signing replaces it whole. */
    record Agreed(EventId subscribed, Instant at, RuleVersion version, List<Buyer> buyers, @Nullable Long amountFen,
            @Nullable ChannelId payee) {
    }

    Contract(ContractId id, Agreed agreed) {
        this.id = id;
        this.agreed = agreed;
        this.verdicts = verdicts(agreed);
    }

    Agreed agreed() {
        return agreed;
    }

    void replace(Agreed later) {
        agreed = later;
        verdicts = verdicts(later);
        purchases.clear();
        decision = null;
    }

    /** A verdict of joined persons is no more: each of its buyers rests on their own again. */
    void restApart(StandingVerdict merge, Function<Person, @Nullable StandingVerdict> own) {
        List<Buyer> apart = agreed.buyers.stream()
            .map(buyer -> buyer.verdict == merge ? new Buyer(buyer.phone, own.apply(buyer.phone)) : buyer).toList();
        agreed = new Agreed(agreed.subscribed, agreed.at, agreed.version, apart, agreed.amountFen, agreed.payee);
        verdicts = verdicts(agreed);
        verdicts.forEach(verdict -> verdict.support(this));
    }

    /** The verdicts that stood for its buyers, each once. */
    List<StandingVerdict> verdicts() {
        return verdicts;
    }

    private static List<StandingVerdict> verdicts(Agreed agreed) {
        return agreed.buyers.stream().flatMap(Buyer::standing).distinct().toList();
    }

    /** The different owners of its buyers' verdicts, none of them disputed; a natural one is empty. */
    Set<Optional<ChannelId>> owners() {
        Set<Optional<ChannelId>> owners = new LinkedHashSet<>();
        for (StandingVerdict verdict : verdicts()) {
            owners.add(verdict.owner());
        }
        return owners;
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

    /** From now on only the cases that are open can change what its buyers' verdicts say. */
    void sign() {
        signed = true;
        agreed =
            new Agreed(agreed.subscribed, agreed.at, agreed.version, agreed.buyers.stream().map(Buyer::signed).toList(),
                agreed.amountFen, agreed.payee);
        verdicts = verdicts(agreed);
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
        if (settlements.stream().anyMatch(line -> line.state() != Settlement.State.HELD)) {
            due = settlements.stream().filter(line -> line.state() == Settlement.State.PAYABLE).toList();
        }
    }
}
