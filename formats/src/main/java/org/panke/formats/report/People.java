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
    private final Map<ProjectId, PhoneTable<Person>> projects = new HashMap<>();
    private Instant now = Instant.MIN;

    /** Who a phone belongs to, with the visit at which the standing verdict was given. */
    private static final class Person {
        private final Case first;
        /** The end of its last renewal. */
        private @Nullable Instant until;

        private Person(Case first) {
            this.first = first;
        }

        private boolean isOverAt(Instant instant) {
            Instant given = first.verdict().until();
            return given != null && !instant.isBefore(given) && (until == null || !instant.isBefore(until));
        }
    }

    void visited(Phone phone, Case visit) {
        Verdict verdict = visit.verdict();
        now = verdict.arrival();
        PhoneTable<Person> people = people(verdict.project());
        Person known = verdict.standing() == Standing.RETURNING ? people.get(phone.e164()) : null;
        if (known != null) {
            known.until = verdict.until() == null ? known.until : verdict.until();
        } else if (verdict.standing() != null) {
            people.put(phone.e164(), new Person(visit));
        }
    }

    /** Two phones are one person: what is known of one holds for both. */
    void joined(ProjectId project, Phone phone, Phone other) {
        PhoneTable<Person> people = people(project);
        Person one = people.get(phone.e164());
        Person two = people.get(other.e164());
        if (one != null && two == null) {
            people.put(other.e164(), one);
        } else if (one == null && two != null) {
            people.put(phone.e164(), two);
        }
    }

    void forgotten(ProjectId project, Phone phone) {
        people(project).remove(phone.e164());
    }

    /** The visit whose verdict still stands, or null. */
    @Nullable Case standing(ProjectId project, Phone phone, Instant at) {
        Person person = people(project).get(phone.e164());
        return person == null || person.isOverAt(at) ? null : person.first;
    }

    private PhoneTable<Person> people(ProjectId project) {
        return projects.computeIfAbsent(project, any -> new PhoneTable<>(person -> person.isOverAt(now)));
    }
}
