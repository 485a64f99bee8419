package org.panke.attribution.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.Signal.Subject;
import org.panke.attribution.SignalKind;
import org.panke.attribution.StaffId;
import org.panke.attribution.Terms;
import org.panke.attribution.Verification;

/** What only shows over many events: counted as they come, said at the end with the newest that show it. */
final class GroupSignals {
    private final Signals signals;
    private final Map<Pair, Tally> pairs = new LinkedHashMap<>();
    private final Map<StaffId, Integer> followed = new HashMap<>();
    private final Map<String, Tally> rings = new LinkedHashMap<>();
    private final Map<Signatory, Signed> deciders = new LinkedHashMap<>();
    private final BitSet erased = new BitSet();
    private int erasures;
    private int claimedAgain;
    private int decisions;
    private int accepted;
    private final List<AgentBook> agents = new ArrayList<>();
    private final Terms terms;

    private record Pair(StaffId staff, AgentBook agent) {
    }

    /** What somebody signed, under their name as it was first written. */
    private record Signed(String written, Tally tally) {
    }

    GroupSignals(Signals signals, Rulebook rules) {
        this.signals = signals;
        this.terms = rules.latest();
    }

    /** Every attempt counts for the rhythm. */
    void tried(AgentBook agent, EventId event, Instant at) {
        if (agent.record.isNew()) {
            agents.add(agent);
        }
        agent.record.registered(event, at);
    }

    void accepted(Claim claim) {
        accepted++;
        claim.book.record.accepted.add(claim.registration.id());
        claim.book.record.masked += claim.registration.masked() ? 1 : 0;
    }

    void claimed(Person person) {
        if (erased.get(person.number())) {
            erased.clear(person.number());
            claimedAgain++;
        }
    }

    void erased(Person person) {
        erasures++;
        erased.set(person.number());
    }

    void lookedUpFirst(Presence.LookUp lookUp, EventId registration, AgentBook agent) {
        pairs.computeIfAbsent(new Pair(lookUp.staff(), agent), pair -> new Tally()).add(lookUp.id(), registration);
        followed.merge(lookUp.staff(), 1, Integer::sum);
    }

    void checkedIn(Visit visit) {
        String actor = visit.fact().stamp().actor();
        if (visit.fact().verified() == Verification.RING && actor != null) {
            rings.computeIfAbsent(actor, name -> new Tally()).add(visit.id());
        }
    }

    void arrived(Weighed each, Visit visit) {
        AgentRecord record = each.claim().book.record;
        EventId registration = each.claim().registration.id();
        if (each.out() == Loss.Reason.V_MASK_UNCONFIRMED) {
            record.unconfirmedFits.add(registration, visit.id());
        } else if (each.claim().arrives()) {
            record.arrived++;
            record.accepted.forget(registration);
        }
    }

    void won(Claim claim, Visit visit) {
        AgentRecord record = claim.book.record;
        record.won++;
        Duration ahead = Duration.between(claim.registration.at(), visit.arrival());
        if (ahead.minus(claim.registration.leadTime()).compareTo(claim.registration.leadTime()) < 0) {
            record.wonLikeWalkIns.add(claim.registration.id(), visit.id());
        }
    }

    void decided(Event.CaseDecided decided) {
        decisions++;
        Map<Signatory, String> signed = new LinkedHashMap<>();
        decided.by().forEach(name -> signed.putIfAbsent(Signatory.of(name), name.strip()));
        signed.keySet().removeIf(Signatory::isNobody);
        signed.forEach((who, written) -> deciders.computeIfAbsent(who, any -> new Signed(written, new Tally())).tally
            .add(decided.id()));
    }

    void finish(Consumer<? super Finding> findings) {
        pairLift(findings);
        agents.forEach(agent -> ofAgent(agent, findings));
        maskFlood(findings);
        shares(findings);
    }

