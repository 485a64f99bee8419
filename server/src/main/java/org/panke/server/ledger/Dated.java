package org.panke.server.ledger;

import java.time.Instant;
import org.panke.attribution.Event;
import org.panke.attribution.Stamp;

/** The same event at another instant. */
final class Dated {
    private Dated() {
    }

    static Event at(Instant at, Event event) {
        Stamp stamp = new Stamp(event.stamp().id(), event.stamp().project(), at, event.stamp().actor());
        return switch (event) {
            case Event.Registered e ->
                new Event.Registered(stamp, e.channel(), e.agent(), e.contact(), e.surname());
            case Event.RegistrationWithdrawn e -> new Event.RegistrationWithdrawn(stamp, e.registration());
            case Event.CheckedIn e -> new Event.CheckedIn(stamp, e.phone(), e.surname(), e.declared(), e.codes(),
                e.verified(), e.startedAt(), e.role(), e.consultant(), e.notice());
            case Event.CheckedOut e -> new Event.CheckedOut(stamp, e.phone());
            case Event.WalkedIn _ -> new Event.WalkedIn(stamp);
            case Event.DeclarationCorrected e -> new Event.DeclarationCorrected(stamp, e.phone(), e.declared());
            case Event.PhoneAdded e -> new Event.PhoneAdded(stamp, e.phone(), e.other());
            case Event.PersonsMerged e -> new Event.PersonsMerged(stamp, e.phone(), e.other());
            case Event.PersonsSplit e -> new Event.PersonsSplit(stamp, e.phone(), e.other());
            case Event.PhoneLookedUp e -> new Event.PhoneLookedUp(stamp, e.staff(), e.phone());
            case Event.NameChanged e -> new Event.NameChanged(stamp, e.phone(), e.surname());
            case Event.Erased e -> new Event.Erased(stamp, e.phone());
            case Event.Subscribed e -> new Event.Subscribed(stamp, e.contract(), e.buyers(), e.amountFen(), e.unit(),
                e.identities(), e.payee());
            case Event.Signed e -> new Event.Signed(stamp, e.contract());
            case Event.DealCancelled e -> new Event.DealCancelled(stamp, e.contract());
            case Event.SettlementApproved e -> new Event.SettlementApproved(stamp, e.contract());
            case Event.SettlementPaid e -> new Event.SettlementPaid(stamp, e.contract());
            case Event.AppealOpened e -> new Event.AppealOpened(stamp, e.visit(), e.channel());
            case Event.CaseDecided e -> new Event.CaseDecided(stamp, e.caseId(), e.outcome(), e.by());
        };
    }
}
