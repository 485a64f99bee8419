package org.panke.tools.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.tools.Messages;
import org.panke.tools.StandardOutput;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke simulate}: a world with known truth as files, or findings scored against such a truth. */
public final class SimulateCommand implements Tool {
    private static final int DONE = 0;
    private static final int STOPPED = 2;

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        WorldArguments.addTo(spec, messages);
        spec.addOption(option("--out", "DIR", Path.class, messages).build());
        spec.addOption(option("--rules-out", "FILE", Path.class, messages).build());
        spec.addOption(option("--truth-out", "FILE", Path.class, messages).build());
        spec.addOption(option("--score", "FILE", List.class, messages).auxiliaryTypes(Path.class).arity("2").build());
        return spec;
    }

    static OptionSpec.Builder option(String name, String label, Class<?> type, Messages messages) {
        return OptionSpec.builder(name).paramLabel(label).type(type)
            .description(messages.say("simulate" + name.replace("--", ".")));
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        List<Path> score = asked.matchedOptionValue("--score", List.of());
        try {
            if (!score.isEmpty()) {
                String text = Score.of(score.get(0), score.get(1)).table().text(messages.language());
                surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
                return DONE;
            }
            return simulate(Simulation.of(WorldArguments.options(asked)), asked, surroundings, messages);
        } catch (IllegalArgumentException e) {
            surroundings.err().println(messages.say("simulate.bad-option", String.valueOf(e.getMessage())));
            return STOPPED;
        } catch (StandardOutput.Closed e) {
            throw e;
        } catch (IOException e) {
            surroundings.err().println(messages.say("simulate.failed", String.valueOf(e.getMessage())));
            return STOPPED;
        }
    }

    private static int simulate(Simulation simulation, ParseResult asked, Surroundings surroundings, Messages messages)
            throws IOException {
        @Nullable Path out = asked.matchedOptionValue("--out", null);
        @Nullable Path rules = asked.matchedOptionValue("--rules-out", null);
        @Nullable Path truth = asked.matchedOptionValue("--truth-out", null);
        DayCount days = new DayCount(simulation, surroundings, messages);
        WorldFiles files = new WorldFiles(simulation, days);
        try {
            if (rules != null) {
                Files.writeString(rules, simulation.rules());
            }
            if (truth != null) {
                files.writeTruth(truth);
            }
            if (out == null) {
                files.write(surroundings.out());
                return DONE;
            }
            WorldFiles.Written written = files.write(out);
            days.clear();
            for (Path file : List.of(written.events(), written.truth(), written.rules())) {
                surroundings.err().println(messages.say("simulate.wrote", file));
            }
            return DONE;
        } finally {
            days.clear();
        }
    }
}
