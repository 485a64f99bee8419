package org.panke.attribution.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.DealNode;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Household;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.Refusal;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Settlement;
import org.panke.attribution.Settlement.Reason;
import org.panke.attribution.Settlement.State;
import org.panke.attribution.SignalKind;

/** §6: who is paid for a contract. */
final class Dealing {
    private final Office office;

    Dealing(Office office) {
        this.office = office;
    }

    @Nullable Finding subscribe(Event.Subscribed event) {
        Deal deal = find(event.contract());
        if (deal != null && (deal.isSigned() || deal.isCancelled())) {
            return refused(event, deal.isSigned() ? Refusal.Reason.D_SIGNED : Refusal.Reason.D_CANCELLED);
        }
        RuleVersion version = office.versionAt(event.at());
        List<Set<Phone>> persons = new ArrayList<>();
        for (Phone buyer : event.buyers()) {
            if (persons.stream().noneMatch(person -> person.contains(buyer))) {
                persons.add(office.persons.of(buyer));
            }
        }
        List<Stand> standings =
            persons.stream().map(person -> office.standing(person, event.at())).filter(Objects::nonNull).toList();
        Set<ChannelId> channels = new LinkedHashSet<>();
        standings.forEach(stand -> channels.add(stand.channel()));
        ChannelId only = channels.size() == 1 ? channels.iterator().next() : null;
        DealNode node = (only == null ? version.natural() : version.of(office.channel(only))).get(Parameter.DEAL_NODE);
        if (deal == null) {
            deal = new Deal(event.contract(), event, version, node);
            office.deals.add(deal);
        } else {
            deal.replaced = deal.standings;
            deal.oddForGood.addAll(deal.odd);
        }
        deal.subscribed = event;
        deal.subscribedSequence = office.sequence;
        deal.version = version;
        deal.node = node;
        deal.standings = standings;
        deal.decision = null;
        deal.forgotten.clear();
        deal.nodeAt = node == DealNode.SUBSCRIBED || deal.nodeAt != null ? event.at() : null;
        if (new Suspicion(office).phoneEditedShortlyBefore(deal)) {
            deal.oddForGood.add(SignalKind.PHONE_EDITED);
        }
        new Suspicion(office).look(deal);
        return null;
    }

    @Nullable Finding sign(Event.Signed event) {
        Deal deal = find(event.contract());
        if (deal == null || deal.isCancelled()) {
            return refused(event, deal == null ? Refusal.Reason.D_UNKNOWN : Refusal.Reason.D_CANCELLED);
        }
        if (!deal.isSigned()) {
            deal.signed = event.id();
            deal.openAtSigning = owners(deal).stream().anyMatch(owner -> openCase(deal, owner) != null);
            deal.signedSequence = office.sequence;
            deal.nodeAt = deal.nodeAt == null ? event.at() : deal.nodeAt;
        }
        return null;
    }

    @Nullable Finding cancel(Event.DealCancelled event) {
        Deal deal = find(event.contract());
        if (deal == null) {
            return refused(event, Refusal.Reason.D_UNKNOWN);
        }
        deal.cancelledSequence = deal.isCancelled() ? deal.cancelledSequence : office.sequence;
        return null;
    }

    @Nullable Finding decide(Deal deal, Event.CaseDecided event) {
        if (deal.isCancelled()) {
            return refused(event, Refusal.Reason.D_CANCELLED);
        }
        if (deal.decision != null) {
            return refused(event, Refusal.Reason.C_DECIDED);
        }
        Settlement line = lines(deal).getFirst();
        boolean held = line.state() == State.HELD && deal.subscribed.id().equals(line.caseId());
        if (!held && !(line.reason() == Reason.D_LATE && new Suspicion(office).holds(deal, first(owners(deal))))) {
            return refused(event, deal.isSigned() ? Refusal.Reason.D_SIGNED : Refusal.Reason.C_UNKNOWN);
        }
        boolean possible = switch (event.outcome()) {
            case Decision.Natural natural -> true;
            case Decision.ForChannel forChannel -> office.rules.channels().containsKey(forChannel.channel());
            case Decision.Split split -> distinctOwners(deal).size() > 1;
        };
        if (!possible) {
            return refused(event, Refusal.Reason.C_OUTCOME);
        }
        deal.decision = event.outcome();
        return null;
    }

    /** What there is to say after an event: the contract's lines, where they changed and its node was reached. */
    List<Settlement> news(Deal deal) {
        if (deal.nodeAt == null && !deal.isCancelled()) {
            return List.of();
        }
        List<Settlement> now = deal.isCancelled() ? afterCancellation(deal) : lines(deal);
        if (now.equals(deal.lines)) {
            return List.of();
        }
        deal.lines = now;
        if (now.getFirst().state() != State.HELD) {
            deal.due = now;
        }
        return now;
    }

    boolean isHeld(Deal deal) {
        return !deal.isCancelled() && lines(deal).getFirst().state() == State.HELD;
    }

    private List<Settlement> afterCancellation(Deal deal) {
        List<Settlement> paid =
            deal.due.stream().filter(line -> line.state() == State.PAYABLE || line.state() == State.CLAWED_BACK)
                .map(line -> line(deal, State.CLAWED_BACK, Reason.D_CANCELLED, line.channel(), line.amountFen(), null))
                .toList();
        boolean nothingAlready = !deal.lines.isEmpty() && deal.lines.getFirst().state() == State.NOTHING;
        return nothingAlready ? deal.lines : paid.isEmpty() ? List.of(nothing(deal, Reason.D_CANCELLED)) : paid;
    }

