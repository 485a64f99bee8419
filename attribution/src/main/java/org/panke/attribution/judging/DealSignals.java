package org.panke.attribution.judging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.Registration;
import org.panke.attribution.Signal;
import org.panke.attribution.Signal.Subject;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/** What a deal or a merge shows: who bought too soon, who turns out to be somebody else, who asks to be paid. */
final class DealSignals {
    private final Signals signals;
    private final Known known;
    private final Map<IdentityHash, List<Identified>> identities = new HashMap<>();

    /** An identity at one subscription: whose it was, and whose verdict they had last. */
    private record Identified(Contract contract, EventId subscribed, Person phone,
            Optional<Optional<ChannelId>> owner) {
    }

    DealSignals(Signals signals, Known known) {
        this.signals = signals;
        this.known = known;
    }

    List<Signal> subscribed(Contract contract, Contract.@Nullable Agreed replaced, Fact.Subscribed subscribed,
            List<Contract> touched) {
        List<Signal> seen = new ArrayList<>();
        List<StandingVerdict> verdicts = contract.verdicts();
        for (StandingVerdict verdict : verdicts) {
            shortDeal(contract, verdict, seen);
        }
        phoneEdited(contract, seen);
        coBuyers(contract, verdicts, seen);
        replaced(contract, replaced, seen);
        sameIdentity(contract, subscribed, seen, touched);
        payee(contract, verdicts, seen);
        seen.forEach(signal -> contract.suspicions = contract.suspicions.with(signal.kind()));
        return seen;
    }

    List<Signal> revised(Contract contract) {
        List<Signal> seen = new ArrayList<>();
        if (!contract.isCancelled() && !contract.suspicions.has(SignalKind.COBUYER_EARLIER)) {
            coBuyersEarlier(contract, seen);
            seen.forEach(signal -> contract.suspicions = contract.suspicions.with(signal.kind()));
        }
        return seen;
    }

    private void shortDeal(Contract contract, StandingVerdict verdict, List<Signal> seen) {
        Registration won = verdict.won();
        Duration limit = verdict.terms().get(Parameter.SHORT_DEAL);
        if (won == null || verdict.isDisputed()) {
            return;
        }
        Duration took = Duration.between(won.at(), contract.agreed().at());
        if (took.compareTo(limit) <= 0) {
            seen.add(signals.of(SignalKind.SHORT_DEAL, Subject.contract(contract.id, won.channel(), won.agent()),
                List.of(won.id(), contract.agreed().subscribed()), Signals.hours(took), Signals.hours(limit)));
        }
    }

    private void phoneEdited(Contract contract, List<Signal> seen) {
        Duration near = natural(contract).get(Parameter.PHONE_EDIT_NEAR);
        for (Contract.Buyer buyer : contract.agreed().buyers()) {
            Presence presence = known.histories().of(buyer.phone(), contract.agreed().at()).presence();
            EventId edit = presence.phoneEdit();
            if (edit == null) {
                continue;
            }
            Duration since = Duration.between(presence.phoneEditedAt(), contract.agreed().at());
            if (since.compareTo(near) <= 0) {
                seen.add(signals.of(SignalKind.PHONE_EDITED, Subject.contract(contract.id, null, null),
                    List.of(edit, contract.agreed().subscribed()), Signals.hours(since), Signals.hours(near)));
            }
        }
    }

    private void coBuyers(Contract contract, List<StandingVerdict> verdicts, List<Signal> seen) {
        if (verdicts.stream().anyMatch(StandingVerdict::isDisputed)) {
            return;
        }
        if (contract.owners().size() > 1) {
            List<EventId> events = new ArrayList<>(verdicts.stream().map(StandingVerdict::visit).toList());
            events.add(contract.agreed().subscribed());
            seen.add(signals.of(SignalKind.COBUYERS_DIFFER, Subject.contract(contract.id, null, null), events,
                contract.owners().size(), 1));
        }
        coBuyersEarlier(contract, seen);
    }

    private void coBuyersEarlier(Contract contract, List<Signal> seen) {
        for (StandingVerdict paid : contract.verdicts()) {
            Registration won = paid.won();
            if (won != null) {
                coBuyerEarlier(contract, paid, won, seen);
            }
        }
    }

