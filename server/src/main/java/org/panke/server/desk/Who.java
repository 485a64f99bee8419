package org.panke.server.desk;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Opened;

/**
 * Whom an event names, as far as it says: what a page shows of them. Nothing where they are forgotten.
 *
 * @param contact the phone, or as much of it as was given
 */
public record Who(@Nullable Contact contact, @Nullable String surname) {
    static final Who NOBODY = new Who(null, null);

    static Who of(ProjectId project, String event, Opened opened) {
        return opened.of(project, new EventId(event)).map(Who::namedIn).orElse(NOBODY);
    }

    static Who namedIn(Event event) {
        return switch (event) {
            case Event.Registered e -> new Who(e.contact(), e.surname());
            case Event.CheckedIn e -> new Who(e.phone(), e.surname());
            case Event.NameChanged e -> new Who(e.phone(), e.surname());
            case Event.FaceUsed e -> new Who(e.phone(), null);
            case Event.ConsentChanged e -> new Who(e.phone(), null);
            case Event.CheckedOut e -> new Who(e.phone(), null);
            case Event.DeclarationCorrected e -> new Who(e.phone(), null);
            case Event.PhoneLookedUp e -> new Who(e.phone(), null);
            default -> NOBODY;
        };
    }

    /** As lists show it. */
    @Nullable String masked() {
        return contact == null ? null : Numbers.masked(contact);
    }

    @Nullable Phone phone() {
        return contact instanceof Phone phone ? phone : null;
    }
}
