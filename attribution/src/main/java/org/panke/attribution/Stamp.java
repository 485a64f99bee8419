package org.panke.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every event carries: its name, its project, its instant and, where somebody noted it, who wrote it down. */
public record Stamp(EventId id, ProjectId project, Instant at, @Nullable String actor) {
    /** A stamp nobody signed. */
    public Stamp(EventId id, ProjectId project, Instant at) {
        this(id, project, at, null);
    }
}
