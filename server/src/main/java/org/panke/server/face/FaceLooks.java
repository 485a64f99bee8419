package org.panke.server.face;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.gallery.Sameness;
import org.panke.gallery.Template;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorded;
import org.panke.server.platform.ApiProblem;
import org.panke.vault.face.Opened;
import org.panke.vault.face.Pass;
import org.panke.vault.face.Passes;
import org.panke.vault.face.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look of one visitor, by their own wish: a pass is given, or shown and compared. Each is an event, with the consent it
 * rests on and no score. The gate is asked before anything is opened or sealed, while nobody waits to write.
 */
public final class FaceLooks {
    private final FacePasses passes;
    private final FaceActs acts;
    private final InstantSource clock;

    FaceLooks(FacePasses passes, FaceActs acts, InstantSource clock) {
        this.passes = passes;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Who looks.
     *
     * @param numbers all that the project knows them by, first that of the phone they checked in with: whatever is kept of their
     *     face is kept under it, so that it goes with them should they turn out to be somebody else
     * @param consent the event by which they agreed
     */
    record Visitor(ProjectId project, String kiosk, Phone phone, List<Long> numbers, EventId consent) {
        long person() {
            return numbers.getFirst();
        }
    }

    record Given(Pass pass, Instant until) {
    }

    /** @throws ApiProblem where the gate is shut or the consent has ended: nothing is left of the look then */
    Given give(Visitor visitor, Encoder encoder, Template template) {
        ProjectId project = visitor.project;
        acts.mustBeOpen(project, FaceActs.WITH_PASS);
        Passes all = passes.of(project);
        Passes.Issued issued = all.issue(FacePasses.whose(project, visitor.person()), visitor.consent.value(),
            encoder.model(), template.packed(), clock.instant());
        try {
            acts.record(visitor, FaceActs.WITH_PASS, FaceAct.PASS_GIVEN, new Beside() {
                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    passes.keep(project, issued.row(), visitor.person(), recorded.at(), db);
                }
            });
        } catch (RuntimeException | Error e) {
            all.revoke(List.of(issued.row()));
            throw e;
        }
        return new Given(issued.pass(), passes.days(project).end(issued.row().whose().day()));
    }

    /** @throws ApiProblem where the gate is shut, or the pass is none of this visitor's or does not open */
    Sameness compare(Visitor visitor, Encoder encoder, Template look, Pass shown) {
        ProjectId project = visitor.project;
        acts.mustBeOpen(project, FaceActs.WITH_PASS);
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
            // nothing else is kept of a comparison
            acts.record(visitor, FaceActs.WITH_PASS, act(sameness), Beside.NOTHING);
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
}
