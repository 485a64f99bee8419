package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Rules;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.attribution.oracle.Oracle;

/** The engine says what the oracle says: every answer, verdict, refusal and settlement, field by field. */
final class Agreement implements Law {
    @Override
    public Optional<String> brokenBy(History history) {
        Rules rules = history.rules();
        Judge judge = new Judge(rules);
        Oracle oracle = new Oracle(rules);
        for (Event event : history.events()) {
            List<Finding> engine = new ArrayList<>();
            try {
                judge.accept(event, engine::add);
            } catch (RuntimeException e) {
                return Optional.of("at " + event.id() + " the engine broke: " + e + " " + e.getStackTrace()[0]);
            }
            engine.removeIf(Signal.class::isInstance);
            List<Finding> second = oracle.accept(event);
            if (!withoutFacts(engine).equals(withoutFacts(second))) {
                return Optional.of("at " + event.id() + "\n engine: " + engine + "\n oracle: " + second + "\n");
            }
        }
        return Optional.empty();
    }

    private static List<Finding> withoutFacts(List<Finding> findings) {
        return findings.stream().map(finding -> finding instanceof Verdict v
            ? new Verdict(v.project(), v.visit(), v.arrival(), v.outcome(), v.standing(), v.until(), v.rules(),
                v.caseId(),
                v.revises(), List.<EventId>of(), v.lost(), v.won())
            : finding).map(Finding.class::cast).toList();
    }
}
