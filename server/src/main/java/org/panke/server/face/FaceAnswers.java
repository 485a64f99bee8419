package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.record.Consent;
import org.panke.server.consent.Consents;
import org.panke.server.consent.ContactAnswers;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a visitor answers when the kiosk offers a pass, or to enter them: an event each. Nobody is asked who refused or took it back lately, and
 * no yes overtakes a withdrawal.
 */
final class FaceAnswers {
    private final Consents consents;
    private final Recorder recorder;
    private final JdbcClient reader;
    private final InstantSource clock;

    FaceAnswers(Consents consents, Recorder recorder, JdbcClient reader, InstantSource clock) {
        this.consents = consents;
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Somebody at a kiosk whose visit is written down.
     *
     * @param askedAt when their check-in began: nobody had asked them before
     */
    record Asked(ProjectId project, String kiosk, Phone phone, Instant askedAt) {
    }

    /** Whether the kiosk may speak of it. */
    boolean mayAsk(Asked asked, ConsentPurpose purpose) {
        return consent(asked, purpose, numbers(asked), reader).quietUntil(clock.instant()).isEmpty();
    }

    /** All that they are known by, that of the phone they checked in with first. */
    List<Long> numbers(Asked asked) {
        return Stream.concat(consents.own(asked.project, asked.phone, reader).stream(),
            consents.numbers(asked.project, asked.phone, reader).stream()).distinct().toList();
    }

    /** Whether they agreed since they checked in: a no takes that back. */
    boolean agreedJustNow(Asked asked, ConsentPurpose purpose) {
        Consent consent = consent(asked, purpose, numbers(asked), reader);
        return consent.justifies(clock.instant())
            && consent.steps().stream().anyMatch(step -> !step.at().isBefore(asked.askedAt));
    }

    /**
     * Records it; whoever agreed already says nothing new with a yes.
     *
     * @param notice the hash of what was shown
     * @return the event by which they agree now; empty where they do not
     */
    Optional<EventId> answer(Asked asked, ConsentPurpose purpose, EventId id, Answer answer, String notice,
            String language) {
        Optional<EventId> before = consentOf(asked, purpose);
        if (answer == Answer.GIVEN && before.isPresent()) {
            return before;
        }
        recorder.record(at -> new Event.ConsentChanged(new Stamp(id, asked.project, at, asked.kiosk), asked.phone,
            purpose, answer, asked.askedAt, notice, language), Beside.asking(db -> mustBeAsked(asked, purpose, db)));
        return answer == Answer.GIVEN ? consentOf(asked, purpose) : Optional.empty();
    }

    /** The event by which they agree now. */
    Optional<EventId> consentOf(Asked asked, ConsentPurpose purpose) {
        List<Long> numbers = numbers(asked);
        return consent(asked, purpose, numbers, reader).justifies(clock.instant())
            ? consents.lastEvent(asked.project, purpose, numbers).map(EventId::new)
            : Optional.empty();
    }

    private void mustBeAsked(Asked asked, ConsentPurpose purpose, JdbcClient db) {
        Projects.hold(asked.project, db);
        Consent consent = consent(asked, purpose, consents.numbers(asked.project, asked.phone, db), db);
        boolean saidSince = consent.steps().stream().anyMatch(step -> !step.at().isBefore(asked.askedAt));
        if (saidSince || consent.quietUntil(clock.instant()).isPresent()) {
            throw ContactAnswers.tooEarly(null);
        }
    }

    private Consent consent(Asked asked, ConsentPurpose purpose, List<Long> numbers, JdbcClient db) {
        return consents.of(asked.project, purpose, numbers, db);
    }
}
