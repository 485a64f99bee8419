package org.panke.server.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * What is kept of whom, counted: nobody is named.
 *
 * @param sweptAt when the sweep last ran; null where it never did
 * @param late whether it should have run since, or since the start
 * @param overdue how many should be gone and are not
 */
record Shown(Instant at, @Nullable Instant sweptAt, boolean late, long overdue, List<KindKept> kinds, List<Day> days) {
    /**
     * One kind of data.
     *
     * @param clock how long it is kept, and
     * @param source who says so
     * @param held of how many people, registrations or entries
     */
    record KindKept(String kind, Said what, Said clock, Said source, long held, @Nullable Instant oldest, long overdue,
            List<Waiting> waiting) {
    }

    /** How many are past their clock for a reason. */
    record Waiting(Reason reason, Said said, long count) {
    }

    /** What the sweep did on one day (UTC). */
    record Day(String day, long runs, long forgotten, long overdue) {
    }
}