    /** Another buyer had come by themselves, and that protection ran when the one to be paid was registered. */
    private void coBuyerEarlier(Contract contract, StandingVerdict paid, Registration won, List<Signal> seen) {
        for (Contract.Buyer buyer : contract.agreed().buyers()) {
            History history = known.histories().of(buyer.phone(), contract.agreed().at());
            boolean samePerson = history.verdicts().contains(paid);
            history.verdicts().stream().filter(each -> !samePerson && each.isNatural() && each.ranAt(won.at()))
                .findFirst()
                .ifPresent(each -> seen.add(signals.of(SignalKind.COBUYER_EARLIER,
                    Subject.contract(contract.id, won.channel(), won.agent()),
                    List.of(each.visit(), won.id(), contract.agreed().subscribed()),
                    Signals.hours(Duration.between(each.at(), won.at())), 0)));
        }
    }

    /** The same contract was first subscribed by others, who had another owner. */
    private void replaced(Contract contract, Contract.@Nullable Agreed before, List<Signal> seen) {
        if (before == null) {
            return;
        }
        Contract earlier = new Contract(contract.id, before);
        boolean settled = Stream.concat(earlier.verdicts().stream(), contract.verdicts().stream())
            .noneMatch(StandingVerdict::isDisputed);
        if (settled && !ownersOrNatural(earlier).equals(ownersOrNatural(contract))) {
            seen.add(signals.of(SignalKind.SAME_IDENTITY, Subject.contract(contract.id, null, null),
                List.of(before.subscribed(), contract.agreed().subscribed()), 2, 1));
        }
    }

    private static Set<Optional<ChannelId>> ownersOrNatural(Contract contract) {
        return contract.owners().isEmpty() ? Set.of(Optional.empty()) : contract.owners();
    }

    /** The one contract as well as the other: either may be the one that is paid. */
    private void sameIdentity(Contract contract, Fact.Subscribed subscribed, List<Signal> seen,
            List<Contract> touched) {
        List<@Nullable IdentityHash> hashes = subscribed.identities();
        for (int i = 0; i < hashes.size() && i < subscribed.buyers().size(); i++) {
            IdentityHash hash = hashes.get(i);
            if (hash == null) {
                continue;
            }
            Person phone = subscribed.buyers().get(i);
            History history = known.histories().of(phone, subscribed.at());
            Identified now = new Identified(contract, subscribed.id(), phone, lastOwner(history));
            List<Identified> before = identities.computeIfAbsent(hash, any -> new ArrayList<>(1));
            before.stream()
                .filter(each -> known.histories().find(each.phone(), subscribed.at()) != history
                    && each.owner().isPresent() && now.owner().isPresent() && !each.owner().equals(now.owner()))
                .findFirst().ifPresent(each -> {
                    seen.add(signals.of(SignalKind.SAME_IDENTITY, Subject.contract(contract.id, null, null),
                        List.of(each.subscribed(), subscribed.id()), 2, 1));
                    if (each.contract().isOnItsWay()) {
                        each.contract().suspicions = each.contract().suspicions.with(SignalKind.SAME_IDENTITY);
                        touched.add(each.contract());
                    }
                });
            before.add(now);
        }
    }

    private void payee(Contract contract, List<StandingVerdict> verdicts, List<Signal> seen) {
        ChannelId payee = contract.agreed().payee();
        List<StandingVerdict> paid = verdicts.stream()
            .filter(verdict -> !verdict.isDisputed() && verdict.owner().isPresent()).toList();
        if (payee != null && !paid.isEmpty() && paid.stream().noneMatch(verdict -> verdict.isOf(payee))) {
            seen.add(signals.of(SignalKind.PAYEE_DIFFERS, Subject.contract(contract.id, payee, null),
                List.of(paid.getFirst().visit(), contract.agreed().subscribed()), 1, 0));
        }
    }

    /** Two persons are one: odd where their last verdicts have different owners, also when one is over by now. */
    void joining(Fact.Joined joined, History one, History other, Consumer<? super Finding> findings) {
        StandingVerdict first = one.latest();
        StandingVerdict second = other.latest();
        if (first != null && second != null && !first.isDisputed() && !second.isDisputed()
            && !first.owner().equals(second.owner())) {
            first.suspicions = first.suspicions.with(SignalKind.SAME_IDENTITY);
            second.suspicions = second.suspicions.with(SignalKind.SAME_IDENTITY);
            boolean inOrder = first.sequence < second.sequence;
            findings.accept(signals.of(SignalKind.SAME_IDENTITY, Subject.none(),
                List.of(inOrder ? first.visit() : second.visit(), inOrder ? second.visit() : first.visit(),
                    joined.id()),
                2, 1));
        }
    }

    private static Optional<Optional<ChannelId>> lastOwner(History history) {
        StandingVerdict latest = history.latest();
        return latest == null || latest.isDisputed() ? Optional.empty() : Optional.of(latest.owner());
    }

    private static Terms natural(Contract contract) {
        return contract.agreed().version().natural();
    }
}
