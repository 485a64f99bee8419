package org.panke.server.platform;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;

/** A room of which an inspector is shown something. Rooms are shown in the order that Spring's {@code Order} gives them. */
public interface Exhibiting {
    List<Exhibit> exhibits(ProjectId project, Instant now);
}
