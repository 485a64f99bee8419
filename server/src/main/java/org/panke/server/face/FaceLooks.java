package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.gallery.Sameness;
import org.panke.gallery.Template;
import org.panke.server.consent.Consents;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Secrets;
import org.panke.vault.face.Opened;
import org.panke.vault.face.Pass;
import org.panke.vault.face.Passes;
import org.panke.vault.face.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look of one visitor, by their own wish: a pass is given, or shown and compared. Each is an event, with the consent it
 * rests on and no score. The gate is asked before anything is opened or sealed, while nobody waits to write; it and the
 * consent are asked again in the look's own unit of work, so that neither an order nor a withdrawal that came first is
 * overtaken.
 */
public final class FaceLooks {
    private final FacePasses passes;
    private final FaceGate gate;
    private final Consents consents;
    private final Recorder recorder;
    private final InstantSource clock;
    private final RandomGenerator random;

    FaceLooks(FacePasses passes, FaceGate gate, Consents consents, Recorder recorder, InstantSource clock,
            RandomGenerator random) {
        this.passes = passes;
        this.gate = gate;
        this.consents = consents;
        this.recorder = recorder;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Who looks.
     *
     * @param numbers all that the project knows them by
     * @param consent the event by which they agreed
     */
    record Visitor(ProjectId project, String kiosk, Phone phone, List<Long> numbers, EventId consent) {
        long person() {
            return numbers.stream().min(Long::compare).orElseThrow();
        }
    }

    record Given(Pass pass, Instant until) {
    }

    /** @throws ApiProblem where the gate is shut or the consent has ended: nothing is left of the look then */
    Given give(Visitor visitor, Encoder encoder, Template template) {
        ProjectId project = visitor.project;
        mustBeOpen(project, clock.instant());
        Passes all = passes.of(project);
        Passes.Issued issued = all.issue(FacePasses.whose(project, visitor.person()), visitor.consent.value(),
            encoder.model(), template.packed(), clock.instant());
        try {
            record(visitor, FaceAct.PASS_GIVEN,
                (recorded, db) -> passes.keep(project, issued.row(), visitor.person(), recorded.at(), db));
        } catch (RuntimeException | Error e) {
            all.revoke(List.of(issued.row()));
            throw e;
        }
        return new Given(issued.pass(), passes.days(project).end(issued.row().whose().day()));
    }

    /** @throws ApiProblem where the gate is shut, or the pass is none of this visitor's or does not open */
    Sameness compare(Visitor visitor, Encoder encoder, Template look, Pass shown) {
        ProjectId project = visitor.project;
        mustBeOpen(project, clock.instant());
        return switch (passes.of(project).open(shown, id -> passes.find(project, id), encoder.model(),
            clock.instant())) {
            case Refusal refusal -> throw FaceProblems.of(refusal);
            case Opened opened -> compared(visitor, encoder, look, opened);
        };
    }

    private Sameness compared(Visitor visitor, Encoder encoder, Template look, Opened opened) {
        try (opened; Template carried = Template.unpacked(opened.template())) {
            boolean isTheirs = visitor.numbers.stream().map(each -> FacePasses.whose(visitor.project, each))
                .anyMatch(opened.row().whose().person()::equals);
            if (!isTheirs) {
                throw FaceProblems.otherPerson();
            }
            Sameness sameness = encoder.thresholds().of(look, carried);
            record(visitor, act(sameness), (_, _) -> {
                // nothing else is kept of a comparison
            });
            return sameness;
        }
    }

    private static FaceAct act(Sameness sameness) {
        return switch (sameness) {
            case SAME -> FaceAct.SAME;
            case UNDECIDED -> FaceAct.UNDECIDED;
            case DIFFERENT -> FaceAct.DIFFERENT;
        };
    }

    private void mustBeOpen(ProjectId project, Instant now) {
        if (!gate.isOpen(project, now)) {
            throw FaceProblems.shut();
        }
    }

    private void record(Visitor visitor, FaceAct act, BiConsumer<Recorded, JdbcClient> following) {
        EventId id = new EventId("face-" + Secrets.fresh(random));
        recorder.record(at -> new Event.FaceUsed(new Stamp(id, visitor.project, at, visitor.kiosk), visitor.phone, act,
            visitor.consent), new Beside() {
                @Override
                public void before(JdbcClient db) {
                    Projects.hold(visitor.project, db);
                    Instant now = clock.instant();
                    mustBeOpen(visitor.project, now);
                    if (!consents.of(visitor.project, ConsentPurpose.FACE, visitor.numbers, db).justifies(now)) {
                        throw FaceProblems.over();
                    }
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    following.accept(recorded, db);
                }
            });
    }
}
