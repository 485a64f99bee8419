package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal.Reason;
import org.panke.attribution.Registration;
import org.panke.attribution.Standing;
import org.panke.attribution.Terms;
import org.panke.attribution.Verdict;

/**
 * What two people can decide about a person's verdict: a dispute, a merge, a corrected declaration, an appeal. A
 * verdict is never changed by anything else.
 */
final class Cases {
    private final ProjectId project;
    private final Rulebook rules;
    private final Claims claims;
    private final Map<EventId, StandingVerdict> verdicts = new HashMap<>();
    private final Map<EventId, StandingVerdict> merges = new HashMap<>();

    Cases(ProjectId project, Rulebook rules, Claims claims) {
        this.project = project;
        this.rules = rules;
        this.claims = claims;
    }

    /** A decision needs the names of two different people. */
    static @Nullable Reason signatures(Event.CaseDecided decided) {
        long people = decided.by().stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().count();
        return people < 2 ? Reason.C_SIGNATURES : null;
    }

    void given(StandingVerdict verdict) {
        verdicts.put(verdict.visit(), verdict);
        if (verdict.isDisputed()) {
            verdict.open(new Case(verdict.visit(), verdict.sequence));
        }
    }

    /** A declaration was corrected against the verdict. */
    void contested(StandingVerdict verdict, long now) {
        verdict.open(new Case(verdict.visit(), now));
    }

    /** Two verdicts with different owners turned out to be one person's. */
    void merged(EventId merge, StandingVerdict both, long now) {
        Case opened = new Case(merge, now);
        merges.put(merge, both);
        both.open(opened);
        for (StandingVerdict one : both.merged()) {
            if (one.openCase() == null) {
                one.open(opened);
            }
        }
    }

    /** The two persons are two again: the merge's case is no question any more. */
    void dropped(StandingVerdict merge) {
        Case undecided = merge.openCase();
        merge.dropCase();
        for (StandingVerdict one : merge.merged()) {
            if (undecided != null && undecided.equals(one.openCase())) {
                one.dropCase();
            }
        }
        merges.values().remove(merge);
    }

    /** Their cases end with them. */
    void forgotten(History history) {
        history.verdicts().forEach(verdict -> verdicts.remove(verdict.visit(), verdict));
        merges.values().removeIf(merge -> history.phones().contains(merge.phone));
    }

    /** The contracts that rest on what this case decides. */
    List<Contract> touchedBy(EventId caseId) {
        StandingVerdict verdict = find(caseId);
        return verdict == null ? List.of() : parts(verdict).stream().flatMap(part -> part.contracts.stream()).toList();
    }

    /** Why the decision is refused; null where it holds. */
    @Nullable Reason decide(Event.CaseDecided decided, long now, Consumer<? super Finding> findings) {
        StandingVerdict verdict = find(decided.caseId());
        if (verdict == null) {
            return Reason.C_UNKNOWN;
        }
        if (verdict.isDecided() && verdict.openCase() == null) {
            return Reason.C_DECIDED;
        }
        if (!isPossible(decided.outcome())) {
            return Reason.C_OUTCOME;
        }
        if (verdict.openCase() == null && verdict.contracts.stream().anyMatch(Cases::isSettledByIt)) {
            return Reason.D_SIGNED;
        }
        findings.accept(revise(verdict, decided, now));
        return null;
    }

    private @Nullable StandingVerdict find(EventId caseId) {
        StandingVerdict merge = merges.get(caseId);
        return merge == null ? verdicts.get(caseId) : merge;
    }

    private static boolean agrees(StandingVerdict verdict, Decision decision) {
        return decision instanceof Decision.ForChannel(ChannelId channel) ? verdict.isOf(channel) : verdict.isNatural();
    }

    private static boolean isSettledByIt(Contract contract) {
        return contract.isSigned() && !contract.isCancelled();
    }

