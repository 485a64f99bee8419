package org.panke.formats.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/** Whose verdict stands, by phone: what links a contract's buyers to the visit their verdict comes from. */
final class People {
    private static final int LEAST_SWEPT = 100_000;

    private final Map<Key, Person> people = new HashMap<>();
    private int sweepAt = LEAST_SWEPT;

    private record Key(ProjectId project, long phone) {}

    /** Who the phone belongs to, with the visit at which the standing verdict was given. */
    private static final class Person {
        private final Case first;
        /** The end of its last renewal. */
        private @Nullable Instant until;

        private Person(Case first) {
            this.first = first;
        }

        private boolean isOverAt(Instant now) {
            Instant given = first.verdict().until();
            return given != null && !now.isBefore(given) && (until == null || !now.isBefore(until));
        }
    }

    void visited(Phone phone, Case visit) {
        Verdict verdict = visit.verdict();
        Key key = new Key(verdict.project(), phone.e164());
        Person known = people.get(key);
        if (verdict.standing() == Standing.RETURNING && known != null) {
            known.until = verdict.until() == null ? known.until : verdict.until();
        } else if (verdict.standing() != null) {
            people.put(key, new Person(visit));
            sweep(verdict.arrival());
        }
    }

    void joined(ProjectId project, Phone phone, Phone other) {
        Key one = new Key(project, phone.e164());
        Key two = new Key(project, other.e164());
        Person known = people.containsKey(one) ? people.get(one) : people.get(two);
        if (known != null) {
            people.putIfAbsent(one, known);
            people.putIfAbsent(two, known);
        }
    }

    void forgotten(ProjectId project, Phone phone) {
        people.remove(new Key(project, phone.e164()));
    }

    /** The visit whose verdict still stands, or null. */
    @Nullable Case standing(ProjectId project, Phone phone, Instant now) {
        Person person = people.get(new Key(project, phone.e164()));
        return person == null || person.isOverAt(now) ? null : person.first;
    }

    private void sweep(Instant now) {
        if (people.size() >= sweepAt) {
            people.values().removeIf(person -> person.isOverAt(now));
            sweepAt = Math.max(LEAST_SWEPT, 2 * people.size());
        }
    }
}
