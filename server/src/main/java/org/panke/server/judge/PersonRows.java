package org.panke.server.judge;

import java.util.List;
import org.panke.attribution.Person;

/** Tables {@code person} and {@code event_person}. */
final class PersonRows {
    private PersonRows() {
    }

    static void named(Entry entry) {
        for (Person person : Named.in(entry.fact())) {
            entry.insert("INSERT INTO person (project_id, person, root) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                person.number(), person.number());
            entry.insert("INSERT INTO event_person (project_id, person, sequence) VALUES (?, ?, ?)", person.number(),
                entry.sequence());
        }
    }

    /** They became one person, or two again. */
    static void regroup(Entry entry, Findings judge, Person one, Person other) {
        List<Person> together = judge.together(one, entry.fact().at());
        root(entry, together);
        if (!together.contains(other)) {
            root(entry, judge.together(other, entry.fact().at()));
        }
    }

    private static void root(Entry entry, List<Person> together) {
        together.stream().mapToInt(Person::number).min()
            .ifPresent(root -> together.forEach(person -> entry.update(
                "UPDATE person SET root = ? WHERE person = ? AND project_id = ?", root, person.number())));
    }
}
