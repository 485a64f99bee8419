package org.panke.formats.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.Problem.Expectation;

/** Reads the exports of other systems, CSV and XLSX: registrations, visits, deals, or a ledger of all three. */
public final class Tables {
    /** The project of rows that name none, where neither the user nor the rules' group name exactly one. */
    public static final ProjectId DEFAULT_PROJECT = new ProjectId("P1");

    private Tables() {}

    /** Whether the file's name is that of a table. */
    public static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(?:csv|tsv|txt|xlsx|xlsm|xls|et|ods)");
    }

    /**
     * Opens an export. What is wrong with the file as a whole is its only problem; nothing is read before the source is.
     *
     * @param project of rows that name none; null for the only one of the rules' group, else {@link #DEFAULT_PROJECT}
     * @param notices how the file is understood, and what in it is not used
     */
    public static EventSource open(Path file, Rules rules, Mapping mapping, @Nullable ProjectId project,
            Consumer<? super Notice> notices) {
        return open(file, String.valueOf(file.getFileName()), rules, mapping, project, notices);
    }

    /**
     * Like {@link #open(Path, Rules, Mapping, ProjectId, Consumer)}.
     *
     * @param label what the ids of rows begin with that bring none; it must tell this file from others that are read with
     *        it, and stay the same from run to run
     */
    public static EventSource open(Path file, String label, Rules rules, Mapping mapping, @Nullable ProjectId project,
            Consumer<? super Notice> notices) {
        ProjectId only = rules.group().size() == 1 ? rules.group().iterator().next() : DEFAULT_PROJECT;
        Recognition recognition = new Recognition(file.toString(), label, rules, mapping,
            project == null ? only : project);
        try {
            return TableFile.open(file, recognition, mapping, notices);
        } catch (BrokenFile e) {
            return new OnlyAProblem(e.problem(file.toString()));
        } catch (IOException e) {
            return new OnlyAProblem(new Problem(file.toString(), 1, null, null, "",
                new Expectation("可以打开的文件", "a file that can be opened")));
        }
    }

    /** A file that could not be opened. */
    private static final class OnlyAProblem implements EventSource {
        private @Nullable Problem problem;

        private OnlyAProblem(Problem problem) {
            this.problem = problem;
        }

        @Override
        public boolean advance(Sink sink) {
            if (problem != null) {
                sink.problem(problem);
                problem = null;
            }
            return false;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
