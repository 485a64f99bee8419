package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ContractId;
import org.panke.attribution.DealNode;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Refusal.Reason;
import org.panke.attribution.Settlement;
import org.panke.attribution.Settlement.State;
import org.panke.attribution.Signal;
import org.panke.attribution.Stamp;

/** 认购 and 签约: the contracts and what each of them pays. One contract has one state, whatever is said twice. */
final class Deals {
    private final ProjectId project;
    private final Known known;
    private final Settling settling;
    private final Watch watch;
    private final Map<ContractId, Contract> contracts = new HashMap<>();
    private final Map<EventId, Contract> byEvent = new HashMap<>();

    Deals(ProjectId project, Known known, Watch watch) {
        this.project = project;
        this.known = known;
        this.settling = new Settling(project, known.rules());
        this.watch = watch;
    }

    void subscribe(Fact.Subscribed subscribed, long now, Consumer<? super Finding> findings) {
        Contract contract = contracts.get(subscribed.contract());
        if (contract != null && !contract.isOnItsWay()) {
            Reason reason = contract.isSigned() ? Reason.D_SIGNED : Reason.D_CANCELLED;
            findings.accept(new Refusal(project, subscribed.id(), reason));
            return;
        }
        Agreed agreed = agreed(subscribed);
        List<Purchase> before = List.of();
        if (contract == null) {
            contract = new Contract(subscribed.contract(), agreed, contracts.size());
            contracts.put(contract.id, contract);
        } else {
            byEvent.remove(contract.agreed().subscribed());
            for (StandingVerdict verdict : contract.verdicts()) {
                verdict.supportNoMore(contract);
            }
            before = List.copyOf(contract.purchases);
            contract.replace(agreed);
        }
        byEvent.put(subscribed.id(), contract);
        buy(contract, subscribed.at(), now);
        before.forEach(purchase -> purchase.end(now));
        List<Contract> touched = new ArrayList<>();
        List<Signal> signals = watch.subscribed(contract, touched);
        touched.add(contract);
        if (contract.node() != null || settling.node(contract) == DealNode.SUBSCRIBED) {
            contract.reachNode(subscribed.at());
        }
        settle(touched, findings);
        signals.forEach(findings);
    }

    private Agreed agreed(Fact.Subscribed subscribed) {
        List<Agreed.Buyer> buyers = new ArrayList<>(subscribed.buyers().size());
        for (Person phone : subscribed.buyers()) {
            History history = known.histories().of(phone, subscribed.at());
            buyers.add(new Agreed.Buyer(phone, history.standing(subscribed.at())));
        }
        return new Agreed(subscribed.id(), subscribed.at(), known.rules().forVisit(subscribed.at()),
            List.copyOf(buyers), subscribed.amountFen(), subscribed.identities(), subscribed.payee());
    }

    private void buy(Contract contract, Instant at, long now) {
        for (Agreed.Buyer buyer : contract.agreed().buyers()) {
            Purchase purchase = new Purchase(contract, buyer.phone(), now);
            contract.purchases.add(purchase);
            known.histories().of(buyer.phone(), at).add(purchase);
            known.group().add(buyer.phone(), purchase);
        }
        contract.verdicts().forEach(verdict -> verdict.support(contract));
    }

    void sign(Event.Signed signed, Consumer<? super Finding> findings) {
        Contract contract = contracts.get(signed.contract());
        if (contract == null || contract.isCancelled()) {
            Reason reason = contract == null ? Reason.D_UNKNOWN : Reason.D_CANCELLED;
            findings.accept(new Refusal(project, signed.id(), reason));
            return;
        }
        if (contract.isSigned()) {
            return;
        }
        contract.sign();
        byEvent.put(signed.id(), contract);
        if (contract.node() == null) {
            contract.reachNode(signed.at());
        }
        settle(List.of(contract), findings);
    }

    void cancel(Event.DealCancelled cancelled, long now, Consumer<? super Finding> findings) {
        Contract contract = contracts.get(cancelled.contract());
        if (contract == null) {
            findings.accept(new Refusal(project, cancelled.id(), Reason.D_UNKNOWN));
        } else if (!contract.isCancelled()) {
            contract.cancel();
            contract.purchases.forEach(purchase -> purchase.end(now));
            tell(contract, findings);
        }
    }

