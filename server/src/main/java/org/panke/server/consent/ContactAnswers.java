package org.panke.server.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.panke.server.ledger.OtherContentException;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Filters;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a visitor answers while they check in, recorded in the check-in's own unit of work. Whoever took their consent back
 * since they were asked has taken it back, whenever their answer arrives.
 */
public final class ContactAnswers {
    private static final Set<String> ANSWERS = Set.of(Answer.GIVEN.name(), Answer.REFUSED.name());

    private final Consents consents;
    private final Recorder recorder;
    private final JdbcClient reader;
    private final InstantSource clock;

    public ContactAnswers(Consents consents, Recorder recorder, JdbcClient reader, InstantSource clock) {
        this.consents = consents;
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param language in which the question was read
     */
    public record Said(Answer answer, String language) {
        /** What a body says; empty where it says nothing of it. @throws ApiProblem where it is no answer */
        public static Optional<Said> of(@Nullable String answer, @Nullable String language) {
            String given = Filters.one(answer, "contact", ANSWERS);
            String read = Filters.language(language);
            return given == null ? Optional.empty()
                : Optional.of(new Said(Answer.valueOf(given), read));
        }
    }

    /**
     * Whose check-in it is.
     *
     * @param askedAt the server's own time, at which nobody had answered yet
     * @param notice the hash of what was shown
     * @param actor who asked
     */
    public record CheckIn(ProjectId project, EventId visit, Phone phone, Instant askedAt, String notice,
            String actor) {
    }

    /**
     * What is written beside the check-in.
     *
     * @param asked whatever else must hold before
     */
    public Beside beside(CheckIn checkIn, Optional<Said> said, Consumer<JdbcClient> asked) {
        return said.isPresent() ? new Answering(checkIn, said.get(), asked) : Beside.asking(asked);
    }

    /** Of a check-in that was sent again. @throws OtherContentException where another answer was recorded with it */
    public void mustBeSame(CheckIn checkIn, Optional<Said> said) {
        Optional<Answer> first = reader.sql("""
                SELECT answer FROM consent_step WHERE project_id = :project AND sequence =
                    (SELECT sequence FROM event WHERE project_id = :project AND event_id = :event)""")
            .param("project", checkIn.project.value()).param("event", id(checkIn).value())
            .query(Columns.read(row -> Answer.valueOf(row.text("answer")))).optional();
        boolean other = first.isPresent() && !said.map(Said::answer).equals(first) && first.get() != Answer.WITHDRAWN;
        if (other) {
            throw new OtherContentException(checkIn.visit);
        }
    }

    private static EventId id(CheckIn checkIn) {
        return new EventId(checkIn.visit.value() + "#contact");
    }

    /**
     * Asked for again too early, by whoever it was.
     *
     * @param field null where the answer is to one question alone
     */
    public static ApiProblem tooEarly(@Nullable String field) {
        return new ApiProblem(HttpStatus.CONFLICT, "COOL_DOWN", "刚拒绝或撤回过，期限内不再问",
            "this was refused or withdrawn lately; nobody asks again yet", field);
    }

    /** One unit of work after the other may try it. */
    private final class Answering implements Beside {
        private final CheckIn checkIn;
        private final Said said;
        private final Consumer<JdbcClient> asked;
        private Optional<Answer> counts = Optional.empty();

        Answering(CheckIn checkIn, Said said, Consumer<JdbcClient> asked) {
            this.checkIn = checkIn;
            this.said = said;
            this.asked = asked;
        }

        @Override
        public void before(JdbcClient db) {
            asked.accept(db);
            Projects.hold(checkIn.project, db);
            List<Long> numbers = consents.numbers(checkIn.project, checkIn.phone, db);
            Consent contact = consents.contact(checkIn.project, numbers, db);
            boolean saidSince =
                contact.steps().stream().anyMatch(step -> !step.at().isBefore(checkIn.askedAt));
            if (saidSince) {
                counts = said.answer == Answer.REFUSED && contact.justifies(clock.instant())
                    ? Optional.of(Answer.WITHDRAWN)
                    : Optional.empty();
            } else if (contact.quietUntil(clock.instant()).isPresent()) {
                throw tooEarly("contact");
            } else {
                counts = Optional.of(said.answer);
            }
        }

        @Override
        public void after(Recorded recorded, JdbcClient db) {
            counts.ifPresent(answer -> recorder.along(new Event.ConsentChanged(
                new Stamp(id(checkIn), checkIn.project, recorded.at(), checkIn.actor), checkIn.phone,
                ConsentPurpose.CONTACT, answer, answer == Answer.WITHDRAWN ? null : checkIn.askedAt, checkIn.notice,
                said.language), db));
        }
    }
}
