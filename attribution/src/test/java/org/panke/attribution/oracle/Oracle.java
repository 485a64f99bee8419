package org.panke.attribution.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;

/** The specification, read a second time. Everything it says but the signals. */
public final class Oracle {
    private final Rules rules;
    private final Map<ProjectId, Office> offices = new HashMap<>();
    private final Map<ProjectId, Map<EventId, Event>> seen = new HashMap<>();

    public Oracle(Rules rules) {
        this.rules = rules;
    }

    /** What follows from each of the events, in their order: its own answer or verdict, then settlements that changed. */
    public static List<List<Finding>> judge(Rules rules, List<Event> events) {
        Oracle oracle = new Oracle(rules);
        return events.stream().map(oracle::accept).toList();
    }

    public List<Finding> accept(Event event) {
        ProjectId project = event.stamp().project();
        Office office = offices.computeIfAbsent(project, id -> new Office(rules, id, offices));
        Event known = seen.computeIfAbsent(project, id -> new HashMap<>()).putIfAbsent(event.id(), event);
        if (known != null) {
            return known.equals(event) ? List.of() : List.of(new Refusal(project, event.id(), Refusal.Reason.E_ID));
        }
        office.sequence++;
        Joining joining = new Joining(office);
        joining.forget(event.at());
        List<Finding> findings = new ArrayList<>();
        Finding own = own(office, event);
        if (own != null) {
            findings.add(own);
        }
        Dealing dealing = new Dealing(office);
        List<Settlement> news = office.deals.stream().flatMap(deal -> dealing.news(deal).stream()).toList();
        findings.addAll(news);
        joining.forget(event.at());
        return findings;
    }

    private static @Nullable Finding own(Office office, Event event) {
        return switch (event) {
            case Event.Registered e -> new Registering(office).answer(e);
            case Event.RegistrationWithdrawn e -> withdraw(office, e);
            case Event.CheckedIn e -> new Visiting(office).judge(e);
            case Event.DeclarationCorrected e -> new Deciding(office).correct(e);
            case Event.CaseDecided e -> new Deciding(office).decide(e);
            case Event.PhoneAdded e -> done(() -> new Joining(office).join(e.stamp(), e.phone(), e.other()));
            case Event.PersonsMerged e -> done(() -> new Joining(office).join(e.stamp(), e.phone(), e.other()));
            case Event.PersonsSplit e -> new Joining(office).split(e);
            case Event.Subscribed e -> new Dealing(office).subscribe(e);
            case Event.Signed e -> new Dealing(office).sign(e);
            case Event.DealCancelled e -> new Dealing(office).cancel(e);
            case Event.PhoneLookedUp e -> done(() -> office.lookUps
                .add(new Office.LookUp(office.sequence, e.at(), e.phone())));
            case Event.Erased e -> done(() -> office.askedToBeForgotten.addAll(office.persons.of(e.phone())));
            // the server's own steps, which no generated history takes
            case Event.SettlementApproved e -> null;
            case Event.SettlementPaid e -> null;
            case Event.AppealOpened e -> null;
            case Event.CheckedOut e -> null;
            case Event.WalkedIn e -> null;
            case Event.RulesPublished e -> null;
            case Event.CaptureOrdered e -> null;
            case Event.AssessmentSigned e -> null;
            case Event.StatementSigned e -> null;
            case Event.NameChanged e -> null;
            case Event.ConsentChanged e -> null;
            case Event.FaceUsed e -> null;
        };
    }

    private static @Nullable Finding done(Runnable work) {
        work.run();
        return null;
    }

    private static @Nullable Finding withdraw(Office office, Event.RegistrationWithdrawn event) {
        for (Claim claim : office.claims) {
            if (claim.id().equals(event.registration()) && !claim.over && !claim.withdrawn) {
                claim.withdrawn = true;
                return null;
            }
        }
        return new Refusal(office.project, event.id(), Refusal.Reason.E_REGISTRATION);
    }
}
