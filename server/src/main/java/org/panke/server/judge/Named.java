package org.panke.server.judge;

import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Person;

/** Whom a fact names. */
public final class Named {
    private Named() {
    }

    /** Each person once, in the fact's order; nobody where only a part of a number is known. */
    public static List<Person> in(Fact fact) {
        return switch (fact) {
            case Fact.Registered e -> e.party() instanceof Person person ? List.of(person) : List.of();
            case Fact.CheckedIn e -> List.of(e.person());
            case Fact.CheckedOut e -> List.of(e.person());
            case Fact.DeclarationCorrected e -> List.of(e.person());
            case Fact.Joined e -> Stream.of(e.person(), e.other()).distinct().toList();
            case Fact.Split e -> Stream.of(e.person(), e.other()).distinct().toList();
            case Fact.LookedUp e -> List.of(e.person());
            case Fact.NameChanged e -> List.of(e.person());
            case Fact.ConsentChanged e -> List.of(e.person());
            case Fact.FaceUsed e -> List.of(e.person());
            case Fact.Erased e -> List.of(e.person());
            case Fact.Subscribed e -> e.buyers().stream().distinct().toList();
            case Fact.RulesPublished _,Event.RegistrationWithdrawn _,Event.WalkedIn _,Event.Signed _,Event.DealCancelled _,Event.SettlementApproved _,Event.SettlementPaid _,Event.AppealOpened _,Event.CaseDecided _,Event.CaptureOrdered _,Event.AssessmentSigned _,Event.StatementSigned _ ->
                List.of();
        };
    }
}
