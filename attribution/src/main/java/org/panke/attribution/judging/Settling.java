package org.panke.attribution.judging;

import static org.panke.attribution.Settlement.State.CLAWED_BACK;
import static org.panke.attribution.Settlement.State.HELD;
import static org.panke.attribution.Settlement.State.NOTHING;
import static org.panke.attribution.Settlement.State.PAYABLE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.DealNode;
import org.panke.attribution.Decision;
import org.panke.attribution.EventId;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Settlement;
import org.panke.attribution.Settlement.Reason;
import org.panke.attribution.Terms;

/** 结佣: whom a contract pays, from the verdicts that stood when it was subscribed. Without side effects. */
final class Settling {
    private final ProjectId project;
    private final Rulebook rules;

    Settling(ProjectId project, Rulebook rules) {
        this.project = project;
        this.rules = rules;
    }

    /** What is due now, one line a channel paid; nothing before the contract reached the node, unless cancelled. */
    List<Settlement> settle(Contract contract) {
        if (contract.isCancelled()) {
            return cancelled(contract);
        }
        Instant node = contract.node();
        return node == null ? List.of() : due(contract, node);
    }

    /** The case a decision about the contract itself would answer; null where nothing asks for one. */
    @Nullable EventId openCase(Contract contract) {
        boolean open = contract.decision() == null && !contract.isCancelled() && disputed(contract) == null
            && (contract.isHouseholdOpen() || isSuspicious(contract));
        return open ? contract.agreed().subscribed() : null;
    }

    /** The step at which the contract's commission is due: as its owner's terms say, at subscription's version. */
    DealNode node(Contract contract) {
        boolean unclear = contract.verdicts().isEmpty() || contract.isDisputed() || contract.hasDifferentOwners();
        Optional<ChannelId> owner = unclear ? Optional.empty() : contract.verdicts().getFirst().owner();
        return termsOf(owner, contract).get(Parameter.DEAL_NODE);
    }

    private List<Settlement> due(Contract contract, Instant node) {
        Decision decision = contract.decision();
        if (decision != null) {
            return decided(contract, decision);
        }
        if (contract.verdicts().isEmpty()) {
            return line(contract, NOTHING, Reason.D_NO_STANDING, null, null);
        }
        StandingVerdict disputed = disputed(contract);
        if (disputed != null) {
            Case open = disputed.openCase();
            return line(contract, HELD, Reason.D_DISPUTED, null, open == null ? null : open.id());
        }
        if (contract.isHouseholdOpen()) {
            return line(contract, HELD, Reason.D_HOUSEHOLD, null, contract.agreed().subscribed());
        }
        StandingVerdict first = contract.earliest();
        Optional<ChannelId> owner = first.owner();
        if (owner.isEmpty()) {
            return line(contract, NOTHING, Reason.D_NATURAL, null, null);
        }
        if (!node.isBefore(rules.end(first.at(), first.terms(), Parameter.DEAL_DEADLINE))) {
            return line(contract, NOTHING, Reason.D_LATE, null, null);
        }
        return isSuspicious(contract)
            ? line(contract, HELD, Reason.D_SIGNAL, owner.get(), contract.agreed().subscribed())
            : line(contract, PAYABLE, null, owner.get(), null);
    }

    /** Two people decided the contract's own case: their word, whatever the verdicts say. */
    private List<Settlement> decided(Contract contract, Decision decision) {
        return switch (decision) {
            case Decision.Natural natural -> line(contract, NOTHING, Reason.D_NATURAL, null, null);
            case Decision.ForChannel(ChannelId channel) -> line(contract, PAYABLE, null, channel, null);
            case Decision.Split split -> {
                int owners = contract.owners().size();
                yield contract.owners().stream().flatMap(Optional::stream)
                    .map(channel -> new Settlement(project, contract.id, PAYABLE,
                        Reason.D_DECIDED, channel, share(amount(contract, channel), owners), null))
                    .toList();
            }
        };
    }

    private List<Settlement> cancelled(Contract contract) {
        if (!contract.due().isEmpty()) {
            return contract.due().stream()
                .map(told -> new Settlement(project, contract.id, CLAWED_BACK, Reason.D_CANCELLED,
                    told.channel(), told.amountFen(), null))
                .toList();
        }
        boolean settled = contract.told().stream().anyMatch(told -> told.state() == NOTHING);
        return settled ? contract.told() : line(contract, NOTHING, Reason.D_CANCELLED, null, null);
    }

    private List<Settlement> line(Contract contract, Settlement.State state, @Nullable Reason reason,
            @Nullable ChannelId channel, @Nullable EventId caseId) {
        Long amount = channel == null ? null : amount(contract, channel);
        return List.of(new Settlement(project, contract.id, state, reason, channel, amount, caseId));
    }

    private @Nullable Long amount(Contract contract, ChannelId channel) {
        ChannelBook book = rules.channel(channel);
        return book == null ? null : book.channel().commission().of(contract.agreed().amountFen());
    }

    private static @Nullable Long share(@Nullable Long amount, int among) {
        return amount == null ? null : Long.valueOf((2 * amount + among) / (2L * among));
    }

    private static @Nullable StandingVerdict disputed(Contract contract) {
        for (StandingVerdict verdict : contract.verdicts()) {
            if (verdict.openCase() != null) {
                return verdict;
            }
        }
        return null;
    }

    private boolean isSuspicious(Contract contract) {
        if (contract.verdicts().isEmpty() || contract.earliest().isNatural()) {
            return false;
        }
        Terms terms = termsOf(contract.earliest().owner(), contract);
        return contract.suspicions().hasAny(terms.get(Parameter.HOLD_FOR));
    }

    private Terms termsOf(Optional<ChannelId> owner, Contract contract) {
        ChannelBook book = owner.map(rules::channel).orElse(null);
        return book == null ? contract.agreed().version().natural() : book.terms(contract.agreed().version());
    }
}
