package org.panke.server.retention;

import java.time.Instant;
import java.util.stream.Collectors;
import org.panke.attribution.Parameter;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Span;

/** How long a project's rules keep what: by the version in force when it happened, days counted as that version does. */
record Terms(Rules rules) {
    /** When what is kept of an arrival is over. */
    Instant afterVisit(Instant arrival) {
        return end(arrival, Parameter.KEEP_VISITS);
    }

    /** When something can no longer be contested. */
    Instant afterAppeal(Instant from) {
        return end(from, Parameter.APPEAL_WINDOW);
    }

    private Instant end(Instant from, Parameter<Span> term) {
        var terms = rules.at(from).orElse(RuleVersion.standard()).natural();
        return terms.get(term).after(from, rules.zone(), terms.get(Parameter.DAY_COUNTING));
    }

    /** Whatever changes an end; where it is another, everybody is looked at again. */
    String text() {
        return rules.zone() + " " + rules.versions().stream()
            .map(version -> version.effectiveFrom() + " " + version.natural().get(Parameter.KEEP_VISITS) + " "
                + version.natural().get(Parameter.APPEAL_WINDOW) + " " + version.natural().get(Parameter.DAY_COUNTING))
            .collect(Collectors.joining(", "));
    }
}
