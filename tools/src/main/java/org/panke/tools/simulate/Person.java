package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;

/** A human being who comes to one office. A story owns it and may still add to it until its first event happens. */
final class Person {
    private final ProjectId project;
    private final int number;
    private final String name;
    private final List<Phone> phones = new ArrayList<>(1);
    private final String surname;
    private @Nullable String household;
    private @Nullable String ring;
    private boolean introduced;

    Person(ProjectId project, int number, Phone phone, String surname) {
        this.project = project;
        this.number = number;
        this.name = project.value() + "-h" + number;
        this.surname = surname;
        phones.add(phone);
    }

    String name() {
        return name;
    }

    Phone phone() {
        return phones.getFirst();
    }

    /** The phone used last. */
    Phone latest() {
        return phones.getLast();
    }

    void takes(Phone another) {
        phones.add(another);
    }

    String surname() {
        return surname;
    }

    /** The same for every contract of this person, and nobody else's. */
    IdentityHash identity() {
        return new IdentityHash(HexFormat.of().toHexDigits(Dice.seedOf(project.value().hashCode(), number)));
    }

    void livesIn(String name) {
        household = name;
    }

    void isWorkedBy(@Nullable String name) {
        ring = name;
    }

    /** This person at the first call, to be introduced; nobody afterwards. */
    @Nullable Person introduction() {
        if (introduced) {
            return null;
        }
        introduced = true;
        return this;
    }

    Truth truth() {
        return new Truth.OfPerson(project, name, phones, household, ring);
    }
}
