package org.panke.attribution.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;

/** Which phones are one person. Every phone is a person of its own until something joins it to another. */
final class Persons {
    /** One thing that made two persons one. */
    record Join(EventId id, int sequence, Instant at, Phone phone, Phone other) {
    }

    private final List<Join> joins = new ArrayList<>();

    /** All phones of the person who has this one. */
    Set<Phone> of(Phone phone) {
        return connected(phone, joins);
    }

    boolean areOne(Phone phone, Phone other) {
        return of(phone).contains(other);
    }

    void join(Join join) {
        joins.add(join);
    }

    /** The joins that made this person, as far as they were not undone. */
    List<Join> joinsOf(Phone phone) {
        return joins.stream().filter(join -> of(phone).contains(join.phone())).toList();
    }

    boolean isInForce(Join join) {
        return joins.contains(join);
    }

    /** Undoes the joins that made the two one person: of all joins in order, the one that first connected them. */
    void split(Phone phone, Phone other) {
        while (areOne(phone, other)) {
            List<Join> soFar = new ArrayList<>();
            for (Join join : joins) {
                soFar.add(join);
                if (connected(phone, soFar).contains(other)) {
                    joins.remove(join);
                    break;
                }
            }
        }
    }

    /** Their phones are strangers from now on. */
    void forget(Set<Phone> phones) {
        joins.removeIf(join -> phones.contains(join.phone()) || phones.contains(join.other()));
    }

    private static Set<Phone> connected(Phone phone, List<Join> joins) {
        Set<Phone> phones = new LinkedHashSet<>(Set.of(phone));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Join join : joins) {
                if (phones.contains(join.phone()) || phones.contains(join.other())) {
                    grown |= phones.add(join.phone());
                    grown |= phones.add(join.other());
                }
            }
        }
        return phones;
    }
}
