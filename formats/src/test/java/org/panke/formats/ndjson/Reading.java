package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;

/** What came of reading some lines: the events with their line numbers, and the problems. */
final class Reading implements EventSource.Sink {
    final List<Event> events = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    static Reading of(String... lines) {
        return ofBytes(String.join("\n", lines).getBytes(UTF_8));
    }

    static Reading ofBytes(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static Reading of(InputStream in) {
        var reading = new Reading();
        try (var reader = new EventReader(in, "f.ndjson", -1)) {
            boolean more = true;
            while (more) {
                more = reader.advance(reading);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return reading;
    }

    Event onlyEvent() {
        if (events.size() != 1 || !problems.isEmpty()) {
            throw new AssertionError(events + " " + problems);
        }
        return events.getFirst();
    }

    /** The one problem as {@code column field: found …; expected …}. */
    String onlyProblem() {
        if (problems.size() != 1) {
            throw new AssertionError(events + " " + problems);
        }
        Problem problem = problems.getFirst();
        return problem.column() + " " + problem.field() + ": found " + problem.found() + "; expected "
            + problem.expected().en();
    }

    @Override
    public void event(Event event, long line) {
        events.add(event);
        lines.add(line);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
