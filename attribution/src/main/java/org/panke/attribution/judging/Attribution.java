package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.DeclarationConflict;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Outcome.NotAVisitorReason;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Standing;
import org.panke.attribution.Terms;
import org.panke.attribution.Verdict;

/**
 * 判客: who brought a visitor, and why. Without side effects: the same history, visit and rules always give the same
 * judgement.
 */
final class Attribution {
    private final Known known;
    private final ProjectId project;

    Attribution(ProjectId project, Known known) {
        this.project = project;
        this.known = known;
    }

    /** The verdict of one visit, from everything known of its person up to that visit. */
    Judgement judge(History history, Visit visit) {
        NotAVisitorReason noVisitor = visit.noVisitor();
        if (noVisitor != null) {
            return judgement(visit, new Outcome.NotAVisitor(noVisitor), null, null, List.of());
        }
        StandingVerdict standing = history.standing(visit.at());
        return standing != null ? returning(visit, standing)
            : contested(visit, new Contest(visit, history, known).weigh());
    }

    /** A verdict that stands stays: the same owner, and claims are not weighed. */
    private Judgement returning(Visit visit, StandingVerdict standing) {
        Case open = standing.isDisputed() ? standing.openCase() : null;
        Instant until = open == null ? standing.untilRestarted(visit.at(), known.rules()) : null;
        Verdict verdict = new Verdict(project, visit.id(), visit.arrival(), standing.outcome(), Standing.RETURNING,
            until, Rulebook.numberOf(visit.version()), open == null ? null : open.id(), null, facts(visit, standing),
            List.of(),
            standing.won());
        return new Judgement(verdict, List.of(), standing.terms());
    }

    /** The earliest claim that contends wins, unless the visitor says otherwise; with none, nobody brought them. */
    private Judgement contested(Visit visit, List<Weighed> weighed) {
        Claim first = null;
        for (Weighed each : weighed) {
            if (each.contends()) {
                first = each.claim();
                break;
            }
        }
        if (first == null) {
            return judgement(visit, Outcome.NATURAL, null, visit.version().natural(), weighed);
        }
        Outcome.Reason conflict = conflict(visit, first);
        if (conflict != null) {
            Outcome disputed = new Outcome.Disputed(contenders(weighed), conflict);
            return judgement(visit, disputed, null, termsNow(visit, first), weighed);
        }
        Registration won = first.registration;
        Outcome brought = new Outcome.Brought(won.channel(), won.agent(), won.id());
        return judgement(visit, brought, first, termsNow(visit, first), othersLose(weighed, first));
    }

    /** A declaration against the claim that would win is never silently overridden, and never silently believed. */
    private Outcome.@Nullable Reason conflict(Visit visit, Claim winner) {
        ChannelId channel = winner.registration.channel();
        Outcome.Reason conflict = visit.declaresSelf()
            ? Outcome.Reason.DECLARED_SELF
            : visit.declaresAnother(channel) ? Outcome.Reason.DECLARED_OTHER : null;
        boolean disputes = termsNow(visit, winner).get(Parameter.DECLARATION_CONFLICT) == DeclarationConflict.DISPUTE;
        return disputes ? conflict : null;
    }

    private Terms termsNow(Visit visit, Claim claim) {
        ChannelBook channel = known.rules().channel(claim.registration.channel());
        return channel == null ? claim.terms : channel.terms(visit.version());
    }

    private static List<Weighed> othersLose(List<Weighed> weighed, Claim winner) {
        List<Weighed> after = new ArrayList<>(weighed.size());
        for (Weighed each : weighed) {
            boolean other = each.contends() && each.claim() != winner;
            after.add(other ? each.outBy(Loss.Reason.V_OTHER_WON) : each);
        }
        return after;
    }

    private Judgement judgement(Visit visit, Outcome outcome, @Nullable Claim winner, @Nullable Terms terms,
            List<Weighed> weighed) {
        boolean disputed = outcome instanceof Outcome.Disputed;
        Instant until = terms == null || disputed
            ? null
            : known.rules().end(visit.at(), terms,
                winner == null ? Parameter.NATURAL_PROTECTION : Parameter.PROTECTION);
        Verdict verdict = new Verdict(project, visit.id(), visit.arrival(), outcome,
            terms == null ? null : Standing.NEW, until, Rulebook.numberOf(visit.version()),
            disputed ? visit.id() : null, null, facts(visit, outcome), Weighed.losses(weighed),
            winner == null ? null : winner.registration);
        return new Judgement(verdict, weighed, terms);
    }

    private static List<EventId> facts(Visit visit, StandingVerdict standing) {
        List<EventId> facts = new ArrayList<>(3);
        for (EventId registration : standing.registrations()) {
            addOnce(facts, registration);
        }
        for (StandingVerdict part : standing.merged()) {
            addOnce(facts, part.visit());
        }
        Case open = standing.openCase();
        addOnce(facts, open != null && standing.isMerge() ? open.id() : standing.visit());
        if (standing.decision() != null) {
            addOnce(facts, standing.decision());
        }
        addOnce(facts, visit.id());
        return List.copyOf(facts);
    }

    private static void addOnce(List<EventId> facts, EventId fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    /** The registrations it rests on, then the visit. */
    private static List<EventId> facts(Visit visit, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Brought(ChannelId channel, AgentId agent, EventId won) when won != null ->
                List.of(won, visit.id());
            case Outcome.Disputed disputed -> {
                List<EventId> facts = new ArrayList<>(disputed.claims());
                facts.add(visit.id());
                yield facts;
            }
            case Outcome.Brought brought -> List.of(visit.id());
            case Outcome.Natural natural -> List.of(visit.id());
            case Outcome.NotAVisitor none -> List.of(visit.id());
        };
    }

    private static List<Registration> contenders(List<Weighed> weighed) {
        return weighed.stream().filter(Weighed::contends).map(each -> each.claim().registration).toList();
    }
}
