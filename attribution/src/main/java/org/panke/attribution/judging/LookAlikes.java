package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** For each mask: the masked registrations in play, and the persons it fits. */
final class LookAlikes {
    private final List<@Nullable Alike> alikes = new ArrayList<>();

    /** Who and what shares one mask. */
    static final class Alike {
        private List<Claim> claims = List.of();
        private List<Person> persons = List.of();
    }

    void know(Person person) {
        for (MaskId mask : person.masks()) {
            Alike alike = of(mask);
            if (!alike.persons.contains(person)) {
                alike.persons = Grown.by(alike.persons, person);
            }
        }
    }

    void add(MaskId mask, Claim claim) {
        Alike alike = of(mask);
        alike.claims = Grown.by(alike.claims, claim);
    }

    void remove(MaskId mask, Claim claim) {
        Alike alike = of(mask);
        alike.claims = Grown.without(alike.claims, claim);
    }

    List<Claim> claims(MaskId mask) {
        Alike alike = find(mask);
        return alike == null ? List.of() : alike.claims;
    }

    List<Person> persons(MaskId mask) {
        Alike alike = find(mask);
        return alike == null ? List.of() : alike.persons;
    }

    private @Nullable Alike find(MaskId mask) {
        return mask.number() < alikes.size() ? alikes.get(mask.number()) : null;
    }

    private Alike of(MaskId mask) {
        while (alikes.size() <= mask.number()) {
            alikes.add(null);
        }
        Alike known = alikes.get(mask.number());
        if (known == null) {
            known = new Alike();
            alikes.set(mask.number(), known);
        }
        return known;
    }
}