    private void pairLift(Consumer<? super Finding> findings) {
        double limit = terms.get(Parameter.PAIR_LIFT);
        pairs.forEach((pair, tally) -> {
            int met = tally.times();
            double share = accepted == 0 ? 0 : (double) pair.agent().record.accepted.times() / accepted;
            double chance = followed.getOrDefault(pair.staff(), 0) * share;
            double lift = chance == 0 ? met : met / chance;
            if (met >= terms.get(Parameter.PAIR_LEAST) && lift >= limit) {
                findings.accept(signals.of(SignalKind.PAIR_LIFT,
                    Subject.staff(pair.staff(), pair.agent().channel, pair.agent().agent), tally.events(), lift,
                    limit));
            }
        });
    }

    private void ofAgent(AgentBook agent, Consumer<? super Finding> findings) {
        AgentRecord record = agent.record;
        int least = terms.get(Parameter.GROUP_LEAST);
        Subject subject = Subject.agent(agent.channel, agent.agent);
        int registered = record.accepted.times();
        double arrived = registered == 0 ? 1 : (double) record.arrived / registered;
        if (registered >= least && arrived <= terms.get(Parameter.LOW_ARRIVAL)) {
            say(SignalKind.LOW_ARRIVAL, subject, record.accepted, arrived, Parameter.LOW_ARRIVAL, findings);
        }
        if (record.gaps() >= least && record.spreadOfGaps() <= terms.get(Parameter.REGULAR_GAPS)) {
            say(SignalKind.REGULAR_GAPS, subject, record.tried, record.spreadOfGaps(), Parameter.REGULAR_GAPS,
                findings);
        }
        double walkIns = record.won == 0 ? 0 : (double) record.wonLikeWalkIns.times() / record.won;
        if (record.won >= least && walkIns >= terms.get(Parameter.WALK_IN_SHARE)) {
            say(SignalKind.WALK_IN_SHARE, subject, record.wonLikeWalkIns, walkIns, Parameter.WALK_IN_SHARE, findings);
        }
    }

    private void maskFlood(Consumer<? super Finding> findings) {
        List<AgentBook> masking = agents.stream().filter(agent -> agent.record.masked > 0).toList();
        int all = masking.stream().mapToInt(agent -> agent.record.unconfirmedFits.times()).sum();
        for (AgentBook agent : masking) {
            int fits = agent.record.unconfirmedFits.times();
            double others = masking.size() < 2 ? 0 : (double) (all - fits) / (masking.size() - 1);
            double multiple = others == 0 ? fits : fits / others;
            if (fits >= terms.get(Parameter.MASK_LEAST) && masking.size() > 1
                && multiple >= terms.get(Parameter.MASK_FLOOD)) {
                say(SignalKind.MASK_FLOOD, Subject.agent(agent.channel, agent.agent), agent.record.unconfirmedFits,
                    multiple, Parameter.MASK_FLOOD, findings);
            }
        }
    }

    private void shares(Consumer<? super Finding> findings) {
        int least = terms.get(Parameter.GROUP_LEAST);
        deciders.values().forEach(signed -> {
            double share = (double) signed.tally.times() / decisions;
            if (decisions >= least && share >= terms.get(Parameter.ONE_DECIDER)) {
                say(SignalKind.ONE_DECIDER, Subject.staff(new StaffId(signed.written), null, null), signed.tally,
                    share,
                    Parameter.ONE_DECIDER, findings);
            }
        });
        int rung = rings.values().stream().mapToInt(Tally::times).sum();
        rings.forEach((name, heard) -> {
            double share = (double) heard.times() / rung;
            if (rung >= least && share >= terms.get(Parameter.RING_SHARE)) {
                say(SignalKind.RING_SHARE, Subject.staff(new StaffId(name), null, null), heard, share,
                    Parameter.RING_SHARE, findings);
            }
        });
        double again = erasures == 0 ? 0 : (double) claimedAgain / erasures;
        if (erasures >= least && again >= terms.get(Parameter.ERASED_THEN_CLAIMED)) {
            findings.accept(signals.of(SignalKind.ERASED_THEN_CLAIMED, Subject.none(), List.of(), again,
                terms.get(Parameter.ERASED_THEN_CLAIMED)));
        }
    }

    private void say(SignalKind kind, Subject subject, Tally shown, double value, Parameter<Double> threshold,
            Consumer<? super Finding> findings) {
        findings.accept(signals.of(kind, subject, shown.events(), value, terms.get(threshold)));
    }
}
