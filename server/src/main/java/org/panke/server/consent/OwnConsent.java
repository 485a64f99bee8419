package org.panke.server.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.record.Consent;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor gives a consent by their own wish, or takes it back: effective with its commit. */
public final class OwnConsent {
    /** By whom it is where somebody does it on their own page. */
    public static final String VISITOR = "visitor";

    private final Consents consents;
    private final Recorder recorder;
    private final InstantSource clock;

    public OwnConsent(Consents consents, Recorder recorder, InstantSource clock) {
        this.consents = consents;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @param by {@code visitor}, or who of the desk does it for them
     * @param beside what is written in the same unit of work
     * @throws ApiProblem 409 where there is none
     */
    public void withdraw(ProjectId project, EventId id, Phone phone, ConsentPurpose purpose, String language, String by,
            Consumer<JdbcClient> beside) {
        record(project, id, phone, purpose, Answer.WITHDRAWN, null, language, by, beside, consent -> {
            if (!consent.justifies(clock.instant())) {
                throw new ApiProblem(HttpStatus.CONFLICT, "NOTHING_TO_END", "没有有效的同意，不需要撤回",
                    "there is no consent in force, so nothing to take back", null);
            }
        });
    }

    /**
     * Gives the consent to be contacted.
     *
     * @param seen as the page showed it last: what was taken back since stays so
     * @throws ApiProblem 412 where something was said since
     */
    public void give(ProjectId project, EventId id, Phone phone, String notice, String language, String seen) {
        record(project, id, phone, ConsentPurpose.CONTACT, Answer.GIVEN, notice, language, VISITOR, _ -> {
            // nothing else is written
        },
            contact -> {
                Edits.check(seen, contact.steps().size());
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                if (contact.steps().stream().anyMatch(step -> !step.at().isBefore(now))) {
                    // of two at one instant a yes is never the later
                    throw Edits.changed();
                }
            });
    }

    private void record(ProjectId project, EventId id, Phone phone, ConsentPurpose purpose, Answer answer,
            @Nullable String notice, String language, String by, Consumer<JdbcClient> beside, Asked asked) {
        recorder.record(at -> new Event.ConsentChanged(new Stamp(id, project, at, by), phone,
            purpose, answer, null, notice, language), new Beside() {
                @Override
                public void before(JdbcClient db) {
                    Projects.hold(project, db);
                    asked.of(consents.of(project, purpose, consents.numbers(project, phone, db), db));
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    beside.accept(db);
                }
            });
    }

    private interface Asked {
        void of(Consent consent);
    }
}
