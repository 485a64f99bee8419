package org.panke.server.casework;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.ProjectId;

/** Who keeps the words in which visitors and channels appealed. */
public interface AppealsHeard {
    /** Those about a visit's verdict, in order. */
    List<Words> about(ProjectId project, String visit);

    /**
     * An appeal in words.
     *
     * @param id that of its event
     * @param by VISITOR, or CHANNEL:A1
     * @param kind APPEAL, or REVIEW for who asks for a person's decision
     */
    record Words(String id, Instant at, String by, String kind, String words) {
    }
}
