package org.panke.server.desk;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;

/** A person shown to a member of staff: in full it is a look-up and recorded first; masked, as lists show everybody. */
public final class PersonOpened {
    private final Persons persons;
    private final LookUps lookUps;
    private final Offices offices;
    private final InstantSource clock;

    public PersonOpened(Persons persons, LookUps lookUps, Offices offices, InstantSource clock) {
        this.persons = persons;
        this.lookUps = lookUps;
        this.offices = offices;
        this.clock = clock;
    }

    /** Their phone and name; nothing where they are forgotten. */
    public record Shown(@Nullable String phone, @Nullable String surname) {
    }

    /**
     * Evidence with their phone in it is handed out: a look-up too, also while they wait to be forgotten.
     *
     * @param taking which time evidence is taken: each leaves an event of its own
     */
    public void inEvidence(ProjectId project, long person, String staff, String taking) {
        persons.phoneAsEvidence(project, person).ifPresent(phone -> lookUps.record(project, staff, phone,
            new EventId("evidence:" + taking + ":" + person)));
    }

    private String today(ProjectId project) {
        return clock.instant().atZone(offices.of(project).rules().zone()).toLocalDate().toString();
    }

    public Shown open(ProjectId project, long person, String staff, boolean isFull) {
        Phone phone = persons.phone(project, person).orElse(null);
        if (phone == null) {
            return new Shown(null, null);
        }
        if (isFull) {
            lookUps.opened(project, staff, person, phone, today(project));
        }
        return new Shown(isFull ? Numbers.full(phone) : Numbers.masked(phone),
            persons.surname(project, person).orElse(null));
    }
}
