package org.panke.server.face;

import java.time.InstantSource;
import org.panke.attribution.FaceAct;
import org.panke.gallery.Template;
import org.panke.server.ledger.Beside;
import org.panke.server.platform.Writer;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look of one visitor among whoever was entered in the project, by their own wish: they are entered, or known. Each is an
 * event; what it says and what is kept are one unit of work.
 */
final class FaceEntries {
    /** What came of a look changes only where others are entered or ended at the same moment. */
    private static final int TRIES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(FaceEntries.class);

    private final FaceGallery gallery;
    private final FaceActs acts;
    private final JdbcClient reader;
    private final InstantSource clock;

    FaceEntries(FaceGallery gallery, FaceActs acts, JdbcClient reader, InstantSource clock) {
        this.gallery = gallery;
        this.acts = acts;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws org.panke.server.platform.ApiProblem where the gate was shut or the consent ended meanwhile: nothing is left then */
    Met look(FaceLooks.Visitor visitor, Encoder encoder, Template face) {
        acts.require(visitor, FaceActs.AMONG_MANY, reader);
        try {
            return gallery.enter(visitor, encoder, face, clock.instant(),
                (likely, work) -> recorded(visitor, likely, work));
        } catch (BrokenSealException | DestroyedKeyException e) {
            // the class alone; until somebody mends it nobody is compared with everybody, and so nobody is entered
            LOG.error("nobody can be looked for among many in {}: {}", visitor.project(), e.getClass().getName());
            throw FaceProblems.shut();
        }
    }

    /** An event says at once what came of the look: where that turns out to be something else, it is another event. */
    private Met recorded(FaceLooks.Visitor visitor, Met likely, Writer.Work<Met> work) {
        Met expected = likely;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Seen seen = new Seen(expected, work);
            try {
                acts.record(visitor, FaceActs.AMONG_MANY, act(expected), seen);
                return expected;
            } catch (OtherwiseException e) {
                expected = e.met;
            }
        }
        throw FaceProblems.over();
    }

    private static FaceAct act(Met met) {
        return switch (met) {
            case Met.Newly _ -> FaceAct.ENTERED;
            case Met.Again _ -> FaceAct.KNOWN;
            case Met.Somebody _ -> FaceAct.KNOWN_OTHERWISE;
            case Met.Unsure _ -> FaceAct.MAYBE_KNOWN;
            case Met.Unlike _ -> FaceAct.NOT_AS_ENTERED;
        };
    }

    /** Looks once more while the project is held, before the event is written. */
    private record Seen(Met expected, Writer.Work<Met> work) implements Beside {
        @Override
        public void before(JdbcClient db) {
            Met met = work.in(db);
            if (!met.equals(expected)) {
                throw new OtherwiseException(met);
            }
        }
    }

    /** Nothing of the unit of work is kept. */
    private static final class OtherwiseException extends RuntimeException {
        private final transient Met met;

        OtherwiseException(Met met) {
            super("what came of a look is not what was expected", null, false, false);
            this.met = met;
        }
    }
}
