package org.panke.tools.judge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import org.panke.attribution.Rules;
import org.panke.formats.rules.RuleFile;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/**
 * Judges files: events by their time, then by their place in the files; findings come out in the order of the files.
 * Files whose order can be seen beforehand go straight through, others {@link OutOfOrder}.
 */
final class JudgeRun {
    /** In bytes: below, threads and room on disk would cost more than they spare. */
    private static final long LARGE = 1 << 20;

    private final JudgeOptions options;
    private final Surroundings surroundings;
    private final Messages messages;
    private final Progress progress;

    JudgeRun(JudgeOptions options, Surroundings surroundings, Messages messages) {
        this.options = options;
        this.surroundings = surroundings;
        this.messages = messages;
        this.progress = new Progress(surroundings, messages);
    }

    /**
     * Reads, judges, writes and says what came out.
     *
     * @return how many lines were left out
     */
    long run() throws IOException {
        Rules rules = rules();
        List<Input> inputs = Input.all(options.files());
        try (Outputs outputs = Outputs.open(options, rules, surroundings, messages);
                Complaints complaints = new Complaints(options, messages, surroundings.err(), progress)) {
            Summary summary = new Summary(rules);
            outputs.add(summary);
            Reading reading = new Reading(inputs, options, rules, surroundings.in(), complaints, progress);
            judge(inputs, reading, rules, outputs, summary, complaints);
            outputs.finish(complaints.lines());
            complaints.finish();
            progress.clear();
            say(summary, complaints);
            return complaints.lines();
        } finally {
            progress.clear();
        }
    }

    private Rules rules() throws IOException {
        if (Files.isDirectory(options.rules())) {
            throw new CannotRun("rules.folder", options.rules());
        }
        if (!Files.isReadable(options.rules())) {
            throw new CannotRun("rules.missing", options.rules());
        }
        return switch (RuleFile.read(options.rules())) {
            case RuleFile.Good good -> good.rules();
            case RuleFile.Bad bad -> {
                bad.problems().forEach(problem -> surroundings.err().println(messages.say(problem)));
                throw new CannotRun("rules.bad", options.rules());
            }
        };
    }

    private void judge(List<Input> inputs, Reading reading, Rules rules, Outputs outputs, Summary summary,
            Complaints complaints) throws IOException {
        Surveys files = Surveys.of(inputs).orElse(null);
        if (files == null) {
            new OutOfOrder(surroundings.spillFolder(), progress).judge(reading, rules, outputs);
            return;
        }
        try (files) {
            NdjsonOutput lines = outputs.onlyLines().orElse(null);
            boolean isWorthIt = files.size() >= LARGE && files.projects().size() > 1;
            if (lines != null && isWorthIt && !rules.everAsksTheGroup()) {
                int workers = Math.min(Runtime.getRuntime().availableProcessors(), files.projects().size());
                new ByProject(surroundings.spillFolder(), progress, workers)
                    .judge(files, rules, lines, summary, complaints);
            } else {
                straight(reading, rules, outputs);
            }
        }
    }

    private void straight(Reading reading, Rules rules, Outputs outputs) throws IOException {
        Judging judging = new Judging(rules, outputs, (finding, _) -> outputs.finding(finding));
        progress.step("progress.judging");
        reading.each(event -> judging.event(event, 0));
        judging.finish();
    }

    private void say(Summary summary, Complaints complaints) {
        PrintStream err = surroundings.err();
        if (complaints.unsaid() > 0) {
            err.println(messages.say("problem.more", complaints.unsaid()));
        }
        summary.lines(messages, complaints.lines()).forEach(err::println);
    }
}