    private List<Settlement> lines(Deal deal) {
        if (deal.decision != null) {
            return decided(deal, deal.decision);
        }
        List<Stand> owners = owners(deal);
        EventId open =
            owners.stream().map(owner -> openCase(deal, owner)).filter(Objects::nonNull).findFirst().orElse(null);
        if (open != null) {
            return List.of(line(deal, State.HELD, Reason.D_DISPUTED, null, null, open));
        }
        if (owners.isEmpty()) {
            return List.of(nothing(deal, Reason.D_NO_STANDING));
        }
        Stand first = first(owners);
        boolean differ = owners.stream().anyMatch(owner -> !owner.hasOwnerOf(first));
        if (differ && deal.version.natural().get(Parameter.HOUSEHOLD) == Household.DISPUTE) {
            return List.of(line(deal, State.HELD, Reason.D_HOUSEHOLD, null, null, deal.subscribed.id()));
        }
        return List.of(paid(deal, first));
    }

    static Stand first(List<Stand> owners) {
        return owners.stream().min(Comparator.comparingInt(owner -> owner.visitSequence)).orElseThrow();
    }

    /** One owner is left: natural, or a channel that is paid unless it is late or something looks odd. */
    private Settlement paid(Deal deal, Stand owner) {
        if (owner.channel() == null) {
            return nothing(deal, Reason.D_NATURAL);
        }
        Channel channel = office.channel(owner.channel());
        var deadline = Term.end(owner.visitAt, Parameter.DEAL_DEADLINE, owner.version.of(channel), office.rules.zone());
        if (deal.nodeAt != null && !deal.nodeAt.isBefore(deadline)) {
            return nothing(deal, Reason.D_LATE);
        }
        Long amount = channel.commission().of(deal.subscribed.amountFen());
        return new Suspicion(office).holds(deal, owner)
            ? line(deal, State.HELD, Reason.D_SIGNAL, channel.id(), amount, deal.subscribed.id())
            : line(deal, State.PAYABLE, null, channel.id(), amount, null);
    }

    private List<Settlement> decided(Deal deal, Decision decision) {
        Long amount = deal.subscribed.amountFen();
        return switch (decision) {
            case Decision.Natural natural -> List.of(nothing(deal, Reason.D_NATURAL));
            case Decision.ForChannel forChannel -> List.of(line(deal, State.PAYABLE, null, forChannel.channel(),
                office.channel(forChannel.channel()).commission().of(amount), null));
            case Decision.Split split -> {
                List<Stand> shares = distinctOwners(deal);
                yield shares.stream().map(Stand::channel).filter(Objects::nonNull)
                    .map(each -> line(deal, State.PAYABLE, Reason.D_DECIDED, each,
                        share(office.channel(each).commission().of(amount), shares.size()), null))
                    .toList();
            }
        };
    }

    /** A share, half a fen rounded up. */
    private static @Nullable Long share(@Nullable Long fen, int shares) {
        return fen == null ? null : Math.floorDiv(2 * fen + shares, 2L * shares);
    }

    /** One verdict for each owner, channel or natural, in the order of the buyers. */
    private List<Stand> distinctOwners(Deal deal) {
        List<Stand> distinct = new ArrayList<>();
        for (Stand owner : owners(deal)) {
            if (distinct.stream().noneMatch(owner::hasOwnerOf)) {
                distinct.add(owner);
            }
        }
        return distinct;
    }

    /** The verdicts of subscription as they count now, one a buyer who has one. */
    List<Stand> owners(Deal deal) {
        return deal.standings.stream().map(deal::counting).toList();
    }

    /** Contracts that rest on one of these, now that it says something else, are looked at again. */
    void lookAgain(Collection<Stand> revised) {
        office.deals.stream().filter(deal -> !deal.isCancelled() && (!deal.isSigned() || deal.openAtSigning))
            .filter(deal -> owners(deal).stream().anyMatch(revised::contains)).forEach(new Suspicion(office)::look);
    }

    /** The case that keeps a verdict in doubt for this contract: its own, or a merge's that came before signing. */
    private @Nullable EventId openCase(Deal deal, Stand owner) {
        if (owner.openCase != null) {
            return owner.openCase;
        }
        for (Office.MergeCase each : office.mergeCases) {
            boolean inTime = !deal.isSigned() || each.join.sequence() < deal.signedSequence;
            if (office.isOpen(each) && inTime && each.members.contains(owner)) {
                return each.join.id();
            }
        }
        return null;
    }

    private @Nullable Deal find(ContractId contract) {
        return office.deals.stream().filter(deal -> deal.contract.equals(contract)).findFirst().orElse(null);
    }

    private Refusal refused(Event event, Refusal.Reason reason) {
        return new Refusal(office.project, event.id(), reason);
    }

    private Settlement nothing(Deal deal, Reason reason) {
        return line(deal, State.NOTHING, reason, null, null, null);
    }

    private Settlement line(Deal deal, State state, @Nullable Reason reason, @Nullable ChannelId channel,
            @Nullable Long amountFen, @Nullable EventId caseId) {
        return new Settlement(office.project, deal.contract, state, reason, channel, amountFen, caseId);
    }
}
