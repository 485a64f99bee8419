package org.panke.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Identities held in memory, numbered in the order in which they come. */
final class KnownIdentities implements Identities {
    private final LongTable<Person> persons = new LongTable<>();
    /** By the number of their form. */
    private final List<LongTable<MaskId>> masks = new ArrayList<>();
    private final Map<String, Integer> surnames = new HashMap<>();
    private final Set<Long> ownPhones = new HashSet<>();
    private final List<PhoneForm> maskForms;
    private final @Nullable LongTable<Integer> groupNumbers;
    private int nextMask;

    /**
     * @param maskForms those with which persons are compared
     * @param groupNumbers shared by the group's projects, or null where the rules never ask
     */
    KnownIdentities(Rules rules, List<PhoneForm> maskForms, @Nullable LongTable<Integer> groupNumbers) {
        this.maskForms = maskForms;
        this.groupNumbers = groupNumbers;
        rules.ownPhones().forEach(phone -> ownPhones.add(phone.e164()));
        for (PhoneForm _ : PhoneForm.values()) {
            masks.add(new LongTable<>());
        }
    }

    @Override
    public Person person(Phone phone) {
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
            fitting[i] = mask(Mask.of(phone, maskForms.get(i)));
        }
        return List.of(fitting);
    }

    @Override
    public MaskId mask(Mask mask) {
        LongTable<MaskId> sameForm = masks.get(mask.form().ordinal());
        MaskId known = sameForm.get(mask.shown());
        return known == null ? sameForm.computeIfAbsent(mask.shown(), any -> new MaskId(nextMask++)) : known;
    }

    @Override
    public int surname(String surname) {
        return surnames.computeIfAbsent(surname, any -> surnames.size() + 1);
    }
}
