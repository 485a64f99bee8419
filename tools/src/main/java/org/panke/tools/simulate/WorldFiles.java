package org.panke.tools.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.formats.ndjson.EventWriter;

/** A world as files: {@code events.ndjson}, {@code truth.ndjson}, {@code rules.yaml}. */
public final class WorldFiles {
    private final Simulation simulation;
    private final Consumer<? super Event> watching;

    /** @param watching sees every event after it was written, to show progress */
    public WorldFiles(Simulation simulation, Consumer<? super Event> watching) {
        this.simulation = simulation;
        this.watching = watching;
    }

    /** Writes all three into a folder, which is made where it is missing; older files of these names are replaced. */
    public Written write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Written written = new Written(folder.resolve("events.ndjson"), folder.resolve("truth.ndjson"),
            folder.resolve("rules.yaml"));
        Files.writeString(written.rules(), simulation.rules());
        try (TruthWriter truths = new TruthWriter(Files.newOutputStream(written.truth()));
                OutputStream events = Files.newOutputStream(written.events())) {
            live(events, truths::write);
        }
        return written;
    }

    /** Writes the events, and nothing else; the stream is flushed and stays open. */
    public void write(OutputStream events) throws IOException {
        live(events, truth -> {
        });
    }

    /** Writes the truth, and nothing else. */
    public void writeTruth(Path file) throws IOException {
        try (TruthWriter truths = new TruthWriter(Files.newOutputStream(file))) {
            simulation.forEach(event -> {
            }, checked(truths::write));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void live(OutputStream out, Sink<Truth> truths) throws IOException {
        EventWriter writer = new EventWriter(out);
        Consumer<Event> events = checked(writer::write);
        try {
            simulation.forEach(events.andThen(watching), checked(truths));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static <T> Consumer<T> checked(Sink<T> sink) {
        return item -> {
            try {
                sink.take(item);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private interface Sink<T> {
        void take(T item) throws IOException;
    }

    /** Where everything is. */
    public record Written(Path events, Path truth, Path rules) {
    }
}
