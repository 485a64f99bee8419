package org.panke.server.face;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.consent.Consents;
import org.panke.server.desk.Accepted;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever is known by their face under another phone names that phone, and proves it by a code: only then two phones become
 * one person's. A code goes to nobody but whom the face is; whoever asks is answered in the same way. In memory alone.
 */
final class FaceLinks implements Passing {
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** Phones that may be named. */
    private static final int TRIES = 3;

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final FaceGallery gallery;
    private final FaceActs acts;
    private final Consents consents;
    private final OneTimeCodes codes;
    private final Recorder recorder;
    private final Offices offices;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final RandomGenerator random;

    FaceLinks(FaceGallery gallery, FaceActs acts, Consents consents, OneTimeCodes codes, Recorder recorder,
            Offices offices, JdbcClient reader, InstantSource clock, RandomGenerator random) {
        this.gallery = gallery;
        this.acts = acts;
        this.consents = consents;
        this.codes = codes;
        this.recorder = recorder;
        this.offices = offices;
        this.reader = reader;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A visitor who was known.
     *
     * @param person whom their face is, which nobody is told
     * @param tries how many phones may still be named
     * @param words of the codes that were asked for
     * @param joined the event that made the two one person's, once it is recorded
     */
    private record Pending(FaceLooks.Visitor visitor, String kiosk, long person, Instant until, int tries,
            List<String> words, @Nullable EventId joined) {
        private Pending {
            words = List.copyOf(words);
        }

        boolean isOf(ProjectId project, String kiosk, Instant now) {
            return now.isBefore(until) && visitor.project().equals(project) && this.kiosk.equals(kiosk);
        }

        boolean isOpen() {
            return joined == null && tries >= 0;
        }

        Pending tried() {
            return new Pending(visitor, kiosk, person, until, tries - 1, words, joined);
        }

        Pending with(String word) {
            return new Pending(visitor, kiosk, person, until, tries,
                Stream.concat(words.stream(), Stream.of(word)).toList(), joined);
        }

        Pending joined(EventId by) {
            return new Pending(visitor, kiosk, person, until, 0, List.of(), by);
        }
    }

    record Begun(String link, Instant until) {
    }

    @Override
    public void drop(Instant now) {
        pending.values().removeIf(each -> !now.isBefore(each.until));
    }

    Begun begin(FaceLooks.Visitor visitor, String kiosk, long person) {
        Instant now = clock.instant();
        String link = Secrets.fresh(random);
        Instant until = now.plus(LIFE);
        pending.put(Secrets.hex(link), new Pending(visitor, kiosk, person, until, TRIES, List.of(), null));
        return new Begun(link, until);
    }

    /** Sends a code where it is that person's phone; the answer is the same where it is not. */
    OneTimeCodes.Sent send(String link, ProjectId project, String kiosk, Phone named) {
        Instant now = clock.instant();
        Pending held = pending.computeIfPresent(Secrets.hex(link), (_, each) -> each.tried());
        if (held == null || !held.isOf(project, kiosk, now) || !held.isOpen()) {
            throw FaceProblems.over();
        }
        acts.require(held.visitor, FaceActs.AMONG_MANY, reader);
        OneTimeCodes.Sent sent = codes.sendWhere(isTheirs(held, named, reader), project, Purpose.LINK, named,
            held.visitor.kiosk());
        pending.computeIfPresent(Secrets.hex(link), (_, each) -> each.with(Secrets.hex(sent.word())));
        return sent;
    }

    /** Whether it is a phone of whom their face is, who is entered still. */
    private boolean isTheirs(Pending held, Phone named, JdbcClient db) {
        List<Long> numbers = consents.numbers(held.visitor.project(), named, db);
        return numbers.contains(held.person)
            && gallery.until(held.visitor.project(), numbers, clock.instant()).isPresent();
    }

    /**
     * Makes two phones one person's, by the code. Asked again with the same id, where the answer was lost, it is done.
     *
     * @throws org.panke.server.platform.ApiProblem where the code is wrong or over, or anything has ended meanwhile
     */
    void confirm(String link, ProjectId project, String kiosk, EventId id, String word, String code) {
        Pending held = pending.get(Secrets.hex(link));
        if (held == null || !held.isOf(project, kiosk, clock.instant())) {
            throw FaceProblems.over();
        }
        if (id.equals(held.joined)) {
            return;
        }
        if (!held.words.contains(Secrets.hex(word))) {
            throw FaceProblems.over();
        }
        Phone named = codes.verify(project, Purpose.LINK, word, code).phone();
        Accepted.orProblem(offices.of(project), id, recorder.record(
            at -> new Event.PhoneAdded(new Stamp(id, project, at, held.visitor.kiosk()), named, held.visitor.phone()),
            Beside.asking(db -> {
                Projects.hold(project, db);
                acts.require(held.visitor, FaceActs.AMONG_MANY, db);
                if (!isTheirs(held, named, db)) {
                    throw FaceProblems.over();
                }
                codes.use(project, word, id.value(), db);
            })));
        pending.computeIfPresent(Secrets.hex(link), (_, each) -> each.joined(id));
        codes.done(project, word);
    }
}
