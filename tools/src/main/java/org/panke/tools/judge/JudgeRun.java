package org.panke.tools.judge;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Rules;
import org.panke.formats.ndjson.TimeOrder;
import org.panke.formats.rules.RuleFile;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/**
 * Judges files: events by their time, then by their place in the files; findings come out in the order of the files.
 * Files whose order can be seen beforehand go straight through, others {@link OutOfOrder}.
 */
final class JudgeRun {
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
            if (isInOrder(inputs)) {
                straight(reading, rules, outputs);
            } else {
                new OutOfOrder(surroundings.spillFolder(), progress).judge(reading, rules, outputs);
            }
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
        if (!Files.isReadable(options.rules()) || Files.isDirectory(options.rules())) {
            throw new CannotRun("rules.missing", options.rules());
        }
        return switch (RuleFile.read(options.rules())) {
            case RuleFile.Good good -> good.rules();
            case RuleFile.Bad bad -> {
                bad.problems().forEach(problem -> surroundings.err().println(Complaints.said(problem, messages)));
                throw new CannotRun("rules.bad", options.rules());
            }
        };
    }

    /** Whether all files together can be seen to be in the order of their time. */
    private static boolean isInOrder(List<Input> inputs) throws IOException {
        Instant last = Instant.MIN;
        for (Input input : inputs) {
            if (input.file() == null || input.isTable() || !Files.isRegularFile(input.file())) {
                return false;
            }
            Optional<TimeOrder> order = TimeOrder.of(input.file());
            if (order.isEmpty() || order.get().first().isBefore(last)) {
                return false;
            }
            last = order.get().last();
        }
        return true;
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
