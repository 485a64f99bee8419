package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.panke.formats.EventSource;

/**
 * What can be seen of a file without reading its events: that its lines stand in the order of their time, and, mostly,
 * whose they are. Then each project's events can be read by themselves, by several threads at once.
 */
public final class Survey implements Closeable {
    private static final int SMALL = 1 << 20;

    private final Path file;
    private final Instant first;
    private final Instant last;
    private final long size;
    private final Map<String, LinesOfOne> projects;
    private final Arena arena = Arena.ofShared();
    private @Nullable MemorySegment content;

    private Survey(Path file, long size, Instant first, Instant last, Map<String, LinesOfOne> projects) {
        this.file = file;
        this.size = size;
        this.first = first;
        this.last = last;
        this.projects = projects;
    }

    /**
     * Looks, much faster than by reading the events, whether a file is in order. Empty where it is not, where it has no
     * event, and where its order cannot be seen so easily: it never says yes of a file that is out of order. Of a large
     * file two threads take half each.
     */
    public static Optional<Survey> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            long middle = size < SMALL ? size : lineAfter(channel, size / 2, size);
            var back = new FutureTask<@Nullable LineScan>(() -> LineScan.of(new Region(channel, middle, size), middle));
            if (middle < size) {
                Thread.ofPlatform().daemon().name("survey").start(back);
            } else {
                back.run();
            }
            LineScan front = LineScan.of(new Region(channel, 0, middle), 0);
            return joined(file, size, front, back.get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Survey> joined(Path file, long size, @Nullable LineScan front, @Nullable LineScan back) {
        if (front == null || back == null || (front.isEmpty() && back.isEmpty())) {
            return Optional.empty();
        }
        LineScan begin = front.isEmpty() ? back : front;
        LineScan end = back.isEmpty() ? front : back;
        boolean inOrder = front.isEmpty() || back.isEmpty() || !front.last().isAfter(back.first());
        return inOrder
            ? Optional.of(new Survey(file, size, begin.first(), end.last(), joined(front, back)))
            : Optional.empty();
    }

    private static Map<String, LinesOfOne> joined(LineScan front, LineScan back) {
        boolean isUnseen = (!front.isEmpty() && front.projects().isEmpty())
            || (!back.isEmpty() && back.projects().isEmpty());
        Map<String, LinesOfOne> all = new LinkedHashMap<>();
        if (!isUnseen) {
            all.putAll(front.projects());
            back.projects().forEach((project, lines) -> all.computeIfAbsent(project, _ -> new LinesOfOne())
                .addAll(lines));
        }
        return all;
    }

    /** Where the first line begins that begins behind {@code place}. */
    private static long lineAfter(FileChannel channel, long place, long size) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(1 << 12);
        for (long at = place; at < size; at += some.limit()) {
            some.clear();
            channel.read(some, at);
            some.flip();
            for (int i = 0; i < some.limit(); i++) {
                if (some.get(i) == '\n') {
                    return at + i + 1;
                }
            }
        }
        return size;
    }

    /** The first event's time. */
    public Instant first() {
        return first;
    }

    /** The last event's time. */
    public Instant last() {
        return last;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** In the order in which they first stand; empty where not every line's project was seen. */
    public Set<String> projects() {
        return projects.keySet();
    }

    /** How many bytes of the file are this project's. */
    public long bytesOf(String project) {
        LinesOfOne lines = projects.get(project);
        return lines == null ? 0 : lines.bytes();
    }

    /**
     * One project's events, from a file that nobody writes into meanwhile. The number of a line is here the byte at
     * which it begins; {@link LineCounter} tells the other.
     */
    public EventSource eventsOf(String project) throws IOException {
        return new ProjectReader(new ProjectLines(content(), projects.getOrDefault(project, new LinesOfOne())),
            file.toString());
    }

    /** Tells the numbers of its lines. */
    public LineCounter lineCounter() throws IOException {
        return new LineCounter(content());
    }

    private synchronized MemorySegment content() throws IOException {
        if (content == null) {
            try (var channel = FileChannel.open(file)) {
                content = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            }
        }
        return content;
    }

    @Override
    public void close() {
        arena.close();
    }
}
