package org.panke.server.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** Simulated offices, as files and as events. */
record Year(Path file, Path rules, List<Event> events) {
    static Year simulated(Path folder, long seed, int projects, int visitsADay) throws IOException {
        panke(OutputStream.nullOutputStream(), "simulate", "--seed=" + seed, "--projects=" + projects, "--months=1",
            "--visits-per-day=" + visitsADay, "--out=" + folder);
        List<Event> events = new ArrayList<>();
        try (EventReader reader = EventReader.open(folder.resolve("events.ndjson"))) {
            while (reader.advance(new Gathering(events))) {
                // all of them
            }
        }
        return new Year(folder.resolve("events.ndjson"), folder.resolve("rules.yaml"), events);
    }

    /** The same without what makes somebody forgotten: of them an export holds less than was written down. */
    Year inWhichNobodyIsForgotten() {
        return new Year(file, rules, events.stream().filter(event -> !(event instanceof Event.Erased)).toList());
    }

    String ruleDocument() throws IOException {
        return Files.readString(rules);
    }

    /** What {@code panke judge} says of it, without what it says at the end of everything. */
    List<String> judged() {
        var out = new ByteArrayOutputStream();
        panke(out, "judge", file.toString(), "--rules", rules.toString());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void panke(OutputStream out, String... arguments) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Panke.run(new Surroundings(InputStream.nullInputStream(), out, silent, Map.of(), () -> 0), arguments);
    }

    private record Gathering(List<Event> events) implements EventSource.Sink {
        @Override
        public void event(Event event, long line) {
            events.add(event);
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }
    }
}
