package org.panke.attribution.judging;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/**
 * Looks for what is odd while the office works. A signal never changes an answer or a verdict; it may only hold a
 * settlement.
 */
final class Watch {
    private final Known known;
    private final Signals signals;
    private final RegistrationSignals onRegistration;
    private final VisitSignals onVisit;
    private final DealSignals onDeal;
    private final GroupSignals group;

    Watch(ProjectId project, Known known) {
        this.known = known;
        this.signals = new Signals(project);
        this.group = new GroupSignals(signals, known.rules());
        this.onRegistration = new RegistrationSignals(signals, known, group);
        this.onVisit = new VisitSignals(signals, known, group);
        this.onDeal = new DealSignals(signals, known);
    }

    void accepted(Fact.Registered asked, Claim claim, Consumer<? super Finding> findings) {
        group.tried(claim.book, asked.id(), asked.at());
        group.accepted(claim);
        claim.suspicions = onRegistration.look(asked, claim.book, claim.terms, findings);
        if (asked.party() instanceof Person person) {
            group.claimed(person);
        }
    }

    /** What was refused was still tried; what was refused because of who the person is may show more. */
    void refused(Fact.Registered asked, Answer.Reason reason, Consumer<? super Finding> findings) {
        ChannelBook channel = known.rules().channel(asked.channel());
        if (channel == null) {
            return;
        }
        AgentBook agent = channel.agent(asked.agent());
        group.tried(agent, asked.id(), asked.at());
        if (reason.isNotAvailableNow()) {
            Terms terms = channel.terms(known.rules().forVisit(asked.at()));
            onRegistration.look(asked, agent, terms, findings);
        }
    }

    void visited(History history, Visit visit, Judgement judgement, @Nullable StandingVerdict standing,
            List<Claim> redeemed, Consumer<? super Finding> findings) {
        group.checkedIn(visit);
        onVisit.look(history, visit, judgement, standing, redeemed, findings);
        if (standing != null) {
            history.presence().visited(visit.id(), visit.at(), visit.fact().surname());
        }
    }

    void left(Fact.CheckedOut checkedOut) {
        History history = known.histories().find(checkedOut.person(), checkedOut.at());
        if (history != null) {
            history.presence().left(checkedOut.at());
        }
    }

    void lookedUp(Fact.LookedUp lookedUp) {
        known.histories().of(lookedUp.person(), lookedUp.at()).presence()
            .lookedUp(new Presence.LookUp(lookedUp.id(), lookedUp.staff(), lookedUp.at()));
    }

    void renamed(Fact.NameChanged changed, Consumer<? super Finding> findings) {
        var presence = known.histories().of(changed.person(), changed.at()).presence();
        int before = presence.renamings();
        var edits = presence.renamed(changed.id(), changed.surname());
        int limit = known.rules().forVisit(changed.at()).natural().get(Parameter.NAME_EDITS);
        if (edits.size() > before && edits.size() == limit) {
            findings.accept(signals.of(SignalKind.NAME_EDITED, Signal.Subject.none(), edits, edits.size(), limit));
        }
    }

    void joining(Fact.Joined joined, History one, History other, Consumer<? super Finding> findings) {
        one.presence().phoneEdited(joined.id(), joined.at());
        other.presence().phoneEdited(joined.id(), joined.at());
        onDeal.joining(joined, one, other, findings);
    }

    /** The signals a subscription completes; what they say about the contract is noted before it is settled. */
    List<Signal> subscribed(Contract contract, List<Contract> touched) {
        return onDeal.subscribed(contract, touched);
    }

    /** Two people decided for a registration, perhaps for a mask that no visit had confirmed. */
    void decidedFor(StandingVerdict verdict, Instant at, Consumer<? super Finding> findings) {
        History history = known.histories().find(verdict.phone, at);
        for (Weighed each : verdict.listed) {
            if (history != null && each.claim().is(verdict.won())) {
                onVisit.confirmed(history, each.claim(), verdict, findings);
            }
        }
    }

    /** What a contract rests on is another verdict now. */
    void reconsidered(Contract contract, Instant now, List<Contract> touched, Consumer<? super Finding> findings) {
        onDeal.look(contract, now, touched).forEach(findings);
    }

    void erased(Fact.Erased erased) {
        group.erased(erased.person());
    }

    /** A verdict that was no dispute was given another source after the visit. */
    void sourceChanged(StandingVerdict verdict, Event.CaseDecided decided, Consumer<? super Finding> findings) {
        findings.accept(signals.of(SignalKind.SOURCE_CHANGED,
            Signal.Subject.agent(verdict.owner().orElse(null), null), List.of(verdict.visit(), decided.id()), 1, 0));
    }

    void decided(Event.CaseDecided decided) {
        group.decided(decided);
    }

    void finish(Consumer<? super Finding> findings) {
        group.finish(findings);
    }
}
