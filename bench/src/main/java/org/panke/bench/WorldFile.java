package org.panke.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.formats.ndjson.EventWriter;

/** Writes a simulated history as NDJSON until it is as long as asked for, and its rules beside it. */
public final class WorldFile {
    private WorldFile() {
    }

    /** Arguments: the folder; offices; months; the length in bytes, or 0 for all of it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        World world = World.of(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), World.VISITS);
        long length = Long.parseLong(arguments[3]);
        Files.writeString(folder.resolve("rules.yaml"), world.simulation().rules());
        try (Counted out = new Counted(Files.newOutputStream(folder.resolve("events.ndjson")))) {
            write(world, out, length == 0 ? Long.MAX_VALUE : length);
        }
    }

    private static void write(World world, Counted out, long length) throws IOException {
        EventWriter writer = new EventWriter(out);
        Consumer<Event> events = event -> {
            try {
                if (out.bytes >= length) {
                    throw new LongEnough();
                }
                writer.write(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try {
            world.simulation().forEach(events);
        } catch (LongEnough done) {
            // the last event is written whole
        }
        writer.flush();
    }

    private static final class LongEnough extends RuntimeException {
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] buffer, int from, int count) throws IOException {
            out.write(buffer, from, count);
            bytes += count;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }
    }
}
