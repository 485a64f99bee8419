package org.panke.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written down into facts without personal data: phones into person ids, masks and surnames into numbers
 * that are equal where they are. One for each project; the rules see only what comes out of it.
 */
public final class Resolver {
    private static final Party NOBODY = new Party.Nobody();

    private final LongTable<Person> persons = new LongTable<>();
    /** By the number of their form. */
    private final List<LongTable<MaskId>> masks = new ArrayList<>();
    private final Map<String, Integer> surnames = new HashMap<>();
    private final Set<Long> ownPhones = new HashSet<>();
    private final List<PhoneForm> maskForms = new ArrayList<>();
    private final @Nullable LongTable<Integer> groupNumbers;
    private int nextMask;

    /** A resolver whose persons are numbered in this project alone. */
    public Resolver(Rules rules) {
        this(rules, null);
    }

    /** A resolver that shares {@code groupNumbers} with those of the group's other projects. */
    Resolver(Rules rules, @Nullable LongTable<Integer> groupNumbers) {
        this.groupNumbers = groupNumbers;
        rules.staffPhones().forEach(phone -> ownPhones.add(phone.e164()));
        rules.channels().values().forEach(channel -> channel.agentPhones()
            .forEach(phone -> ownPhones.add(phone.e164())));
        for (PhoneForm form : PhoneForm.values()) {
            masks.add(new LongTable<>());
            if (form.isMasked() && form != PhoneForm.OTHER && rules.everAllows(form)) {
                maskForms.add(form);
            }
        }
    }

    /** The facts of an event. */
    public Fact resolve(Event event) {
        return switch (event) {
            case Event.Registered e -> new Fact.Registered(e.stamp(), e.channel(), e.agent(), party(e.contact()),
                surname(e.surname()));
            case Event.CheckedIn e -> new Fact.CheckedIn(e.stamp(), person(e.phone()), surname(e.surname()),
                e.declared(), e.codes(), e.verified(), e.startedAt(), e.role());
            case Event.CheckedOut e -> new Fact.CheckedOut(e.stamp(), person(e.phone()));
            case Event.DeclarationCorrected e -> new Fact.DeclarationCorrected(e.stamp(), person(e.phone()),
                e.declared());
            case Event.PhoneAdded e -> new Fact.Joined(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PersonsMerged e -> new Fact.Joined(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PersonsSplit e -> new Fact.Split(e.stamp(), person(e.phone()), person(e.other()));
            case Event.PhoneLookedUp e -> new Fact.LookedUp(e.stamp(), e.staff(), person(e.phone()));
            case Event.NameChanged e -> new Fact.NameChanged(e.stamp(), person(e.phone()), surname(e.surname()));
            case Event.Erased e -> new Fact.Erased(e.stamp(), person(e.phone()));
            case Event.Subscribed e -> new Fact.Subscribed(e.stamp(), e.contract(),
                e.buyers().stream().map(this::person).toList(), e.amountFen(), e.identities(), e.payee());
            case Event.RegistrationWithdrawn e -> e;
            case Event.WalkedIn e -> e;
            case Event.Signed e -> e;
            case Event.DealCancelled e -> e;
            case Event.CaseDecided e -> e;
        };
    }

    private Party party(Contact contact) {
        return switch (contact) {
            case Phone phone -> person(phone);
            case Mask mask -> new Party.Masked(maskForms.contains(mask.form()) ? maskId(mask) : null, mask.form());
            case NotAPhone none -> NOBODY;
        };
    }

    private Person person(Phone phone) {
        Person known = persons.get(phone.e164());
        return known == null ? persons.computeIfAbsent(phone.e164(), key -> stranger(phone)) : known;
    }

    private Person stranger(Phone phone) {
        List<MaskId> fitting = phone.isMainlandMobile() ? fitting(phone) : List.of();
        int groupNumber = groupNumbers == null
            ? -1
            : groupNumbers.computeIfAbsent(phone.e164(), key -> groupNumbers.size());
        return new Person(persons.size(), groupNumber, ownPhones.contains(phone.e164()), fitting);
    }

    private List<MaskId> fitting(Phone phone) {
        MaskId[] fitting = new MaskId[maskForms.size()];
        for (int i = 0; i < fitting.length; i++) {
            fitting[i] = maskId(Mask.of(phone, maskForms.get(i)));
        }
        return List.of(fitting);
    }

    private MaskId maskId(Mask mask) {
        LongTable<MaskId> sameForm = masks.get(mask.form().ordinal());
        MaskId known = sameForm.get(mask.shown());
        return known == null ? sameForm.computeIfAbsent(mask.shown(), any -> new MaskId(nextMask++)) : known;
    }

    private int surname(@Nullable String surname) {
        return surname == null || surname.isBlank()
            ? 0
            : surnames.computeIfAbsent(surname, any -> surnames.size() + 1);
    }
}
