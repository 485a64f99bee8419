package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.record.Consent;
import org.panke.server.consent.Consents;
import org.panke.server.consent.OwnConsent;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor's passes as they see and end them themselves: nothing opens one any more when the answer arrives. */
public final class OwnPasses {
    private final FacePasses passes;
    private final FaceGallery gallery;
    private final Consents consents;
    private final OwnConsent own;
    private final Recorder recorder;
    private final JdbcClient reader;
    private final InstantSource clock;

    OwnPasses(FacePasses passes, FaceGallery gallery, Consents consents, OwnConsent own, Recorder recorder,
            JdbcClient reader, InstantSource clock) {
        this.passes = passes;
        this.gallery = gallery;
        this.consents = consents;
        this.own = own;
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
    }

    public List<FacePasses.Shown> of(ProjectId project, Phone phone) {
        return passes.shown(project, consents.numbers(project, phone, reader), clock.instant());
    }

    /** How their consent stands. */
    public Consent.State consent(ProjectId project, Phone phone) {
        return consents.of(project, ConsentPurpose.FACE, consents.numbers(project, phone, reader), reader)
            .state(clock.instant());
    }

    /** Ends one of them. @return whether there was one */
    public boolean end(ProjectId project, Phone phone, String pass) {
        List<Long> numbers = consents.numbers(project, phone, reader);
        List<FacePasses.Kept> which = passes.held(project, numbers, reader).stream()
            .filter(each -> each.row().id().value().equals(pass)).toList();
        if (which.isEmpty()) {
            return false;
        }
        EventId consent = new EventId(which.getFirst().row().whose().consent());
        recorder.record(at -> ended(project, phone, at, consent, "face-" + pass + "-ended"),
            Beside.following(db -> passes.end(project, numbers, pass, db)));
        return true;
    }

    /** Takes the consent back, which ends them all. @throws org.panke.server.platform.ApiProblem 409 where there is none */
    public void withdraw(ProjectId project, EventId id, Phone phone, String language) {
        own.withdraw(project, id, phone, ConsentPurpose.FACE, language, OwnConsent.VISITOR,
            db -> endAll(project, phone, db));
    }

    private void endAll(ProjectId project, Phone phone, JdbcClient db) {
        passes.end(project, consents.numbers(project, phone, db), null, db);
    }

    /** Ends all that is kept of somebody's face, in the unit of work that forgets them. */
    public void forget(ProjectId project, Phone phone, JdbcClient db) {
        // what is being given just now comes first, and ends too
        Projects.hold(project, db);
        endAll(project, phone, db);
        gallery.end(project, consents.numbers(project, phone, db), db);
    }

    private static Event ended(ProjectId project, Phone phone, Instant at, EventId consent, String id) {
        return new Event.FaceUsed(new Stamp(new EventId(id), project, at, OwnConsent.VISITOR), phone,
            FaceAct.PASSES_ENDED, consent);
    }
}
