package org.panke.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One command asked for with some arguments. */
final class Invocation {
    private static final int USAGE = 2;
    private static final int WIDTH = 110;

    private final Tool tool;
    private final Messages messages;

    Invocation(Tool tool, Messages messages) {
        this.tool = tool;
        this.messages = messages;
    }

    int run(Surroundings surroundings, List<String> arguments) throws IOException {
        CommandLine line = line();
        try {
            ParseResult asked = line.parseArgs(arguments.toArray(String[]::new));
            if (asked.hasMatchedOption("--help")) {
                surroundings.out().write(line.getUsageMessage(Ansi.OFF).getBytes(StandardCharsets.UTF_8));
                return 0;
            }
            return tool.run(asked, surroundings, messages);
        } catch (ParameterException e) {
            surroundings.err().println(said(e));
            surroundings.err().println(messages.say("panke.see-help", tool.name()));
            return USAGE;
        }
    }

    private CommandLine line() {
        CommandSpec spec = tool.spec(messages).name("panke " + tool.name());
        spec.addOption(OptionSpec.builder("--lang").paramLabel("zh|en").type(String.class)
            .description(messages.say("panke.lang")).build());
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(messages.say("panke.help-option"))
            .build());
        spec.usageMessage().width(WIDTH).adjustLineBreaksForWideCJKCharacters(true).sortOptions(false)
            .synopsisHeading(messages.say("panke.usage")).description(messages.say(tool.name() + ".description"))
            .footer(messages.say(tool.name() + ".footer"));
        // named, so that picocli does not look for it by reflection, which a start would feel
        return new CommandLine(spec).registerConverter(Path.class, Path::of);
    }

    private String said(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                messages.say("panke.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                messages.say("panke.no-value", named(missing.getMissing().getFirst()));
            default -> messages.say("panke.bad-value", String.valueOf(e.getValue()));
        };
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
