package org.panke.server.rights;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked about their own data.
 *
 * @param takenBy who wrote it down: {@code visitor}, or somebody of the desk
 * @param identified how it was made sure that it is they
 * @param person their number; null where nothing is kept of who asked
 * @param isForgotten whether they were forgotten since: there is nobody to answer any more
 * @param words what they wrote; null where they wrote nothing, or it went with them
 * @param due by when they are answered
 * @param answeredAt null while nobody has answered
 * @param grounds why it was not met, or not in whole
 */
public record Request(String id, Right right, Way way, String takenBy, Identified identified, @Nullable Long person,
        boolean isForgotten, @Nullable String words, Instant at, Instant due, State state,
        @Nullable Instant answeredAt, @Nullable String answeredBy, @Nullable String answer, List<Ground> grounds) {
    public Request {
        grounds = List.copyOf(grounds);
    }

    /** Where it was made. */
    public enum Way {
        ME, KIOSK, DESK
    }

    /** By a code to their phone, by hearing it ring, or by a paper that they showed. */
    public enum Identified {
        CODE, RING, PAPER
    }

    /** How it stands. */
    public enum State {
        OPEN, DONE, IN_PART, REFUSED, NOTHING_KEPT
    }

    /** Whether somebody waits longer than the law lets them. */
    public boolean isOverdue(Instant now) {
        return state == State.OPEN && !isForgotten && !now.isBefore(due);
    }
}
