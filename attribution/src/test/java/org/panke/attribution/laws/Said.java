package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Rules;
import org.panke.attribution.Signal;

/** What the engine says to a history. */
final class Said {
    private Said() {
    }

    /** Everything, event by event; what is said at the end comes last. */
    static List<List<Finding>> all(Rules rules, List<Event> events) {
        Judge judge = new Judge(rules);
        List<List<Finding>> said = new ArrayList<>();
        for (Event event : events) {
            List<Finding> findings = new ArrayList<>();
            judge.accept(event, findings::add);
            said.add(findings);
        }
        List<Finding> last = new ArrayList<>();
        judge.finish(last::add);
        said.add(last);
        return said;
    }

    /** Answers, verdicts, refusals and settlements, event by event. */
    static List<List<Finding>> results(Rules rules, List<Event> events) {
        Judge judge = new Judge(rules);
        return events.stream().map(event -> {
            List<Finding> findings = new ArrayList<>();
            judge.accept(event, finding -> {
                if (!(finding instanceof Signal)) {
                    findings.add(finding);
                }
            });
            return findings;
        }).map(List::copyOf).toList();
    }

    static List<List<Finding>> results(History history) {
        return results(history.rules(), history.events());
    }
}
