package org.panke.tools.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Finding;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Verdict;

/**
 * Measures findings against the truth: what became of every instance of every scheme, whether honest people got what is
 * theirs, and how often a signal meant something. All of the truth must be learned before the first finding is heard.
 * Memory is what the truth needs: a few words a visit, contract and scheme event.
 */
public final class Score {
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, Instance> byEvent = new HashMap<>();
    private final Map<String, VisitScore> visits = new LinkedHashMap<>();
    private final Map<String, ContractScore> contracts = new LinkedHashMap<>();
    private final Map<String, AgentScore> agents = new LinkedHashMap<>();
    private final Map<String, SignalScore> signals = new LinkedHashMap<>();

    /** The score of written findings against written truth. */
    public static Score of(Path findings, Path truth) throws IOException {
        Score score = new Score();
        JsonLines.forEach(truth, score::learn);
        JsonLines.forEach(findings, score::hear);
        return score;
    }

    public void learn(Truth truth) {
        switch (truth) {
            case Truth.OfEvent event ->
                learnEvent(event.event().value(), event.scheme(), event.variant(), event.caseName());
            case Truth.OfVisit visit -> learnVisit(visit.visit().value(), name(visit.channel()), visit.caseName());
            case Truth.OfContract contract ->
                learnContract(contract.contract().value(), name(contract.channel()), contract.caseName());
            case Truth.OfAgent agent -> agents.put(agent.agent().value(), new AgentScore(agent.schemes()));
            case Truth.OfPerson _,Truth.OfStaff _ -> {
                // who somebody is shows in the cases they are part of
            }
        }
    }

    /** Takes one finding; those of one visit or contract in their order. */
    public void hear(Finding finding) {
        switch (finding) {
            case Answer.Accepted accepted -> answered(accepted.id().value(), true);
            case Answer.Refused refused -> answered(refused.id().value(), false);
            case Verdict verdict -> hear(verdict);
            case Settlement paid -> settled(paid.contract().value(), paid.state().name(), name(paid.reason()),
                name(paid.channel()));
            case Signal signal -> signalled(signal.kind().name(), name(signal.subject().agent()),
                name(signal.subject().contract()), signal.events().stream().map(Object::toString).toList());
            case Refusal _ -> {
                // changes nothing
            }
        }
    }

    private void hear(Verdict verdict) {
        String visit = (verdict.revises() == null ? verdict.visit() : verdict.revises()).value();
        switch (verdict.outcome()) {
            case Outcome.Natural _ -> judged(visit, "NATURAL", null, null);
            case Outcome.Disputed _ -> judged(visit, "DISPUTED", null, null);
            case Outcome.NotAVisitor _ -> judged(visit, "NOT_A_VISITOR", null, null);
            case Outcome.Brought brought ->
                judged(visit, "BROUGHT", brought.channel().value(), name(brought.registration()));
        }
    }

    private void learn(JsonLines.Line line) {
        switch (line.kind()) {
            case "event" -> learnEvent(line.need("event"), Scheme.valueOf(line.need("scheme")), line.need("variant"),
                line.need("case"));
            case "visit" -> learnVisit(line.need("visit"), line.text("brought"), line.text("case"));
            case "contract" -> learnContract(line.need("contract"), line.text("owed"), line.text("case"));
            case "agent" -> agents.put(line.need("agent"),
                new AgentScore(line.texts("schemes").stream().map(Scheme::valueOf).toList()));
            default -> {
                // persons and staff show in the cases they are part of
            }
        }
    }

    private void hear(JsonLines.Line line) {
        switch (line.kind()) {
            case "registration" -> answered(line.need("registration"), line.need("answer").equals("ACCEPTED"));
            case "visit" -> {
                String revises = line.text("revises");
                judged(revises == null ? line.need("visit") : revises, line.need("outcome"), line.text("channel"),
                    line.text("registration"));
            }
            case "contract" -> settled(line.need("contract"), line.need("state"), line.text("reason"),
                line.text("channel"));
            case "signal" -> signalled(line.need("signal"), line.object("subject").text("agent"),
                line.object("subject").text("contract"), line.texts("events"));
            default -> {
                // refusals change nothing
            }
        }
    }

    private void learnEvent(String event, Scheme scheme, String variant, String caseName) {
        Instance instance = instances.computeIfAbsent(caseName, name -> new Instance(scheme, variant));
        byEvent.put(event, instance);
    }

    private void learnVisit(String visit, @Nullable String channel, @Nullable String caseName) {
        visits.put(visit, new VisitScore(channel, caseName == null ? null : instances.get(caseName)));
    }

    private void learnContract(String contract, @Nullable String owed, @Nullable String caseName) {
        contracts.put(contract, new ContractScore(owed, caseName == null ? null : instances.get(caseName)));
    }

    private void answered(String registration, boolean accepted) {
        Instance instance = byEvent.get(registration);
        if (instance != null) {
            instance.answered(accepted);
        }
    }

    private void judged(String visit, String outcome, @Nullable String channel, @Nullable String registration) {
        VisitScore known = visits.get(visit);
        if (known == null) {
            return;
        }
        Instance winner = registration == null ? null : byEvent.get(registration);
        known.judged(outcome, channel, winner);
    }

    private void settled(String contract, String state, @Nullable String reason, @Nullable String channel) {
        ContractScore known = contracts.get(contract);
        if (known != null) {
            known.settled(state, reason, channel);
        }
    }

    /** A signal over many events is meant for whom it names, not for what its newest events happen to belong to. */
    private void signalled(String kind, @Nullable String agent, @Nullable String contract, List<String> events) {
        boolean meant = false;
        for (String event : SignalKind.valueOf(kind).isOfMany() ? List.<String>of() : events) {
            Instance instance = byEvent.get(event);
            if (instance != null) {
                instance.signalled(kind);
                meant |= instance.scheme().isDishonest();
            }
        }
        ContractScore deal = contract == null ? null : contracts.get(contract);
        if (deal != null && deal.instance() != null) {
            deal.instance().signalled(kind);
            meant |= deal.instance().scheme().isDishonest();
        }
        AgentScore named = agent == null ? null : agents.get(agent);
        if (named != null) {
            named.named(kind);
            meant = true;
        }
        signals.computeIfAbsent(kind, name -> new SignalScore()).heard(meant);
    }

    /** What has been heard so far, counted. */
    public ScoreTable table() {
        visits.values().forEach(VisitScore::conclude);
        contracts.values().forEach(ContractScore::conclude);
        return ScoreTable.of(instances.values(), visits.values(), contracts.values(), agents.values(), signals);
    }

    private static @Nullable String name(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
