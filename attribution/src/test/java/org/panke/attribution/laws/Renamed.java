package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;

/** Findings, and rules, under the other names of {@link Renaming}. */
final class Renamed {
    private Renamed() {
    }

    static History history(History history) {
        List<History.Knob> knobs = new ArrayList<>(history.knobs());
        knobs.add(new History.Knob("renamed", office -> office.rename(Renaming::name)));
        return new History(knobs, history.events().stream().map(Renaming::of).toList());
    }

    static Finding finding(Finding finding) {
        return switch (finding) {
            case Answer.Accepted accepted ->
                new Answer.Accepted(accepted.project(), registration(accepted.registration()));
            case Answer.Refused refused -> refused;
            case Verdict v -> new Verdict(v.project(), v.visit(), v.arrival(), outcome(v.outcome()), v.standing(),
                v.until(), v.rules(),
                v.caseId(), v.revises(), v.facts(),
                v.lost().stream().map(loss -> new Loss(registration(loss.registration()), loss.reason())).toList(),
                v.won() == null ? null : registration(v.won()));
            case Settlement s -> new Settlement(s.project(), s.contract(), s.state(), s.reason(),
                s.channel() == null ? null : Renaming.channel(s.channel()), s.amountFen(), s.caseId());
            case Signal signal -> signal;
            case Refusal refusal -> refusal;
        };
    }

    private static Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Brought brought -> new Outcome.Brought(Renaming.channel(brought.channel()),
                agent(brought.agent()), brought.registration());
            case Outcome.Disputed disputed -> new Outcome.Disputed(
                disputed.contenders().stream().map(Renamed::registration).toList(), disputed.why());
            case Outcome.Natural natural -> natural;
            case Outcome.NotAVisitor nobody -> nobody;
        };
    }

    private static Registration registration(Registration r) {
        return new Registration(r.id(), Renaming.channel(r.channel()), agent(r.agent()), r.at(), r.until(), r.mode(),
            r.leadTime(),
            r.masked(), r.rules());
    }

    private static @Nullable AgentId agent(@Nullable AgentId agent) {
        return agent == null ? null : new AgentId(Renaming.name(agent.value()));
    }
}
