package org.panke.tools.judge;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;

/** The judge with somebody looking on, who learns of an event only where it counts, and then before its findings. */
final class AttendedJudge {
    private final Judge judge;
    private final Onlooker onlooker;
    /** What follows from the event at hand. */
    private final List<Finding> findings = new ArrayList<>();

    AttendedJudge(Rules rules, Onlooker onlooker) {
        this.judge = new Judge(rules);
        this.onlooker = onlooker;
    }

    void event(Event event) {
        findings.clear();
        boolean isNew = judge.accept(event, findings::add);
        if (isNew && !isRefused()) {
            onlooker.event(event);
        } else if (findings.isEmpty()) {
            onlooker.repeated();
        }
        findings.forEach(onlooker::finding);
    }

    void finish() {
        judge.finish(onlooker::finding);
    }

    private boolean isRefused() {
        for (Finding finding : findings) {
            if (finding instanceof Refusal) {
                return true;
            }
        }
        return false;
    }
}
