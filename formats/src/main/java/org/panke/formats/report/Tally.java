package org.panke.formats.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/** Everything the page shows, counted while events and findings pass by; of single cases only those it may show. */
final class Tally {
    final Sources sources;
    final Cases cases;
    final Alerts alerts;
    final Channels channels = new Channels();
    final Collisions collisions = new Collisions();
    final LeadTimes leadTimes = new LeadTimes();
    final Doubles doubles = new Doubles();
    final Deals deals = new Deals();
    final Map<ProjectId, long[]> visitsOf = new LinkedHashMap<>();
    final Set<ProjectId> projects = new LinkedHashSet<>();
    final Map<Refusal.Reason, Long> refusals = new EnumMap<>(Refusal.Reason.class);

    private final People people = new People();
    private @Nullable Event latest;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private long registered;
    private long accepted;
    private long returned;
    private long noVisitors;

    Tally(Rules rules, int cases, int signals) {
        this.sources = new Sources(rules.zone());
        this.cases = new Cases(cases);
        this.alerts = new Alerts(signals);
    }

    void event(Event event) {
        latest = event;
        Instant at = event.at();
        from = from == null || at.isBefore(from) ? at : from;
        to = to == null || at.isAfter(to) ? at : to;
        ProjectId project = event.stamp().project();
        projects.add(project);
        switch (event) {
            case Event.Registered asked -> {
                registered++;
                channels.of(asked.channel()).registered++;
            }
            case Event.WalkedIn walkedIn -> sources.walkedIn(walkedIn.at());
            case Event.Subscribed deal -> deals.subscribed(deal, people);
            case Event.Signed signed -> deals.signed(signed);
            case Event.PhoneAdded added -> people.joined(project, added.phone(), added.other());
            case Event.PersonsMerged merged -> people.joined(project, merged.phone(), merged.other());
            case Event.Erased erased -> people.forgotten(project, erased.phone());
            default -> {
                // what it leads to is counted by its findings
            }
        }
    }

    void finding(Finding finding) {
        switch (finding) {
            case Answer.Accepted answer -> {
                accepted++;
                channels.of(answer.registration().channel()).accepted++;
            }
            case Answer.Refused answer -> doubles.refused(answer.reason());
            case Verdict verdict when verdict.revises() != null -> decided(verdict);
            case Verdict verdict -> judged(verdict);
            case Settlement settlement -> deals.settled(settlement, latest == null ? null : latest.id());
            case Signal signal -> alerts.raised(signal);
            case Refusal refusal -> refusals.merge(refusal.reason(), 1L, Long::sum);
        }
    }

    private void judged(Verdict verdict) {
        Event.CheckedIn visit = latest instanceof Event.CheckedIn checkedIn && checkedIn.id().equals(verdict.visit())
            ? checkedIn
            : null;
        Case judged = cases.judged(verdict, visit);
        visitsOf.computeIfAbsent(verdict.project(), project -> new long[1])[0]++;
        if (visit != null) {
            people.visited(visit.phone(), judged);
        }
        if (verdict.standing() == Standing.NEW) {
            sources.came(verdict.arrival(), verdict.outcome());
            collisions.judged(verdict, judged.contenders());
            leadTimes.judged(verdict);
            doubles.judged(verdict);
            brought(verdict.outcome(), 1);
        } else if (verdict.standing() == Standing.RETURNING) {
            returned++;
        } else {
            noVisitors++;
        }
    }

    private void decided(Verdict verdict) {
        EventId decision = latest instanceof Event.CaseDecided decided ? decided.caseId() : verdict.visit();
        cases.decided(verdict, decision).filter(known -> known.first().standing() == Standing.NEW).ifPresent(known -> {
            sources.revised(verdict.arrival(), known.previous().outcome(), verdict.outcome());
            brought(known.previous().outcome(), -1);
            brought(verdict.outcome(), 1);
        });
    }

    private void brought(Outcome outcome, int by) {
        if (outcome instanceof Outcome.Brought brought) {
            channels.of(brought.channel()).brought += by;
        }
    }

    /** The first instant seen, or null where nothing was. */
    @Nullable Instant from() {
        return from;
    }

    @Nullable Instant to() {
        return to;
    }

    long registered() {
        return registered;
    }

    long accepted() {
        return accepted;
    }

    /** Visits under a verdict that still stood. */
    long returned() {
        return returned;
    }

    /** Visits of staff, agents, suppliers, children. */
    long noVisitors() {
        return noVisitors;
    }
}
