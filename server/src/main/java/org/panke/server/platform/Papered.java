package org.panke.server.platform;

import java.util.List;
import org.panke.attribution.ProjectId;

/** A room that keeps words which people wrote beside the events, in rows that nobody else may write. */
public interface Papered {
    /** Rows that were put in, edited or taken away; what is written meanwhile is none. */
    List<Said> faults(ProjectId project);

    /** What is a fault the second time, too: events and rows are read one after the other. */
    default List<Said> lasting(ProjectId project) {
        List<Said> first = faults(project);
        return first.isEmpty() ? first : faults(project).stream().filter(first::contains).toList();
    }
}
