package org.panke.server.ledger;

import java.util.List;
import org.panke.attribution.Succession;
import org.panke.formats.Problem;

/** A rule document cannot be read, or may not follow on the rules in force. */
public final class RulesRefusedException extends RuntimeException {
    private final transient List<Problem> problems;
    private final transient List<Succession.Objection> objections;

    RulesRefusedException(List<Problem> problems, List<Succession.Objection> objections) {
        super("the rules cannot be published");
        this.problems = List.copyOf(problems);
        this.objections = List.copyOf(objections);
    }

    /** What cannot be read; where this is empty, what was read may not follow. */
    public List<Problem> problems() {
        return problems;
    }

    public List<Succession.Objection> objections() {
        return objections;
    }
}
