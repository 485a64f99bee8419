package org.panke.tools.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.formats.Language;
import org.panke.formats.tables.Mapping;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke judge}. */
public final class JudgeCommand implements Tool {
    /** Every line was judged. */
    static final int CLEAN = 0;
    /** Lines were left out. */
    static final int LEFT_OUT = 1;
    /** Stopped, or not even begun. */
    static final int STOPPED = 2;

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder().paramLabel("FILES").arity("0..*").type(List.class)
            .auxiliaryTypes(String.class).description(messages.say("judge.files")).build());
        spec.addOption(option("--rules", "FILE", messages).type(Path.class).build());
        spec.addOption(option("--out", "DIR", messages).type(Path.class).build());
        spec.addOption(option("--format", "FORMAT", messages).type(List.class).auxiliaryTypes(String.class)
            .splitRegex(",").build());
        spec.addOption(option("--strict", "", messages).type(boolean.class).build());
        spec.addOption(option("--map", "HEADER=FIELD", messages).type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(option("--project", "ID", messages).type(String.class).build());
        return spec;
    }

    private static OptionSpec.Builder option(String name, String label, Messages messages) {
        return OptionSpec.builder(name).paramLabel(label).description(messages.say("judge" + name.replace("--", ".")));
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        try {
            JudgeOptions options = options(asked, messages.language());
            return new JudgeRun(options, surroundings, messages).run() > 0 ? LEFT_OUT : CLEAN;
        } catch (CannotRun e) {
            surroundings.err().println(messages.say(e.key(), e.details()));
            return STOPPED;
        }
    }

    private static JudgeOptions options(ParseResult asked, Language language) throws CannotRun {
        List<String> files = asked.matchedPositionalValue(0, List.of());
        Path rules = asked.matchedOptionValue("--rules", null);
        Path out = asked.matchedOptionValue("--out", null);
        if (files.isEmpty()) {
            throw new CannotRun("judge.no-files");
        }
        if (rules == null) {
            throw new CannotRun("judge.no-rules");
        }
        Set<Format> formats = formats(asked.matchedOptionValue("--format", List.of()), out);
        if (out == null && !formats.equals(EnumSet.of(Format.NDJSON))) {
            throw new CannotRun("judge.no-out");
        }
        String project = asked.matchedOptionValue("--project", null);
        return new JudgeOptions(files, rules, out, formats, asked.hasMatchedOption("--strict"),
            mapping(asked.matchedOptionValue("--map", List.of()), language),
            project == null ? null : new ProjectId(project));
    }

    /** What was asked for; else everything into a folder, or NDJSON where there is none. */
    private static Set<Format> formats(List<String> names, @Nullable Path out) throws CannotRun {
        if (names.isEmpty()) {
            return out == null ? EnumSet.of(Format.NDJSON) : EnumSet.allOf(Format.class);
        }
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : names) {
            Format format = Format.named(name);
            if (format == null) {
                throw new CannotRun("judge.no-format", name);
            }
            formats.add(format);
        }
        return formats;
    }

    private static Mapping mapping(List<String> pairs, Language language) throws CannotRun {
        return switch (Mapping.parse(String.join(",", pairs))) {
            case Mapping.Reading.Good good -> good.mapping();
            case Mapping.Reading.Bad bad ->
                throw new CannotRun("judge.no-map", bad.found(), bad.expected().in(language));
        };
    }
}
