package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.consent.record.Consent;
import org.panke.server.consent.Consents;
import org.panke.server.consent.OwnConsent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a visitor is entered by their face, as they see and end it themselves: nothing opens it when the answer arrives. */
public final class OwnEntry {
    private final FaceGallery gallery;
    private final Consents consents;
    private final OwnConsent own;
    private final JdbcClient reader;
    private final InstantSource clock;

    OwnEntry(FaceGallery gallery, Consents consents, OwnConsent own, JdbcClient reader, InstantSource clock) {
        this.gallery = gallery;
        this.consents = consents;
        this.own = own;
        this.reader = reader;
        this.clock = clock;
    }

    /** When the newest template of theirs is over; empty where none is kept. */
    public Optional<Instant> until(ProjectId project, Phone phone) {
        List<Long> numbers = consents.numbers(project, phone, reader);
        return gallery.until(project, numbers, clock.instant());
    }

    /** How their consent stands. */
    public Consent.State consent(ProjectId project, Phone phone) {
        return consents.of(project, ConsentPurpose.GALLERY, consents.numbers(project, phone, reader), reader)
            .state(clock.instant());
    }

    /** Takes the consent back, which ends all. @throws org.panke.server.platform.ApiProblem 409 where there is none */
    public void withdraw(ProjectId project, EventId id, Phone phone, String language) {
        own.withdraw(project, id, phone, ConsentPurpose.GALLERY, language, OwnConsent.VISITOR,
            db -> gallery.end(project, consents.numbers(project, phone, db), db));
    }
}