    private boolean isPossible(Decision outcome) {
        return switch (outcome) {
            case Decision.Natural natural -> true;
            case Decision.ForChannel(ChannelId channel) -> rules.channel(channel) != null;
            case Decision.Split split -> false;
        };
    }

    private Verdict revise(StandingVerdict verdict, Event.CaseDecided decided, long now) {
        List<StandingVerdict> agreeing = verdict.merged().stream().filter(part -> agrees(part, decided.outcome()))
            .toList();
        for (StandingVerdict part : verdict.merged()) {
            apply(part, decided.outcome(), now);
        }
        List<Loss> lost = apply(verdict, decided.outcome(), now);
        agreeing.forEach(part -> verdict.takeLater(part.until()));
        List<EventId> facts = new ArrayList<>(verdict.registrations().toList());
        if (!decided.caseId().equals(verdict.visit())) {
            facts.add(decided.caseId());
        }
        facts.add(verdict.visit());
        facts.add(decided.id());
        Registration won = verdict.won();
        return new Verdict(project, verdict.visit(), verdict.arrival(), verdict.outcome(),
            verdict.isMerge() && verdict.isMet() ? Standing.RETURNING : Standing.NEW, verdict.until(),
            Rulebook.numberOf(verdict.version()), null, verdict.visit(), List.copyOf(facts), lost, won);
    }

    /** The decided owner's claim wins, all others that contended lose, and the verdict is replaced. */
    private List<Loss> apply(StandingVerdict verdict, Decision decision, long now) {
        Optional<ChannelId> owner = decision instanceof Decision.ForChannel(ChannelId channel)
            ? Optional.of(channel)
            : Optional.empty();
        Registration won = owner.map(channel -> winner(verdict, channel)).orElse(null);
        List<Loss> lost = losses(verdict, won);
        for (Claim contender : verdict.contenders) {
            claims.end(contender, now);
        }
        if (won != null) {
            claims.find(won.id()).ifPresent(claim -> claims.end(claim, now));
        }
        Outcome outcome = owner.<Outcome>map(channel -> new Outcome.Brought(channel, won == null ? null : won.agent(),
            won == null ? null : won.id())).orElse(Outcome.NATURAL);
        verdict.revise(outcome, won, terms(verdict, owner), rules, now);
        verdict.lost = lost;
        return lost;
    }

    /** The channel's registration: the one that won already, else its earliest contender, else its earliest loser. */
    private static @Nullable Registration winner(StandingVerdict verdict, ChannelId channel) {
        List<Registration> candidates = new ArrayList<>();
        parts(verdict).stream().flatMap(StandingVerdict::winning).forEach(candidates::add);
        verdict.contenders.forEach(claim -> candidates.add(claim.registration));
        verdict.lost.forEach(loss -> candidates.add(loss.registration()));
        return candidates.stream().filter(each -> each.channel().equals(channel)).findFirst()
            .orElse(null);
    }

    private static List<Loss> losses(StandingVerdict verdict, @Nullable Registration won) {
        List<Loss> lost = new ArrayList<>(verdict.lost);
        lost.removeIf(loss -> loss.registration().equals(won));
        Registration before = verdict.won();
        if (before != null && !before.equals(won)) {
            lost.add(new Loss(before, Loss.Reason.V_OTHER_WON));
        }
        for (Claim contender : verdict.contenders) {
            if (!contender.is(won)) {
                lost.add(contender.lost(Loss.Reason.V_OTHER_WON));
            }
        }
        lost.sort(Comparator.comparing(loss -> loss.registration().at()));
        return List.copyOf(lost);
    }

    private Terms terms(StandingVerdict verdict, Optional<ChannelId> owner) {
        ChannelBook book = owner.map(rules::channel).orElse(null);
        return book == null ? verdict.version().natural() : book.terms(verdict.version());
    }

    private static List<StandingVerdict> parts(StandingVerdict verdict) {
        List<StandingVerdict> parts = new ArrayList<>(verdict.merged());
        parts.add(verdict);
        return parts;
    }
}
