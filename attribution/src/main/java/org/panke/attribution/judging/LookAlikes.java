package org.panke.attribution.judging;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;

/** For each mask: the masked registrations in play, and the persons it fits. */
final class LookAlikes {
    private final FewOfMany<Claim> claims = new FewOfMany<>();
    private final Fits persons = new Fits();
    private final BitSet known = new BitSet();

    void know(Person person) {
        if (known.get(person.number())) {
            return;
        }
        known.set(person.number());
        for (MaskId mask : person.masks()) {
            persons.add(mask, person);
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

    /** Whether this is true of any person a mask fits; asked in the order in which they became known. */
    boolean anyPerson(MaskId mask, IntPredicate person) {
        return persons.any(mask, person);
    }
}
