package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ConsentPurpose.Answer;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.house.Shows;
import org.panke.server.consent.Consents;
import org.panke.server.consent.ContactAnswers;
import org.panke.server.consent.OwnConsent;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;

/**
 * Check-ins that were begun and end later, a visitor's own page in two windows, withdrawals between: in whatever order they
 * arrive, who took their consent back may not be called until they say so themselves.
 */
class ConsentOrderTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final String NOTICE = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
    private static final int PEOPLE = 25;
    private static final int STEPS = 14;

    @TempDir
    private Path folder;

    @Shows("R15")
    @Test
    void noOrderOfWhatArrivesRevivesWhatWasWithdrawn() {
        held(new ServeOptions(folder, folder.resolve("key"), 0));
    }

    @Test
    void norOnPostgres() {
        held(new ServeOptions(folder, folder.resolve("key"), 0, Postgres.database()));
    }

    private void held(ServeOptions options) {
        long seed = new SplittableRandom().nextLong();
        System.out.println("ConsentOrderTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Running server = new Running(options)) {
            OfficeOfTests.open(server);
            for (int person = 0; person < PEOPLE; person++) {
                new Visitor(server, person, random).live();
            }
            Replay replay = new Replay(server.bean(Projects.class), server.bean(Store.class).reader());
            try (SqliteStore scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
                assertThat(replay.of(PROJECT).differences()).isEmpty();
                assertThat(replay.readModels(PROJECT, scratch)).isEmpty();
            }
        }
    }

    /** One visitor, with what they said last as a careful clerk would keep it on paper. */
    private static final class Visitor {
        private final Running server;
        private final SplittableRandom random;
        private final Phone phone;
        private final String name;
        private final List<Instant> begun = new ArrayList<>();
        private Optional<Answer> stands = Optional.empty();
        private Instant saidAt = Instant.EPOCH;
        private int ids;

        Visitor(Running server, int person, SplittableRandom random) {
            this.server = server;
            this.random = random;
            this.phone = Phone.mainland(13_800_000_000L + person);
            this.name = "p" + person;
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> begun.add(now());
                    case 1, 2 -> arrive(random.nextBoolean() ? Answer.GIVEN : Answer.REFUSED);
                    case 3 -> withdraw();
                    default -> give(random.nextBoolean());
                }
                assertThat(mayBeCalled()).as(name + " after step " + step)
                    .isEqualTo(stands.equals(Optional.of(Answer.GIVEN)));
            }
        }

        /** A check-in that was begun ends with an answer. */
        private void arrive(Answer answer) {
            if (begun.isEmpty()) {
                return;
            }
            Instant askedAt = begun.remove(random.nextInt(begun.size()));
            boolean isLate = !saidAt.isBefore(askedAt);
            boolean isQuiet = stands.filter(said -> said != Answer.GIVEN).isPresent();
            if (isLate) {
                checkIn(askedAt, answer);
                if (answer == Answer.REFUSED && stands.equals(Optional.of(Answer.GIVEN))) {
                    said(Answer.WITHDRAWN);
                }
            } else if (isQuiet) {
                refused(() -> checkIn(askedAt, answer), "COOL_DOWN");
            } else {
                checkIn(askedAt, answer);
                said(answer);
            }
        }

        private void checkIn(Instant askedAt, Answer answer) {
            EventId id = new EventId(name + "-" + ids++);
            ContactAnswers answers = server.bean(ContactAnswers.class);
            server.bean(Recorder.class).record(
                at -> new Event.CheckedIn(new Stamp(id, PROJECT, at), phone, "王", Declaration.SELF, List.of(), null,
                    null, Role.VISITOR, null, NOTICE),
                answers.beside(new ContactAnswers.CheckIn(PROJECT, id, phone, askedAt, NOTICE, "kiosk"),
                    Optional.of(new ContactAnswers.Said(answer, "zh")), _ -> {
                    }));
        }

        private void withdraw() {
            ThrowingCallable tap = () -> server.bean(OwnConsent.class).withdraw(PROJECT,
                new EventId(name + "-" + ids++), phone, ConsentPurpose.CONTACT, "zh", OwnConsent.VISITOR, _ -> {
                    // nothing else is written
                });
            if (stands.equals(Optional.of(Answer.GIVEN))) {
                done(tap);
                said(Answer.WITHDRAWN);
            } else {
                refused(tap, "NOTHING_TO_END");
            }
        }

        /** @param isStale whether the window in which they tap shows what was before */
        private void give(boolean isStale) {
            Consents consents = server.bean(Consents.class);
            long steps = consents.contact(PROJECT, numbers(), server.bean(Store.class).reader()).steps().size();
            ThrowingCallable tap = () -> server.bean(OwnConsent.class).give(PROJECT, new EventId(name + "-" + ids++),
                phone, NOTICE, "en", "\"" + (isStale ? steps - 1 : steps) + "\"");
            if (isStale) {
                refused(tap, "CHANGED");
            } else {
                while (!now().isAfter(saidAt)) {
                    // two taps within a millisecond are nobody's
                    Thread.onSpinWait();
                }
                done(tap);
                said(Answer.GIVEN);
            }
        }

        private boolean mayBeCalled() {
            return server.bean(Consents.class).of(PROJECT, numbers()).agreed();
        }

        private List<Long> numbers() {
            return server.bean(Store.class).reader()
                .sql("SELECT DISTINCT person FROM consent_step WHERE event_id LIKE ?")
                .params(name + "-%").query(Long.class).list();
        }

        private void said(Answer answer) {
            stands = Optional.of(answer);
            saidAt = server.bean(Store.class).reader().sql("SELECT MAX(at) FROM consent_step WHERE event_id LIKE ?")
                .params(name + "-%").query((row, _) -> Instant.ofEpochMilli(row.getLong(1))).single();
        }

        /** By a clock that has moved on since anything was said, or not: both happen. */
        private Instant now() {
            return server.bean(InstantSource.class).instant().truncatedTo(ChronoUnit.MILLIS);
        }

        private static void done(ThrowingCallable tap) {
            try {
                tap.call();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        private static void refused(ThrowingCallable tap, String code) {
            assertThatThrownBy(tap).isInstanceOfSatisfying(ApiProblem.class,
                problem -> assertThat(problem).hasMessage(code));
        }
    }
}
