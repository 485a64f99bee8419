package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ContractId;
import org.panke.attribution.DealNode;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Settlement;
import org.panke.attribution.SignalKind;

/** A contract and what became of it. */
final class Deal {
    final ContractId contract;
    /** The subscription that counts: the last one before signing. */
    Event.Subscribed subscribed;
    int subscribedSequence;
    RuleVersion version;
    DealNode node;
    /** The buyers' standing verdicts at subscription. */
    List<Stand> standings = List.of();
    /** The verdicts of the subscription that this one replaced, if one was. */
    @Nullable List<Stand> replaced;
    /** What is odd about it, as its buyers' verdicts count now. */
    final Set<SignalKind> odd = EnumSet.noneOf(SignalKind.class);
    /** What was odd about subscriptions that were replaced, and what no verdict can put right. */
    final Set<SignalKind> oddForGood = EnumSet.noneOf(SignalKind.class);
    /** Whether two people could still decide about a verdict of its buyers when it was signed. */
    boolean openAtSigning;

    @Nullable EventId signed;
    int signedSequence = -1;
    int cancelledSequence = -1;
    /** When its node was reached. */
    @Nullable Instant nodeAt;
    @Nullable Decision decision;
    List<Settlement> lines = List.of();
    /** What was payable when last it was not held. */
    List<Settlement> due = List.of();
    final Set<Phone> forgotten = new HashSet<>();

    Deal(ContractId contract, Event.Subscribed subscribed, RuleVersion version, DealNode node) {
        this.contract = contract;
        this.subscribed = subscribed;
        this.version = version;
        this.node = node;
    }

    List<Phone> buyers() {
        return subscribed.buyers().stream().filter(buyer -> !forgotten.contains(buyer)).toList();
    }

    boolean isBoughtByAny(Collection<Phone> phones) {
        return buyers().stream().anyMatch(phones::contains);
    }

    boolean isSigned() {
        return signedSequence >= 0;
    }

    boolean isCancelled() {
        return cancelledSequence >= 0;
    }

    boolean isOdd(SignalKind kind) {
        return odd.contains(kind) || oddForGood.contains(kind);
    }

    /** The verdict that counts for it now: revisions count until signing, and those of cases open at signing. */
    Stand counting(Stand standing) {
        Stand counting = standing;
        while (counting.replacedBy != null && (!isSigned() || counting.doubtedSince < signedSequence)) {
            counting = counting.replacedBy;
        }
        return counting;
    }
}
