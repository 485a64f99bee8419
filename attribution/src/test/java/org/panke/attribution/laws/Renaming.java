package org.panke.attribution.laws;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;

/**
 * Other names for everybody, one to one, and in another order of the alphabet: channels of one kind change places,
 * agents and surnames too, and every digit of a phone is exchanged place by place, so that masks fit the same phones.
 */
final class Renaming {
    private static final Map<String, String> NAMES =
        Map.of("A1", "A2", "A2", "A1", "a", "z", "b", "y", "王", "赵", "李", "钱",
            "h1", "h9", "h2", "h8");
    /** By place from the left; the first two stay, so that a mobile stays a mobile. */
    private static final int[] TURN = {0, 0, 3, 5, 1, 7, 9, 2, 4, 6, 8};

    private Renaming() {
    }

    static String name(String name) {
        return NAMES.getOrDefault(name, name);
    }

    static Event of(Event event) {
        return switch (event) {
            case Event.Registered e -> new Event.Registered(e.stamp(), channel(e.channel()),
                e.agent() == null ? null : new AgentId(name(e.agent().value())), contact(e.contact()),
                surname(e.surname()));
            case Event.CheckedIn e -> new Event.CheckedIn(e.stamp(), phone(e.phone()), surname(e.surname()),
                declared(e.declared()), e.codes(), e.verified(), e.startedAt(), e.role(), e.consultant());
            case Event.CheckedOut e -> new Event.CheckedOut(e.stamp(), phone(e.phone()));
            case Event.DeclarationCorrected e ->
                new Event.DeclarationCorrected(e.stamp(), phone(e.phone()), declared(e.declared()));
            case Event.PhoneAdded e -> new Event.PhoneAdded(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PersonsMerged e -> new Event.PersonsMerged(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PersonsSplit e -> new Event.PersonsSplit(e.stamp(), phone(e.phone()), phone(e.other()));
            case Event.PhoneLookedUp e -> new Event.PhoneLookedUp(e.stamp(), e.staff(), phone(e.phone()));
            case Event.NameChanged e -> new Event.NameChanged(e.stamp(), phone(e.phone()), name(e.surname()));
            case Event.ConsentChanged e ->
                new Event.ConsentChanged(e.stamp(), phone(e.phone()), e.purpose(), e.answer(),
                    e.askedAt(), e.notice(), e.language());
            case Event.FaceUsed e -> new Event.FaceUsed(e.stamp(), phone(e.phone()), e.act(), e.consent());
            case Event.Erased e -> new Event.Erased(e.stamp(), phone(e.phone()));
            case Event.Subscribed e ->
                new Event.Subscribed(e.stamp(), e.contract(), e.buyers().stream().map(Renaming::phone).toList(),
                    e.amountFen(), e.unit(), identities(e.identities()), e.payee() == null ? null : channel(e.payee()));
            case Event.CaseDecided e -> new Event.CaseDecided(e.stamp(), e.caseId(),
                e.outcome() instanceof Decision.ForChannel decided
                    ? new Decision.ForChannel(channel(decided.channel()))
                    : e.outcome(),
                e.by());
            case Event.AppealOpened e ->
                new Event.AppealOpened(e.stamp(), e.visit(), e.channel() == null ? null : channel(e.channel()));
            case Event.SettlementApproved e -> e;
            case Event.SettlementPaid e -> e;
            case Event.RegistrationWithdrawn e -> e;
            case Event.WalkedIn e -> e;
            case Event.RulesPublished e -> e;
            case Event.CaptureOrdered e -> e;
            case Event.AssessmentSigned e -> e;
            case Event.StatementSigned e -> e;
            case Event.Signed e -> e;
            case Event.DealCancelled e -> e;
        };
    }

    static ChannelId channel(ChannelId channel) {
        return new ChannelId(name(channel.value()));
    }

    private static List<@Nullable IdentityHash> identities(List<@Nullable IdentityHash> identities) {
        java.util.ArrayList<@Nullable IdentityHash> renamed = new java.util.ArrayList<>();
        identities.forEach(each -> renamed.add(each == null ? null : new IdentityHash(name(each.value()))));
        return renamed;
    }

    private static @Nullable String surname(@Nullable String surname) {
        return surname == null ? null : name(surname);
    }

    private static Declaration declared(Declaration declared) {
        return declared instanceof Declaration.By by ? new Declaration.By(channel(by.channel())) : declared;
    }

    private static Contact contact(Contact contact) {
        return switch (contact) {
            case Phone phone -> phone(phone);
            case Mask mask -> mask(mask);
            default -> contact;
        };
    }

    static Phone phone(Phone phone) {
        if (!phone.isMainlandMobile()) {
            return new Phone(phone.e164() + 7);
        }
        boolean own = phone.equals(Dice.AGENT_PHONE) || phone.equals(Dice.STAFF_PHONE);
        return own ? phone : Phone.mainland(turned(phone.national()));
    }

    private static Mask mask(Mask mask) {
        if (mask.form() == PhoneForm.OTHER) {
            return mask;
        }
        return Dice.PHONES.stream().filter(mask::fits).findFirst().map(phone -> Mask.of(phone(phone), mask.form()))
            .orElse(mask);
    }

    private static long turned(long national) {
        long turned = 0;
        String digits = Long.toString(national);
        for (int i = 0; i < digits.length(); i++) {
            turned = turned * 10 + (digits.charAt(i) - '0' + TURN[i]) % 10;
        }
        return turned;
    }
}