    /** Somebody named approves what is payable. */
    void approve(Event.SettlementApproved approved, Consumer<? super Finding> findings) {
        step(approved.stamp(), approved.contract(), State.PAYABLE, Contract::approve, findings);
    }

    /** Somebody else paid what was approved. */
    void pay(Event.SettlementPaid paid, Consumer<? super Finding> findings) {
        step(paid.stamp(), paid.contract(), State.APPROVED, (contract, _) -> contract.pay(), findings);
    }

    /** One step of a payment: from where the contract must be, by somebody named who did not take the one before. */
    private void step(Stamp stamp, ContractId id, State from, BiConsumer<Contract, Signatory> taken,
            Consumer<? super Finding> findings) {
        Contract contract = contracts.get(id);
        Signatory by = Signatory.of(named(stamp.actor()));
        Reason refused = contract == null ? Reason.D_UNKNOWN
            : contract.isCancelled() ? Reason.D_CANCELLED
                : !contract.isToldAs(from) ? Reason.D_STATE
                    : by.isNobody() || contract.isApprovedBy(by) ? Reason.D_SAME_PERSON : null;
        if (contract == null || refused != null) {
            findings.accept(new Refusal(project, stamp.id(), refused == null ? Reason.D_UNKNOWN : refused));
        } else {
            taken.accept(contract, by);
            contract.told().forEach(findings);
        }
    }

    private static String named(@Nullable String actor) {
        return actor == null ? "" : actor;
    }

    /** Whether a case id names a contract: the event that subscribed or signed it. */
    boolean isOfContract(EventId caseId) {
        return byEvent.containsKey(caseId);
    }

    /** Why the decision is refused; null where it holds. */
    @Nullable Reason decide(Event.CaseDecided decided, Consumer<? super Finding> findings) {
        Contract contract = byEvent.get(decided.caseId());
        if (contract == null) {
            return Reason.C_UNKNOWN;
        }
        if (contract.decision() != null) {
            return Reason.C_DECIDED;
        }
        if (contract.isCancelled()) {
            return Reason.D_CANCELLED;
        }
        if (settling.openCase(contract) == null) {
            return contract.isSigned() ? Reason.D_SIGNED : Reason.C_UNKNOWN;
        }
        if (!isPossible(decided.outcome(), contract)) {
            return Reason.C_OUTCOME;
        }
        contract.decide(decided.outcome());
        settle(List.of(contract), findings);
        return null;
    }

    private boolean isPossible(Decision outcome, Contract contract) {
        return switch (outcome) {
            case Decision.Natural natural -> true;
            case Decision.ForChannel channel -> known.rules().channel(channel.channel()) != null;
            case Decision.Split split -> contract.hasDifferentOwners();
        };
    }

    /** What some contracts rest on has changed: what is odd about them now, then what is due. */
    void reconsider(List<Contract> changed, Instant now, Consumer<? super Finding> findings) {
        List<Contract> touched = new ArrayList<>(changed);
        for (Contract contract : inOrder(changed)) {
            if (!contract.isCancelled() && !contract.isFrozen()) {
                watch.reconsidered(contract, now, touched, findings);
            }
        }
        settle(touched, findings);
    }

    /** Says what is due wherever that has changed, in the order in which the contracts were first subscribed. */
    void settle(List<Contract> changed, Consumer<? super Finding> findings) {
        for (Contract contract : inOrder(changed)) {
            if (!contract.isCancelled()) {
                tell(contract, findings);
            }
        }
    }

    /** Each once, in the order in which they were first subscribed. Mostly it is one. */
    private static List<Contract> inOrder(List<Contract> contracts) {
        return contracts.size() < 2 ? contracts : contracts.stream().distinct().sorted(Contract.IN_ORDER).toList();
    }

    private void tell(Contract contract, Consumer<? super Finding> findings) {
        List<Settlement> due = contract.asFarAsPaid(settling.settle(contract));
        for (Settlement line : due) {
            if (!contract.told().contains(line)) {
                findings.accept(line);
            }
        }
        contract.tell(due);
    }
}
