package org.panke.tools.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.panke.tools.Messages;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import org.panke.tools.simulate.Score;
import org.panke.tools.simulate.Simulation;
import org.panke.tools.simulate.WorldArguments;
import org.panke.tools.simulate.WorldFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke demo}: simulates a month, judges it as {@code panke judge} does, scores it, and shows the report. */
public final class DemoCommand implements Tool {
    private static final int DONE = 0;
    private static final int STOPPED = 2;
    private static final Path USUAL_FOLDER = Path.of(".panke", "demo");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        WorldArguments.addTo(spec, messages);
        spec.addOption(OptionSpec.builder("--out").paramLabel("DIR").type(Path.class)
            .description(messages.say("demo.out")).build());
        spec.addOption(OptionSpec.builder("--report").type(boolean.class).description(messages.say("demo.report-only"))
            .build());
        spec.addOption(OptionSpec.builder("--no-open").type(boolean.class).description(messages.say("demo.no-open"))
            .build());
        return spec;
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        Path folder = asked.matchedOptionValue("--out", USUAL_FOLDER);
        PrintStream err = surroundings.err();
        try {
            Simulation simulation = Simulation.of(WorldArguments.options(asked));
            err.println(messages.say("demo.simulating", simulation.days()));
            WorldFiles.Written world = new WorldFiles(simulation, event -> {
            }).write(folder);
            int judged =
                Panke.run(surroundings, "judge", world.events().toString(), "--rules", world.rules().toString(),
                    "--out", folder.toString(), "--format", "ndjson,html", "--lang", messages.say("demo.language"));
            return judged == DONE ? show(folder, world, asked, surroundings, messages) : judged;
        } catch (IllegalArgumentException e) {
            err.println(messages.say("simulate.bad-option", String.valueOf(e.getMessage())));
            return STOPPED;
        }
    }

    private static int show(Path folder, WorldFiles.Written world, ParseResult asked, Surroundings surroundings,
            Messages messages) throws IOException {
        PrintStream err = surroundings.err();
        Path findings = folder.resolve("verdicts.ndjson");
        Path report = folder.resolve("report.html").toAbsolutePath();
        String caught = Score.of(findings, world.truth()).table().caught(messages.language());
        surroundings.out()
            .write((messages.say("demo.caught") + "\n\n" + caught + "\n" + messages.say("demo.columns") + "\n")
                .getBytes(StandardCharsets.UTF_8));
        err.println(messages.say("demo.report", report.toUri()));
        err.println(messages.say("demo.files", folder.toAbsolutePath()));
        err.println(messages.say("demo.next", findings, world.truth()));
        if (!asked.hasMatchedOption("--no-open") && Files.exists(report)) {
            new Browser(surroundings.environment(), String.valueOf(System.getProperty("os.name"))).show(report.toUri());
        }
        return DONE;
    }
}
