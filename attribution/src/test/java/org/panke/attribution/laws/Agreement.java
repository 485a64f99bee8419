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
        return between(history.rules(), history.events());
    }

    static Optional<String> between(Rules rules, List<Event> events) {
        Judge judge = new Judge(rules);
        Oracle oracle = new Oracle(rules);
        for (Event event : events) {
            List<Finding> engine = new ArrayList<>();
            judge.accept(event, engine::add);
            List<Finding> second = oracle.accept(event);
            if (differ(engine, second)) {
                return Optional.of("at " + event.id() + "\n engine: " + engine + "\n oracle: " + second + "\n");
            }
        }
        return Optional.empty();
    }

    /** Whether they differ after the last event, those before being known to agree. */
    static boolean inTheEnd(Rules rules, List<Event> events) {
        Judge judge = new Judge(rules);
        Oracle oracle = new Oracle(rules);
        List<Finding> engine = new ArrayList<>();
        List<Finding> second = List.of();
        for (Event event : events) {
            engine.clear();
            judge.accept(event, engine::add);
            second = oracle.accept(event);
        }
        return !differ(engine, second);
    }

    private static boolean differ(List<Finding> engine, List<Finding> oracle) {
        engine.removeIf(Signal.class::isInstance);
        return engine.size() != oracle.size()
            || !engine.isEmpty() && !withoutFacts(engine).equals(withoutFacts(oracle));
    }

    private static List<Finding> withoutFacts(List<Finding> findings) {
        return findings.stream().map(finding -> finding instanceof Verdict v
            ? new Verdict(v.project(), v.visit(), v.arrival(), v.outcome(), v.standing(), v.until(), v.rules(),
                v.caseId(),
                v.revises(), List.<EventId>of(), v.lost(), v.won())
            : finding).map(Finding.class::cast).toList();
    }
}
