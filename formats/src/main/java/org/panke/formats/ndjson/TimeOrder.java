package org.panke.formats.ndjson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a file goes whose lines stand in the order of their time.
 *
 * @param first the first event's time
 * @param last the last event's time
 */
public record TimeOrder(Instant first, Instant last) {
    private static final int SMALL = 1 << 20;

    /**
     * Looks, much faster than by reading the events, whether a file is in order. Empty where it is not, where it has no
     * event, and where its order cannot be seen so easily: it never says yes of a file that is out of order. Of a large
     * file two threads take half each.
     */
    public static Optional<TimeOrder> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            long middle = size < SMALL ? size : lineAfter(channel, size / 2, size);
            var back = new FutureTask<@Nullable TimeScan>(() -> TimeScan.of(new Region(channel, middle, size)));
            if (middle < size) {
                Thread.ofPlatform().daemon().name("order").start(back);
            } else {
                back.run();
            }
            TimeScan front = TimeScan.of(new Region(channel, 0, middle));
            return joined(front, back.get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<TimeOrder> joined(@Nullable TimeScan front, @Nullable TimeScan back) {
        if (front == null || back == null || (front.isEmpty() && back.isEmpty())) {
            return Optional.empty();
        }
        TimeScan begin = front.isEmpty() ? back : front;
        TimeScan end = back.isEmpty() ? front : back;
        boolean inOrder = front.isEmpty() || back.isEmpty() || !front.last().isAfter(back.first());
        return inOrder ? Optional.of(new TimeOrder(begin.first(), end.last())) : Optional.empty();
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
}
