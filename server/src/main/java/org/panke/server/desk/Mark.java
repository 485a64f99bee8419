package org.panke.server.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * A point on a timeline.
 *
 * @param leadUntil of a registration: the end of its lead time
 */
public record Mark(Instant at, Kind kind, Said label, @Nullable String registration, @Nullable String channelName,
        @Nullable State state, @Nullable Said reason, @Nullable Instant leadUntil, @Nullable Instant until) {
    /** What happened. */
    public enum Kind {
        REGISTERED, ARRIVED, DECLARED, CODE, CORRECTED, LOOKED_UP, NAME, PHONE, SUBSCRIBED, SIGNED, CANCELLED, APPEALED,
        DECIDED, LEFT, CONSENT, FACE
    }

    /** What became of a registration. */
    public enum State {
        WON, LOST, LIVE
    }

    static Mark of(Instant at, Kind kind, String chinese, String english) {
        return new Mark(at, kind, new Said(chinese, english), null, null, null, null, null, null);
    }
}
