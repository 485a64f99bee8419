package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;

/** Who knows whether somebody agreed that a consultant contacts them. */
public interface ContactAgreed {
    /**
     * Whether they may be called.
     *
     * @param state NONE, GIVEN, REFUSED, EXPIRED, WITHDRAWN
     * @param since when they last said something of it; null where they never did
     */
    record MayCall(boolean agreed, String state, @Nullable Instant since) {
    }

    /** Of one person, by the numbers of all their phones. */
    MayCall of(ProjectId project, List<Long> numbers);
}
