package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal.Reason;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/**
 * What two people can decide about a person's verdict: a dispute, a merge, a corrected declaration, an appeal. A
 * verdict is never changed by anything else.
 */
final class Cases {
    private final ProjectId project;
    private final Rulebook rules;
    private final Revision revision;
    private final IdTable<StandingVerdict> verdicts = new IdTable<>(StandingVerdict::visit);
    private final Map<EventId, StandingVerdict> merges = new HashMap<>();
    private final Map<EventId, EventId> undone = new HashMap<>();

    Cases(ProjectId project, Rulebook rules, Claims claims) {
        this.project = project;
        this.rules = rules;
        this.revision = new Revision(rules, claims);
    }

    /** A decision needs the names of two different people. */
    static @Nullable Reason signatures(Event.CaseDecided decided) {
        Set<Signatory> people = new HashSet<>();
        for (String name : decided.by()) {
            Signatory who = Signatory.of(name);
            if (!who.isNobody()) {
                people.add(who);
            }
        }
        return people.size() < 2 ? Reason.C_SIGNATURES : null;
    }

    void given(StandingVerdict verdict) {
        verdicts.put(verdict);
        if (verdict.isDisputed()) {
            verdict.open(new Case(verdict.visit(), verdict.sequence));
        }
    }

    /** A declaration was corrected against the verdict. */
    void contested(StandingVerdict verdict, long now) {
        verdict.open(new Case(verdict.visit(), now));
    }

    /** A verdict is appealed. Why not, where it cannot be; null where it is. */
    @Nullable Reason appeal(@Nullable StandingVerdict verdict, long now) {
        if (verdict == null) {
            return Reason.C_UNKNOWN;
        }
        if (verdict.decision() != null) {
            return Reason.C_DECIDED;
        }
        if (isSettled(verdict)) {
            return Reason.D_SIGNED;
        }
        if (verdict.openCase() == null) {
            contested(verdict, now);
        }
        return null;
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

    /**
     * The two persons are two again: the merge's case is no question any more. Where a visit was told it, it asks from
     * now on about the verdict that this visit's person has again.
     */
    void dropped(StandingVerdict merge, @Nullable StandingVerdict own) {
        Case undecided = merge.openCase();
        if (undecided != null && own != null) {
            undone.put(undecided.id(), idOf(own));
        }
        merge.dropCase();
        for (StandingVerdict one : merge.merged()) {
            if (undecided != null && undecided.equals(one.openCase())) {
                one.dropCase();
            }
        }
        merges.values().remove(merge);
    }

    private EventId idOf(StandingVerdict verdict) {
        return merges.entrySet().stream().filter(each -> each.getValue() == verdict).map(Map.Entry::getKey).findFirst()
            .orElse(verdict.visit());
    }

    /** The decision, of the case that its case became where a merge was undone. */
    Event.CaseDecided meant(Event.CaseDecided decided) {
        EventId meant = decided.caseId();
        while (undone.containsKey(meant)) {
            meant = undone.get(meant);
        }
        return meant.equals(decided.caseId()) ? decided
            : new Event.CaseDecided(decided.stamp(), meant, decided.outcome(), decided.by());
    }

    /** Their cases end with them. */
    void forgotten(History history) {
        history.verdicts().stream().filter(verdict -> !verdict.isMerge()).map(StandingVerdict::visit)
            .forEach(verdicts::remove);
        merges.values().removeIf(merge -> history.phones().contains(merge.phone));
    }

    /** The contracts that rest on what this case decides. */
    List<Contract> touchedBy(EventId caseId) {
        StandingVerdict verdict = find(caseId);
        return verdict == null ? List.of()
            : verdict.isMerge()
                ? verdict.all().stream().flatMap(part -> part.contracts().stream()).distinct().toList()
                : List.copyOf(verdict.contracts());
    }

    /**
     * Why the decision is refused; null where it holds.
     *
     * @param history of whom it is about, where anything is known
     */
    @Nullable Reason decide(Event.CaseDecided decided, @Nullable History history, long now,
            Consumer<? super Finding> findings) {
        StandingVerdict verdict = find(decided.caseId());
        if (verdict == null) {
            return Reason.C_UNKNOWN;
        }
        Case open = verdict.openCase();
        boolean isOpen = open != null && open.id().equals(decided.caseId());
        if (verdict.decision() != null && !isOpen) {
            return Reason.C_DECIDED;
        }
        if (!isPossible(decided.outcome())) {
            return Reason.C_OUTCOME;
        }
        if (!isOpen && isSettled(verdict)) {
            return Reason.D_SIGNED;
        }
        findings.accept(revise(verdict, decided, history, now));
        return null;
    }

    /** The verdict a case is about. */
    @Nullable StandingVerdict find(EventId caseId) {
        StandingVerdict merge = merges.get(caseId);
        return merge == null ? verdicts.get(caseId) : merge;
    }

    /** Whether a contract was settled by it. */
    private static boolean isSettled(StandingVerdict verdict) {
        for (Contract contract : verdict.contracts()) {
            if (contract.isSigned() && !contract.isCancelled()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossible(Decision outcome) {
        return switch (outcome) {
            case Decision.Natural natural -> true;
            case Decision.ForChannel(ChannelId channel) -> rules.channel(channel) != null;
            case Decision.Split split -> false;
        };
    }

    private Verdict revise(StandingVerdict verdict, Event.CaseDecided decided, @Nullable History history, long now) {
        Case merge = verdict.openCase() == null || verdict.openCase().id().equals(decided.caseId())
            ? null
            : verdict.openCase();
        List<Loss> lost = revision.apply(verdict, decided, now);
        if (history != null) {
            history.decided(verdict, decided.at());
        }
        if (merge != null) {
            verdict.open(merge);
        }
        List<EventId> facts = new ArrayList<>(verdict.registrations());
        if (!decided.caseId().equals(verdict.visit())) {
            facts.add(decided.caseId());
        }
        facts.add(verdict.visit());
        facts.add(decided.id());
        return new Verdict(project, verdict.visit(), verdict.arrival(), verdict.outcome(),
            verdict.isMerge() && verdict.metOn() != null ? Standing.RETURNING : Standing.NEW, verdict.until(),
            Rulebook.numberOf(verdict.version()), null, verdict.visit(), List.copyOf(facts), lost, verdict.won());
    }
}
