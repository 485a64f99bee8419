package org.panke.attribution.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.MaskId;
import org.panke.attribution.Parameter;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.Signal.Subject;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/** What a registration shows by itself: the person was on site, or had just been looked up. */
final class RegistrationSignals {
    private final Signals signals;
    private final Known known;
    private final GroupSignals group;

    RegistrationSignals(Signals signals, Known known, GroupSignals group) {
        this.signals = signals;
        this.known = known;
        this.group = group;
    }

    /** What it makes suspicious. */
    Suspicions look(Fact.Registered asked, AgentBook agent, Terms terms, Consumer<? super Finding> findings) {
        return switch (asked.party()) {
            case Person person -> {
                History history = known.histories().find(person, asked.at());
                if (history == null || !history.hasPresence()) {
                    yield Suspicions.NONE;
                }
                boolean onSite = onSite(asked, history.presence(), agent, terms, findings);
                Suspicions lookedUp =
                    lookedUpFirst(asked.id(), asked.at(), history.presence(), agent, terms, findings);
                yield onSite ? lookedUp.with(SignalKind.ON_SITE) : lookedUp;
            }
            case Party.Masked(MaskId mask, var form) when mask != null -> {
                boolean onSite = known.lookAlikes().anyPerson(mask, person -> {
                    History history = known.histories().find(person, asked.at());
                    return history != null && history.hasPresence()
                        && onSite(asked, history.presence(), agent, terms, findings);
                });
                yield onSite ? Suspicions.of(SignalKind.ON_SITE) : Suspicions.NONE;
            }
            case Party.Masked masked -> Suspicions.NONE;
            case Party.Nobody nobody -> Suspicions.NONE;
        };
    }

    private boolean onSite(Fact.Registered asked, Presence presence, AgentBook agent, Terms terms,
            Consumer<? super Finding> findings) {
        EventId visit = presence.lastVisit();
        if (visit == null) {
            return false;
        }
        Duration since = Duration.between(presence.lastVisitAt(), asked.at());
        Duration stay = terms.get(Parameter.ON_SITE);
        boolean stillThere = !presence.hasLeft() && since.compareTo(stay) <= 0;
        if (!stillThere && known.rules().day(asked.at()) != known.rules().day(presence.lastVisitAt())) {
            return false;
        }
        findings.accept(signals.of(SignalKind.ON_SITE, Subject.agent(agent.channel, agent.agent),
            List.of(visit, asked.id()), Signals.minutes(since), Signals.minutes(stay)));
        return true;
    }

    /** A member of staff searched for the phone, then an agent registered it. */
    Suspicions lookedUpFirst(EventId registration, Instant registered, Presence presence, AgentBook agent, Terms terms,
            Consumer<? super Finding> findings) {
        if (presence.lookUps().isEmpty()) {
            return Suspicions.NONE;
        }
        Duration window = terms.get(Parameter.LOOKUP_WINDOW);
        for (Presence.LookUp lookUp : presence.lookUps().reversed()) {
            Duration since = Duration.between(lookUp.at(), registered);
            if (!since.isNegative() && since.compareTo(window) <= 0) {
                group.lookedUpFirst(lookUp, registration, agent);
                findings.accept(signals.of(SignalKind.LOOKED_UP_FIRST,
                    Subject.staff(lookUp.staff(), agent.channel, agent.agent), List.of(lookUp.id(), registration),
                    Signals.hours(since), Signals.hours(window)));
                return Suspicions.of(SignalKind.LOOKED_UP_FIRST);
            }
        }
        return Suspicions.NONE;
    }
}
