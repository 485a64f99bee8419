package org.panke.attribution.judging;

import java.util.List;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** For each mask: the masked registrations in play, and the persons it fits. */
final class LookAlikes {
    private final FewOfMany<Claim> claims = new FewOfMany<>();
    private final FewOfMany<Person> persons = new FewOfMany<>();

    void know(Person person) {
        for (MaskId mask : person.masks()) {
            if (!persons(mask).contains(person)) {
                persons.add(mask.number(), person);
            }
        }
    }

    void add(MaskId mask, Claim claim) {
        claims.add(mask.number(), claim);
    }

    void remove(MaskId mask, Claim claim) {
        claims.remove(mask.number(), claim);
    }

    boolean hasClaims(MaskId mask) {
        return claims.hasAny(mask.number());
    }

    List<Claim> claims(MaskId mask) {
        return claims.of(mask.number());
    }

    List<Person> persons(MaskId mask) {
        return persons.of(mask.number());
    }
}
