package org.panke.attribution.judging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Parameter;
import org.panke.attribution.Registration;
import org.panke.attribution.Signal;
import org.panke.attribution.Signal.Level;
import org.panke.attribution.Signal.Subject;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Terms;

/** What a visit shows: an arrival just after the lead time, a mask confirmed after a look-up, codes of somebody else. */
final class VisitSignals {
    private final Signals signals;
    private final Known known;
    private final GroupSignals group;
    private final RegistrationSignals registrations;
    private final Map<EventId, Integer> strangeCodes = new HashMap<>();
    private final Map<Confirmed, Suspicions> confirmed = new HashMap<>();

    /** A mask, and the visit that it was found to mean. */
    private record Confirmed(EventId registration, EventId visit) {
    }

    VisitSignals(Signals signals, Known known, GroupSignals group) {
        this.signals = signals;
        this.known = known;
        this.group = group;
        this.registrations = new RegistrationSignals(signals, known, group);
    }

    void look(History history, Visit visit, Judgement judgement, @Nullable StandingVerdict standing,
            List<Claim> redeemed, Consumer<? super Finding> findings) {
        boolean first = true;
        for (Weighed each : judgement.weighed()) {
            group.arrived(each, visit);
            boolean leads = each.contends() && first;
            first &= !each.contends();
            if (leads && standing != null) {
                leading(history, visit, each.claim(), standing, findings);
            } else if (standing != null && each.out() != Loss.Reason.V_MASK_UNCONFIRMED) {
                meant(history, each.claim(), standing, findings);
            }
        }
        if (!visit.codes().isEmpty()) {
            codes(visit, standing, redeemed, findings);
        }
    }

    /** The claim that wins, or would win but for the declaration. */
    private void leading(History history, Visit visit, Claim claim, StandingVerdict standing,
            Consumer<? super Finding> findings) {
        Registration registration = claim.registration;
        Duration after = Duration.between(registration.at(), visit.arrival()).minus(registration.leadTime());
        Duration near = claim.terms.get(Parameter.NEAR_MISS);
        if (after.compareTo(near) < 0) {
            standing.suspicions = standing.suspicions.with(SignalKind.NEAR_MISS);
            findings.accept(signals.of(SignalKind.NEAR_MISS,
                Subject.agent(registration.channel(), registration.agent()), List.of(registration.id(), visit.id()),
                Signals.minutes(after), Signals.minutes(near)));
        }
        confirmed(history, claim, standing, findings);
        if (registration.equals(standing.won())) {
            group.won(claim, visit);
        }
    }

    /** A mask that won, by a visit or a decision, is as suspicious as the look-up before it. */
    void confirmed(History history, Claim claim, StandingVerdict standing, Consumer<? super Finding> findings) {
        standing.suspicions = standing.suspicions.with(meant(history, claim, standing, findings));
    }

    /** A mask is known to mean this person, whether it wins or not: whether they had been looked up counts from now. */
    private Suspicions meant(History history, Claim claim, StandingVerdict standing,
            Consumer<? super Finding> findings) {
        Registration registration = claim.registration;
        return !registration.masked() ? Suspicions.NONE
            : confirmed.computeIfAbsent(new Confirmed(registration.id(), standing.visit()),
                any -> registrations.lookedUpFirst(registration.id(), registration.at(), history.presence(),
                    claim.book, claim.terms, findings));
    }

    private void codes(Visit visit, @Nullable StandingVerdict standing, List<Claim> redeemed,
            Consumer<? super Finding> findings) {
        for (EventId code : visit.codes()) {
            boolean own = standing != null && standing.won() != null && standing.won().id().equals(code);
            if (own || redeemed.stream().anyMatch(claim -> claim.registration.id().equals(code))) {
                continue;
            }
            int tried = strangeCodes.getOrDefault(code, 0) + 1;
            strangeCodes.put(code, tried);
            Terms terms = visit.version().natural();
            int least = terms.get(Parameter.CODE_GUESSES);
            if (tried >= least) {
                Level level = tried == 1 ? Level.LOW : tried == 2 ? Level.MEDIUM : Level.HIGH;
                findings.accept(guessed(level, code, visit, tried, least));
            }
        }
    }

    /** What was typed is named where it is a registration's, and nothing else that somebody may have typed. */
    private Signal guessed(Level level, EventId code, Visit visit, int tried, int least) {
        Claim claim = known.claims().find(code);
        return claim == null
            ? signals.at(level, SignalKind.CODE_GUESSING, Subject.none(), List.of(visit.id()), tried, least)
            : signals.at(level, SignalKind.CODE_GUESSING, Subject.agent(claim.book.channel, claim.book.agent),
                List.of(code, visit.id()), tried, least);
    }
}
