package org.panke.bench;

import java.io.IOException;
import java.io.StringReader;
import org.panke.attribution.Rules;
import org.panke.formats.rules.RuleFile;
import org.panke.tools.simulate.Simulation;
import org.panke.tools.simulate.SimulationOptions;

/** A simulated world and the rules that go with it. */
public record World(Simulation simulation, Rules rules) {
    /** Check-ins a day in an ordinary office. */
    public static final int VISITS = 60;
    private static final long SEED = 7;

    /** @param visits check-ins a day in each office */
    public static World of(int offices, int months, int visits) throws IOException {
        Simulation simulation =
            Simulation.of(SimulationOptions.of(SEED, offices, months).withVisitsPerDay(visits));
        return switch (RuleFile.read(new StringReader(simulation.rules()), "rules.yaml")) {
            case RuleFile.Good(Rules rules) -> new World(simulation, rules);
            case RuleFile.Bad(var problems) ->
                throw new IllegalStateException("the simulation's own rules: " + problems);
        };
    }
}
