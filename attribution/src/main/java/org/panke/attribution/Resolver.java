package org.panke.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written down into facts without personal data: phones into person ids, masks and surnames into numbers
 * that are equal where they are. One for each project; the rules see only what comes out of it.
 */
public final class Resolver {
    private static final Party NOBODY = new Party.Nobody();

    private final List<PhoneForm> maskForms;
    private final Identities identities;

    /** A resolver whose persons are numbered in this project alone, and remembered by it. */
    public Resolver(Rules rules) {
        this(rules, (LongTable<Integer>) null);
    }

    /** A resolver that asks somebody else who is who. */
    public Resolver(Rules rules, Identities identities) {
        this.maskForms = maskForms(rules);
        this.identities = identities;
    }

    /** A resolver that shares {@code groupNumbers} with those of the group's other projects. */
    Resolver(Rules rules, @Nullable LongTable<Integer> groupNumbers) {
        this.maskForms = maskForms(rules);
        this.identities = new KnownIdentities(rules, maskForms, groupNumbers);
    }

    private static List<PhoneForm> maskForms(Rules rules) {
        List<PhoneForm> forms = new ArrayList<>();
        for (PhoneForm form : PhoneForm.values()) {
            if (form.isMasked() && form != PhoneForm.OTHER && rules.everAllows(form)) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** The facts of an event. */
    public Fact resolve(Event event) {
        return switch (event) {
            case Event.Registered e -> new Fact.Registered(e.stamp(), e.channel(), e.agent(), party(e.contact()),
                surname(e.surname()));
            case Event.CheckedIn e -> new Fact.CheckedIn(e.stamp(), person(e.phone()), surname(e.surname()),
                e.declared(), e.codes(), e.verified(), e.startedAt(), e.role(), e.consultant(),
                e.notice());
            case Event.CheckedOut e -> new Fact.CheckedOut(e.stamp(), person(e.phone()));
            case Event.DeclarationCorrected e -> new Fact.DeclarationCorrected(e.stamp(), person(e.phone()),
                e.declared());
            case Event.PhoneAdded e -> new Fact.Joined(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PersonsMerged e -> new Fact.Joined(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PersonsSplit e -> new Fact.Split(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PhoneLookedUp e -> new Fact.LookedUp(e.stamp(), e.staff(), person(e.phone()));
            case Event.NameChanged e -> new Fact.NameChanged(e.stamp(), person(e.phone()), surname(e.surname()));
            case Event.ConsentChanged e ->
                new Fact.ConsentChanged(e.stamp(), person(e.phone()), e.purpose(), e.answer(),
                    e.askedAt(), e.notice(), e.language());
            case Event.FaceUsed e -> new Fact.FaceUsed(e.stamp(), person(e.phone()), e.act(), e.consent());
            case Event.Erased e -> new Fact.Erased(e.stamp(), person(e.phone()), true);
            case Event.Subscribed e -> new Fact.Subscribed(e.stamp(), e.contract(),
                e.buyers().stream().map(this::person).toList(), e.amountFen(), e.unit(),
                identities(e.identities()), e.payee());
            case Event.RulesPublished e -> new Fact.RulesPublished(e.stamp(), e.digest());
            case Event.RegistrationWithdrawn e -> e;
            case Event.WalkedIn e -> e;
            case Event.Signed e -> e;
            case Event.DealCancelled e -> e;
            case Event.SettlementApproved e -> e;
            case Event.SettlementPaid e -> e;
            case Event.AppealOpened e -> e;
            case Event.CaseDecided e -> e;
            case Event.CaptureOrdered e -> e;
            case Event.AssessmentSigned e -> e;
            case Event.StatementSigned e -> e;
        };
    }

    private Party party(Contact contact) {
        return switch (contact) {
            case Phone phone -> person(phone);
            case Mask mask ->
                new Party.Masked(maskForms.contains(mask.form()) ? identities.mask(mask) : null, mask.form());
            case NotAPhone none -> NOBODY;
        };
    }

    private Person person(Phone phone) {
        return identities.person(phone);
    }

    private int surname(@Nullable String surname) {
        return surname == null || surname.isBlank() ? 0 : identities.surname(surname);
    }

    /** In the order of the buyers; nothing where a buyer gave none. */
    private List<@Nullable IdentityHash> identities(List<@Nullable IdentityHash> hashes) {
        List<@Nullable IdentityHash> all = new ArrayList<>();
        hashes.forEach(hash -> all.add(hash == null ? null : identities.identity(hash)));
        return all;
    }
}
