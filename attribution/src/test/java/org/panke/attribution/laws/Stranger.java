package org.panke.attribution.laws;

import java.util.List;
import java.util.Map;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;

/** People nobody of the first history knows. */
final class Stranger {
    static final History.Knob CHANNELS = new History.Knob("strangers' channels", office -> office
        .channel("B1", ChannelKind.AGENCY, new Commission.Open())
        .channel("B2", ChannelKind.AGENCY, new Commission.Open())
        .channel("Q1", ChannelKind.OWN, new Commission.Open())
        .channel("V1", ChannelKind.PUBLIC, new Commission.Open()));
    private static final Map<String, String> CHANNEL = Map.of("A1", "B1", "A2", "B2", "O1", "Q1", "U1", "V1");

    private Stranger() {
    }

    static Event in(String project, Event event) {
        Event renamed = Stranger.of(event);
        return renamed.stamped(new Stamp(new EventId("s" + event.stamp().project() + event.id()),
            new ProjectId(project), event.at()));
    }

    private static ChannelId channel(ChannelId channel) {
        return new ChannelId(CHANNEL.getOrDefault(channel.value(), channel.value()));
    }

    private static Phone phone(Phone phone) {
        return phone.isMainlandMobile() ? Phone.mainland(phone.national() + 1_255_554_321L)
            : new Phone(phone.e164() + 99);
    }

    private static Contact contact(Contact contact) {
        return contact instanceof Phone phone ? phone(phone)
            : contact instanceof Mask mask && mask.form() != PhoneForm.OTHER
                ? Dice.PHONES.stream().filter(mask::fits).findFirst()
                    .map(phone -> (Contact) Mask.of(phone(phone), mask.form())).orElse(mask)
                : contact;
    }

    private static EventId id(EventId id) {
        return new EventId("sP1" + id);
    }

    private static Event of(Event event) {
        return switch (event) {
            case Event.Registered e ->
                new Event.Registered(e.stamp(), channel(e.channel()), e.agent(), contact(e.contact()), e.surname());
            case Event.RegistrationWithdrawn e -> new Event.RegistrationWithdrawn(e.stamp(), id(e.registration()));
            case Event.CheckedIn e -> new Event.CheckedIn(e.stamp(), phone(e.phone()), e.surname(), e.declared(),
                e.codes().stream().map(Stranger::id).toList(), e.verified(), e.startedAt(), e.role(),
                e.consultant());
            case Event.CheckedOut e -> new Event.CheckedOut(e.stamp(), phone(e.phone()));
            case Event.DeclarationCorrected e ->
                new Event.DeclarationCorrected(e.stamp(), phone(e.phone()), e.declared());
            case Event.PhoneAdded e -> new Event.PhoneAdded(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PersonsMerged e -> new Event.PersonsMerged(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PersonsSplit e -> new Event.PersonsSplit(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PhoneLookedUp e -> new Event.PhoneLookedUp(e.stamp(), e.staff(), phone(e.phone()));
            case Event.NameChanged e -> new Event.NameChanged(e.stamp(), phone(e.phone()), e.surname());
            case Event.ConsentChanged e ->
                new Event.ConsentChanged(e.stamp(), phone(e.phone()), e.purpose(), e.answer(),
                    e.askedAt(), e.notice(), e.language());
            case Event.FaceUsed e -> new Event.FaceUsed(e.stamp(), phone(e.phone()), e.act(), id(e.consent()));
            case Event.Erased e -> new Event.Erased(e.stamp(), phone(e.phone()));
            case Event.Subscribed e -> new Event.Subscribed(e.stamp(), contract(e.contract()),
                e.buyers().stream().map(Stranger::phone).toList(),
                e.amountFen(), e.unit(), List.of(), e.payee());
            case Event.Signed e -> new Event.Signed(e.stamp(), contract(e.contract()));
            case Event.DealCancelled e -> new Event.DealCancelled(e.stamp(), contract(e.contract()));
            case Event.SettlementApproved e -> new Event.SettlementApproved(e.stamp(), contract(e.contract()));
            case Event.SettlementPaid e -> new Event.SettlementPaid(e.stamp(), contract(e.contract()));
            case Event.AppealOpened e -> new Event.AppealOpened(e.stamp(), id(e.visit()), e.channel());
            case Event.CaseDecided e -> new Event.CaseDecided(e.stamp(), id(e.caseId()), e.outcome(), e.by());
            case Event.WalkedIn e -> e;
            case Event.RulesPublished e -> e;
            case Event.CaptureOrdered e -> e;
            case Event.AssessmentSigned e -> e;
            case Event.StatementSigned e -> e;
        };
    }

    private static ContractId contract(ContractId contract) {
        return new ContractId("S" + contract);
    }
}
