package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.LineCounter;
import org.panke.formats.ndjson.Survey;

/** Files that could be seen beforehand to be in the order of their time, one behind the other. */
final class Surveys implements Closeable {
    private final List<Survey> files;

    private Surveys(List<Survey> files) {
        this.files = files;
    }

    /** Empty where the order is another, or cannot be seen beforehand. */
    static Optional<Surveys> of(List<Input> inputs) throws IOException {
        List<Survey> files = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Input input : inputs) {
            if (input.file() == null || input.isTable() || !Files.isRegularFile(input.file())) {
                return Optional.empty();
            }
            Optional<Survey> survey = Survey.of(input.file());
            if (survey.isEmpty() || survey.get().first().isBefore(last)) {
                return Optional.empty();
            }
            files.add(survey.get());
            last = survey.get().last();
        }
        return Optional.of(new Surveys(files));
    }

    /** All that occur, in the order in which they first do; empty where not every line's project was seen. */
    Collection<String> projects() {
        Set<String> projects = new LinkedHashSet<>();
        for (Survey file : files) {
            if (file.projects().isEmpty()) {
                return Set.of();
            }
            projects.addAll(file.projects());
        }
        return projects;
    }

    long size() {
        return files.stream().mapToLong(Survey::size).sum();
    }

    long bytesOf(String project) {
        return files.stream().mapToLong(file -> file.bytesOf(project)).sum();
    }

    /**
     * Reads one project's events from all files; what stands for a line's number is the byte at which it begins, counted
     * over all files.
     *
     * @param afterwards is told now and then how many more bytes were read
     */
    void read(String project, EventSource.Sink sink, LongSink afterwards) throws IOException {
        long before = 0;
        for (Survey file : files) {
            try (EventSource events = file.eventsOf(project)) {
                EventSource.Sink behind = behind(before, sink);
                long seen = 0;
                while (events.advance(behind)) {
                    afterwards.accept(events.position() - seen);
                    seen = events.position();
                }
            }
            before += file.size();
        }
    }

    /** Takes a number. */
    interface LongSink {
        void accept(long number) throws IOException;
    }

    private static EventSource.Sink behind(long before, EventSource.Sink sink) {
        return new EventSource.Sink() {
            @Override
            public void event(Event event, long begin) {
                sink.event(event, before + begin);
            }

            @Override
            public void problem(Problem problem) {
                sink.problem(problem.onLine(before + problem.line()));
            }
        };
    }

    /** Gives problems their lines' numbers, where they come in the order of the files. */
    Numbering numbering() {
        return new Numbering();
    }

    /** Knows how many lines were passed. */
    final class Numbering {
        private int file;
        private long before;
        private @Nullable LineCounter counter;

        Problem numbered(Problem problem) throws IOException {
            while (problem.line() >= before + files.get(file).size()) {
                before += files.get(file++).size();
                counter = null;
            }
            if (counter == null) {
                counter = files.get(file).lineCounter();
            }
            return problem.onLine(counter.line(problem.line() - before));
        }
    }

    @Override
    public void close() {
        files.forEach(Survey::close);
    }
}
