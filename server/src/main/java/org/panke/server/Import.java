package org.panke.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.server.ledger.ExportedLine;
import org.panke.server.ledger.OtherContentException;
import org.panke.server.ledger.OtherNumbersException;
import org.panke.server.ledger.Recordable;
import org.panke.server.ledger.RefusedException;
import org.panke.server.ledger.RulesRefusedException;

/** {@code panke import}: records a file's events at their own times, all of a file or none of it. */
final class Import {
    /** Of more lines that are refused the first are named. */
    private static final int SHOWN = 20;
    /** Clocks of other systems may be a little ahead of this one. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Kept kept;
    private final PrintStream err;

    Import(Kept kept, PrintStream err) {
        this.kept = kept;
        this.err = err;
    }

    /** An event and its line. */
    private record Line(Recordable event, long number) {
    }

    /** @return the exit status */
    int all(StoreOptions options) throws IOException, StoreOptions.Usage {
        ProjectId project = options.neededProject();
        if (options.files().isEmpty()) {
            throw new StoreOptions.Usage("FILE");
        }
        List<String> differences = kept.logCheck().of(project);
        if (!differences.isEmpty()) {
            differences.forEach(err::println);
            err.println("项目的记录与已公布的日志不符，没有导入。The log of the project does not hold; nothing was imported.");
            return Commands.UNSOUND;
        }
        int status = Commands.SOUND;
        for (Path file : options.files()) {
            status = Math.max(status, one(project, file) ? Commands.SOUND : Commands.UNSOUND);
        }
        return status;
    }

    /** Whether everything in it was recorded, now or before. */
    private boolean one(ProjectId project, Path file) throws IOException {
        Gathering gathering = new Gathering(project, file, err);
        if (isOfAStore(file)) {
            exported(project, file, gathering);
        } else {
            try (EventReader reader = EventReader.open(file)) {
                while (reader.advance(gathering)) {
                    // all of them
                }
            }
        }
        if (gathering.refused > SHOWN) {
            err.println("…… " + (gathering.refused - SHOWN) + " 行未列出 more");
        }
        if (gathering.refused > 0) {
            err.println(file + ": " + gathering.refused + " 行被拒绝，全部没有导入。" + gathering.refused
                + " lines refused; nothing of it was imported.");
            return false;
        }
        List<Line> lines = gathering.lines;
        // of one instant the file's order decides
        lines.sort(Comparator.comparing(line -> line.event.stamp().at()));
        try {
            int recorded = kept.recorder().take(project, lines.stream().map(Line::event).toList());
            err.println(file + ": 导入 " + recorded + " 个事件，" + (lines.size() - recorded) + " 个早已记录。" + recorded
                + " events imported, " + (lines.size() - recorded) + " were recorded before.");
            return true;
        } catch (RefusedException e) {
            String why = switch (Objects.requireNonNull(e.getCause())) {
                case OtherContentException _ ->
                    "这个编号已属于另一个内容不同的事件 this id belongs to an event that says something else";
                case OtherNumbersException _ ->
                    "其中有人已被遗忘，只能导入没有其他事件的项目 somebody in it is forgotten; only a project without other events takes it";
                case RulesRefusedException _ ->
                    "其中的规则不能接在现行规则之后 the rules in it may not follow on those in force";
                default -> "早于已记录的事件 happened before what is recorded already";
            };
            err.println(
                file + ":" + lines.get(e.index()).number + ":1: " + why + "；全部没有导入。nothing of it was imported.");
            return false;
        }
    }

    /** Whether it was exported where somebody is forgotten. */
    private static boolean isOfAStore(Path file) throws IOException {
        // looked for as bytes: what is no UTF-8 is for the reader to refuse
        try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
            return lines.anyMatch(ExportedLine::isOne);
        }
    }

    private static void exported(ProjectId project, Path file, Gathering gathering) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            long number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                long place = number;
                ExportedLine.read(project, line).ifPresentOrElse(
                    event -> gathering.take(event, place), () -> gathering.refuse(place + ":1",
                        "应为本项目导出的一行 expected a line that was exported of this project"));
            }
        }
    }

    /** What a file holds, and what is wrong with it. */
    private static final class Gathering implements EventSource.Sink {
        private final ProjectId project;
        private final Path file;
        private final PrintStream err;
        private final Instant latest = Instant.now().plus(AHEAD);
        private final List<Line> lines = new ArrayList<>();
        private long refused;

        Gathering(ProjectId project, Path file, PrintStream err) {
            this.project = project;
            this.file = file;
            this.err = err;
        }

        @Override
        public void event(Event event, long line) {
            if (event.stamp().project().equals(project)) {
                take(new Recordable.Said(event), line);
            } else {
                refuse(line + ":1", "project: 是另一个项目的事件 an event of another project");
            }
        }

        /** Whatever comes after it could be no earlier: one slip would date a project's events for years. */
        private void take(Recordable event, long line) {
            if (event.stamp().at().isAfter(latest)) {
                refuse(line + ":1", "at: 应不晚于现在 " + latest.truncatedTo(ChronoUnit.SECONDS)
                    + " expected a time that is not after now");
            } else {
                lines.add(new Line(event, line));
            }
        }

        @Override
        public void problem(Problem problem) {
            refuse(problem.line() + ":" + (problem.column() == null ? "1" : problem.column().toString()),
                (problem.field() == null ? "" : problem.field() + ": ") + "应为 " + problem.expected().zh()
                    + " expected " + problem.expected().en());
        }

        private void refuse(String place, String why) {
            if (++refused <= SHOWN) {
                err.println(file + ":" + place + ": " + why);
            }
        }
    }
}
