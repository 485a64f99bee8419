package org.panke.attribution.judging;

import java.time.Duration;
import java.time.Instant;
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

    /** An identity at one subscription, and whose it was. */
    private record Identified(Contract contract, EventId subscribed, Person phone) {
    }

    DealSignals(Signals signals, Known known) {
        this.signals = signals;
        this.known = known;
    }

    /** What a subscription completes. */
    List<Signal> subscribed(Contract contract, List<Contract> touched) {
        List<Signal> edits = new ArrayList<>();
        phoneEdited(contract, edits);
        List<Signal> all = news(contract, edits);
        all.addAll(look(contract, contract.agreed().at(), touched));
        return all;
    }

    /**
     * What is odd about a contract now: asked when it is subscribed, and again when a verdict it rests on was revised.
     * Of each kind it hands over what was not said of this subscription before.
     *
     * @param touched is given the other contracts on which this sheds a light
     */
    List<Signal> look(Contract contract, Instant now, List<Contract> touched) {
        List<Signal> seen = new ArrayList<>();
        for (StandingVerdict verdict : contract.verdicts()) {
            shortDeal(contract, verdict, seen);
        }
        coBuyers(contract, now, seen);
        payee(contract, seen);
        Suspicions ofVerdicts = Suspicions.NONE;
        for (Signal signal : seen) {
            ofVerdicts = ofVerdicts.with(signal.kind());
        }
        contract.suspectByVerdicts(ofVerdicts);
        int lasting = seen.size();
        replaced(contract, seen);
        sameIdentity(contract, now, seen, touched);
        for (Signal signal : seen.subList(lasting, seen.size())) {
            contract.suspect(signal.kind());
        }
        return news(contract, seen);
    }

    private static List<Signal> news(Contract contract, List<Signal> seen) {
        List<Signal> unsaid = new ArrayList<>(seen.size());
        for (Signal signal : seen) {
            if (contract.isUnsaid(signal.kind())) {
                unsaid.add(signal);
            }
        }
        seen.forEach(signal -> contract.say(signal.kind()));
        return unsaid;
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
        for (Agreed.Buyer buyer : contract.agreed().buyers()) {
            Presence presence = known.histories().of(buyer.phone(), contract.agreed().at()).presence();
            EventId edit = presence.phoneEdit();
            if (edit != null
                && Duration.between(presence.phoneEditedAt(), contract.agreed().at()).compareTo(near) <= 0) {
                contract.suspect(SignalKind.PHONE_EDITED);
                seen.add(phoneEdited(contract, edit, presence.phoneEditedAt(), near));
            }
        }
    }

    private Signal phoneEdited(Contract contract, EventId edit, Instant at, Duration near) {
        Duration before = Duration.between(at, contract.agreed().at());
        EventId subscribed = contract.agreed().subscribed();
        return signals.of(SignalKind.PHONE_EDITED, Subject.contract(contract.id, null, null),
            before.isNegative() ? List.of(subscribed, edit) : List.of(edit, subscribed), Signals.hours(before),
            Signals.hours(near));
    }

    /** A buyer's phone was added or joined before the signing: the deal was on its way. */
    private void phoneEditedSince(Fact.Joined joined, History buyer, Consumer<? super Finding> findings) {
        for (Contract contract : buyer.contractsOnTheirWay()) {
            contract.suspect(SignalKind.PHONE_EDITED);
            Duration near = natural(contract).get(Parameter.PHONE_EDIT_NEAR);
            news(contract, List.of(phoneEdited(contract, joined.id(), joined.at(), near))).forEach(findings);
        }
    }

    private void coBuyers(Contract contract, Instant now, List<Signal> seen) {
        List<StandingVerdict> verdicts = contract.verdicts();
        if (contract.isDisputed()) {
            return;
        }
        if (contract.hasDifferentOwners()) {
            List<EventId> events = new ArrayList<>(verdicts.stream().map(StandingVerdict::visit).toList());
            events.add(contract.agreed().subscribed());
            seen.add(signals.of(SignalKind.COBUYERS_DIFFER, Subject.contract(contract.id, null, null), events,
                contract.owners().size(), 1));
        }
        for (StandingVerdict paid : verdicts) {
            Registration won = paid.won();
            if (won != null) {
                coBuyerEarlier(contract, paid, won, now, seen);
            }
        }
    }

    /** Another buyer had come by themselves, and that protection ran when the one to be paid was registered. */
    private void coBuyerEarlier(Contract contract, StandingVerdict paid, Registration won, Instant now,
            List<Signal> seen) {
        for (Agreed.Buyer buyer : contract.agreed().buyers()) {
            History history = known.histories().find(buyer.phone(), now);
            StandingVerdict alone = history == null || history.phones().contains(paid.phone)
                ? null
                : history.naturalAt(won.at());
            if (alone != null) {
                seen.add(signals.of(SignalKind.COBUYER_EARLIER,
                    Subject.contract(contract.id, won.channel(), won.agent()),
                    List.of(alone.visit(), won.id(), contract.agreed().subscribed()),
                    Signals.hours(Duration.between(alone.at(), won.at())), 0));
            }
        }
    }

    /** The same contract was first subscribed by others, who had another owner. */
    private void replaced(Contract contract, List<Signal> seen) {
        contract.replacedVerdicts().filter(before -> Stream.concat(before.stream(), contract.verdicts().stream())
            .noneMatch(StandingVerdict::isDisputed)
            && !ownersOrNatural(before).equals(
                ownersOrNatural(contract.verdicts())))
            .ifPresent(before -> seen.add(signals.of(SignalKind.SAME_IDENTITY,
                Subject.contract(contract.id, null, null), contract.subscriptions(), 2, 1)));
    }

    private static Set<Optional<ChannelId>> ownersOrNatural(List<StandingVerdict> verdicts) {
        return verdicts.isEmpty() ? Set.of(Optional.empty()) : Contract.owners(verdicts);
    }

    /** The one contract as well as the other: either may be the one that is paid. */
    private void sameIdentity(Contract contract, Instant now, List<Signal> seen, List<Contract> touched) {
        List<@Nullable IdentityHash> hashes = contract.agreed().identities();
        for (int i = 0; i < hashes.size() && i < contract.agreed().buyers().size(); i++) {
            IdentityHash hash = hashes.get(i);
            if (hash == null) {
                continue;
            }
            Identified own =
                new Identified(contract, contract.agreed().subscribed(), contract.agreed().buyers().get(i).phone());
            List<Identified> all = identities.computeIfAbsent(hash, any -> new ArrayList<>(1));
            if (!all.contains(own)) {
                all.add(own);
            }
            Identified other = withAnotherOwner(all, own, now);
            if (other != null) {
                seen.add(signals.of(SignalKind.SAME_IDENTITY, Subject.contract(contract.id, null, null),
                    all.stream().filter(each -> each.equals(other) || each.equals(own)).map(Identified::subscribed)
                        .toList(),
                    2, 1));
                if (other.contract().isOnItsWay()) {
                    other.contract().suspect(SignalKind.SAME_IDENTITY);
                    other.contract().say(SignalKind.SAME_IDENTITY);
                    touched.add(other.contract());
                }
            }
        }
    }

    private @Nullable Identified withAnotherOwner(List<Identified> all, Identified own, Instant now) {
        for (Identified each : all) {
            if (haveDifferentOwners(each.phone(), own.phone(), now)) {
                return each;
            }
        }
        return null;
    }

    /** Whether two phones are two persons' whose last verdicts have different owners. */
    private boolean haveDifferentOwners(Person one, Person other, Instant now) {
        History first = known.histories().find(one, now);
        History second = known.histories().find(other, now);
        StandingVerdict last = first == null ? null : first.latest();
        StandingVerdict otherLast = second == null ? null : second.latest();
        return first != second && last != null && otherLast != null && !last.isDisputed() && !otherLast.isDisputed()
            && !last.owner().equals(otherLast.owner());
    }

    /** Who asks to be paid is not the channel that will be. */
    private void payee(Contract contract, List<Signal> seen) {
        ChannelId payee = contract.agreed().payee();
        List<StandingVerdict> payable = payee == null ? List.of() : contract.payable();
        if (payee != null && !payable.isEmpty() && payable.stream().noneMatch(verdict -> verdict.isOf(payee))) {
            seen.add(signals.of(SignalKind.PAYEE_DIFFERS, Subject.contract(contract.id, payee, null),
                List.of(payable.getFirst().visit(), contract.agreed().subscribed()), 1, 0));
        }
    }

    /** Two persons are one: odd where their last verdicts have different owners, also when one is over by now. */
    void joining(Fact.Joined joined, History one, History other, Consumer<? super Finding> findings) {
        phoneEditedSince(joined, one, findings);
        phoneEditedSince(joined, other, findings);
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

    private static Terms natural(Contract contract) {
        return contract.agreed().version().natural();
    }
}
