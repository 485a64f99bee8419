package org.panke.tools.simulate;

import java.time.LocalDate;
import org.panke.tools.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options by which a command line names a world. */
public final class WorldArguments {
    private WorldArguments() {
    }

    /** Adds {@code --seed}, {@code --projects}, {@code --months} and the others. */
    public static void addTo(CommandSpec spec, Messages messages) {
        spec.addOption(SimulateCommand.option("--seed", "S", long.class, messages).build());
        spec.addOption(SimulateCommand.option("--projects", "P", int.class, messages).build());
        spec.addOption(SimulateCommand.option("--months", "M", int.class, messages).build());
        spec.addOption(SimulateCommand.option("--visits-per-day", "N", int.class, messages).build());
        spec.addOption(SimulateCommand.option("--start", "DATE", LocalDate.class, messages).build());
        spec.addOption(SimulateCommand.option("--registrations", "SHARE", double.class, messages).build());
        spec.addOption(SimulateCommand.option("--dishonesty", "X", double.class, messages).build());
    }

    /** @throws IllegalArgumentException naming the option that makes no sense */
    public static SimulationOptions options(ParseResult asked) {
        long seed = asked.matchedOptionValue("--seed", 1L);
        int projects = asked.matchedOptionValue("--projects", 1);
        int months = asked.matchedOptionValue("--months", 1);
        return SimulationOptions.of(seed, projects, months)
            .withVisitsPerDay(asked.matchedOptionValue("--visits-per-day", SimulationOptions.VISITS_PER_DAY))
            .withStart(asked.matchedOptionValue("--start", SimulationOptions.START))
            .withRegistrations(asked.matchedOptionValue("--registrations", SimulationOptions.REGISTRATIONS))
            .withDishonesty(asked.matchedOptionValue("--dishonesty", 1.0));
    }
}
