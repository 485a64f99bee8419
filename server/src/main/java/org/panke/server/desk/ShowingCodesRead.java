package org.panke.server.desk;

import java.time.Instant;
import java.util.Optional;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;

/** Who can tell which registration a showing code is of. */
public interface ShowingCodesRead {
    /** The registration whose code this is now; empty where it is nobody's. */
    Optional<EventId> registration(ProjectId project, String code, Instant now);
}
