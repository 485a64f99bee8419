package org.panke.server.desk;

import java.util.List;
import org.panke.attribution.ProjectId;

/** Who knows the deals of persons, as pages show them. */
public interface DealsOf {
    List<?> persons(ProjectId project, List<Long> persons);
}
