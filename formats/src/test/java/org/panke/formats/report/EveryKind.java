package org.panke.formats.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Role;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Stamp;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;

/** A report in which every kind of verdict, loss, settlement, signal and refusal occurs, made by hand. */
final class EveryKind {
    static final Instant ARRIVAL = OffsetDateTime.parse("2026-03-01T10:00:00+08:00").toInstant();
    static final Instant UNTIL = OffsetDateTime.parse("2026-04-01T00:00:00+08:00").toInstant();

    private final ProjectId project;
    private final ChannelId one = new ChannelId("A1");
    private final ChannelId other = new ChannelId("A2");
    private int next = 1;

    EveryKind(String project) {
        this.project = new ProjectId(project);
    }

    void tell(Report report) {
        for (Answer.Reason reason : Answer.Reason.values()) {
            report.finding(new Answer.Refused(project, id(), reason, 1));
        }
        outcomes(report);
        losses(report);
        settlements(report);
        for (SignalKind kind : SignalKind.values()) {
            for (Signal.Level level : Signal.Level.values()) {
                report.finding(new Signal(project, kind, level, Signal.Subject.agent(one, new AgentId("a1")),
                    level == Signal.Level.LOW ? List.of() : ids(level == Signal.Level.HIGH ? 40 : 2), 0.5, 0.8));
            }
        }
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            report.finding(new Refusal(project, id(), reason));
        }
        report.leftOut();
    }

    private void outcomes(Report report) {
        Registration won = registration(one, Duration.ofHours(3), Mode.FIRST_SHOWING);
        report.finding(new Answer.Accepted(project, won));
        for (Declaration declared : List.of(Declaration.NONE, Declaration.SELF, new Declaration.By(one))) {
            visit(report, Outcome.NATURAL, Standing.NEW, null, declared, List.of());
            visit(report, brought(won), Standing.NEW, won, declared, List.of());
            visit(report, brought(won), Standing.RETURNING, won, declared, List.of());
            visit(report, Outcome.NATURAL, Standing.RETURNING, null, declared, List.of());
        }
        for (Outcome.Reason why : Outcome.Reason.values()) {
            Event.CheckedIn visit = visit(report, new Outcome.Disputed(List.of(won), why), Standing.NEW, null,
                Declaration.SELF, List.of());
            if (why == Outcome.Reason.DECLARED_OTHER) {
                decide(report, visit, won);
            }
        }
        for (Outcome.NotAVisitorReason why : Outcome.NotAVisitorReason.values()) {
            visit(report, new Outcome.NotAVisitor(why), null, null, Declaration.NONE, List.of());
        }
    }

    private void losses(Report report) {
        for (Loss.Reason reason : Loss.Reason.values()) {
            Duration before = reason == Loss.Reason.V_LEAD ? Duration.ofMinutes(12) : Duration.ofDays(2);
            Registration won = registration(one, Duration.ofDays(3), Mode.FIRST_REGISTRATION);
            Registration lost = registration(other, before, Mode.FIRST_SHOWING);
            List<Loss> losses = List.of(new Loss(lost, reason));
            visit(report, Outcome.NATURAL, Standing.NEW, null, Declaration.NONE, losses);
            visit(report, brought(won), Standing.NEW, won, Declaration.NONE, losses);
        }
        Registration after = registration(other, Duration.ofMinutes(-5), Mode.FIRST_REGISTRATION);
        visit(report, Outcome.NATURAL, Standing.NEW, null, Declaration.NONE,
            List.of(new Loss(after, Loss.Reason.V_LEAD)));
    }

    private void settlements(Report report) {
        List<Settlement.@Nullable Reason> reasons = new ArrayList<>(List.of(Settlement.Reason.values()));
        reasons.add(null);
        for (Settlement.Reason reason : reasons) {
            for (Settlement.State state : Settlement.State.values()) {
                Registration won = registration(one, Duration.ofHours(5), Mode.FIRST_REGISTRATION);
                Event.CheckedIn visit = visit(report, brought(won), Standing.NEW, won, Declaration.NONE, List.of());
                ContractId contract = new ContractId("C" + next);
                report.event(new Event.Subscribed(new Stamp(id(), project, ARRIVAL.plusSeconds(90)), contract,
                    List.of(visit.phone()), 250_000_000L, null, List.of(), null));
                report.finding(new Settlement(project, contract, state, reason,
                    state == Settlement.State.NOTHING ? null : one,
                    state == Settlement.State.NOTHING ? null : 3_750_050L,
                    null));
            }
        }
    }

    private Event.CheckedIn visit(Report report, Outcome outcome, @Nullable Standing standing,
            @Nullable Registration won,
            Declaration declared, List<Loss> lost) {
        EventId id = id();
        Verification[] proofs = Verification.values();
        Event.CheckedIn visit = new Event.CheckedIn(new Stamp(id, project, ARRIVAL),
            Phone.mainland(13_800_000_000L + next), "欧阳", declared, won == null ? List.of() : List.of(won.id()),
            proofs[next % proofs.length], null, Role.VISITOR, null);
        boolean open = outcome instanceof Outcome.Disputed || outcome instanceof Outcome.NotAVisitor;
        report.event(visit);
        report.finding(new Verdict(project, id, ARRIVAL, outcome, standing, open ? null : UNTIL, 1,
            outcome instanceof Outcome.Disputed ? id : null, null, List.of(id), lost, won));
        return visit;
    }

    private void decide(Report report, Event.CheckedIn visit, Registration won) {
        report.event(new Event.CaseDecided(new Stamp(id(), project, ARRIVAL.plusSeconds(99)), visit.id(),
            new Decision.ForChannel(one), List.of("甲", "乙")));
        report.finding(new Verdict(project, visit.id(), ARRIVAL, brought(won), Standing.NEW, UNTIL, 1, null, visit.id(),
            List.of(visit.id()), List.of(), won));
    }

    private Outcome brought(Registration won) {
        return new Outcome.Brought(won.channel(), won.agent(), won.id());
    }

    private Registration registration(ChannelId channel, Duration before, Mode mode) {
        return new Registration(id(), channel, new AgentId("a7"), ARRIVAL.minus(before), ARRIVAL.minus(before).plus(
            Duration.ofDays(1)), mode, Duration.ofMinutes(30), next % 2 == 0, 1);
    }

    private EventId id() {
        return new EventId("k" + next++);
    }

    private List<EventId> ids(int count) {
        List<EventId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id());
        }
        return ids;
    }
}
