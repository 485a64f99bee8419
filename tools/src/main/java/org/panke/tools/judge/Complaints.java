package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.ProblemWriter;
import org.panke.formats.tables.Notice;
import org.panke.tools.Messages;

/** The lines that could not be read: the first of them said, all of them counted and, where there is a folder, kept. */
final class Complaints implements Closeable {
    private static final int SAID = 20;

    private final boolean strict;
    private final Messages messages;
    private final PrintStream err;
    private final Progress progress;
    private final @Nullable OutFile file;
    private final @Nullable ProblemWriter writer;
    private long count;
    private long lines;

    Complaints(JudgeOptions options, Messages messages, PrintStream err, Progress progress) throws IOException {
        this.strict = options.strict();
        this.messages = messages;
        this.err = err;
        this.progress = progress;
        this.file = options.out() == null ? null : new OutFile(options.out(), "problems.ndjson");
        this.writer = file == null ? null : new ProblemWriter(file.open());
    }

    /** @throws CannotRun where the user wants to stop at the first */
    void take(List<Problem> problems) throws IOException {
        for (Problem problem : problems) {
            count++;
            lines += problem.lines();
            if (count <= SAID) {
                say(messages.say(problem));
            }
            if (writer != null) {
                writer.write(problem);
            }
            if (strict) {
                throw new CannotRun("judge.strict-stop");
            }
        }
    }

    /** Says what the user should know of a file. */
    void take(Notice notice) {
        say(notice.file() + ": " + notice.in(messages.language()));
    }

    private void say(String line) {
        progress.clear();
        err.println(line);
    }

    /** How many lines were left out. */
    long lines() {
        return lines;
    }

    /** How many more there were than were said. */
    long unsaid() {
        return Math.max(0, count - SAID);
    }

    /** Keeps what there is to keep; no file where there is nothing. */
    void finish() throws IOException {
        if (writer != null && file != null && count > 0) {
            writer.close();
            file.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null && file != null) {
            writer.close();
            file.close();
        }
    }
}
