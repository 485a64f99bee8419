package org.panke.server.desk;

import java.time.Period;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;

/** How long the law of a project's place lets visits be kept at the most. */
public interface Ceiling {
    /** Where no page says how long: only the rules' own. */
    Ceiling NONE = (_, _) -> Optional.empty();

    /** In days; empty where it names none. */
    Optional<Period> of(ProjectId project, Rules rules);

    /** The project's rules as they may be kept to. */
    default Rules on(ProjectId project, Rules rules) {
        return of(project, rules).map(rules::keptAtMost).orElse(rules);
    }
}
