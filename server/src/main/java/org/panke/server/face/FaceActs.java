package org.panke.server.face;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.packs.Comparison;
import org.panke.server.consent.Consents;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records what was done with a face, each an event with the consent it rests on and no score. The gate and the consent are
 * asked again in its own unit of work, so that neither an order nor a withdrawal that came first is overtaken.
 */
final class FaceActs {
    /** Of one visitor with their own pass. */
    static final Kind WITH_PASS = new Kind(Comparison.ONE_TO_ONE, ConsentPurpose.FACE);
    /** Of one visitor with whoever was entered. */
    static final Kind AMONG_MANY = new Kind(Comparison.ONE_TO_MANY, ConsentPurpose.GALLERY);

    private final FaceGate gate;
    private final Consents consents;
    private final Recorder recorder;
    private final InstantSource clock;
    private final RandomGenerator random;

    FaceActs(FaceGate gate, Consents consents, Recorder recorder, InstantSource clock, RandomGenerator random) {
        this.gate = gate;
        this.consents = consents;
        this.recorder = recorder;
        this.clock = clock;
        this.random = random;
    }

    /** What is compared, and which consent that rests on: neither stands for the other's. */
    record Kind(Comparison comparison, ConsentPurpose purpose) {
    }

    /**
     * Records one. The project is held from before anything is asked.
     *
     * @throws org.panke.server.platform.ApiProblem where the gate was shut or the consent ended meanwhile: nothing is written then
     */
    Recorded record(FaceLooks.Visitor visitor, Kind kind, FaceAct act, Beside beside) {
        EventId id = new EventId("face-" + Secrets.fresh(random));
        return recorder.record(at -> new Event.FaceUsed(new Stamp(id, visitor.project(), at, visitor.kiosk()),
            visitor.phone(), act, visitor.consent()), new Beside() {
                @Override
                public void before(JdbcClient db) {
                    Projects.hold(visitor.project(), db);
                    require(visitor, kind, db);
                    beside.before(db);
                }

                @Override
                public void after(Recorded recorded, JdbcClient db) {
                    beside.after(recorded, db);
                }
            });
    }

    /** @throws org.panke.server.platform.ApiProblem where the gate is shut, or there is no consent */
    void require(FaceLooks.Visitor visitor, Kind kind, JdbcClient db) {
        mustBeOpen(visitor.project(), kind);
        if (!consents.of(visitor.project(), kind.purpose, visitor.numbers(), db).justifies(clock.instant())) {
            throw FaceProblems.over();
        }
    }

    /** @throws org.panke.server.platform.ApiProblem where the gate is shut */
    void mustBeOpen(ProjectId project, Kind kind) {
        if (!gate.isOpen(project, kind.comparison, clock.instant())) {
            throw FaceProblems.shut();
        }
    }
}
