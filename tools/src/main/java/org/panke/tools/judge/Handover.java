package org.panke.tools.judge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Two threads, one that makes and one that takes, with a few parcels between them. */
final class Handover {
    private static final int PARCELS = 4;

    /** Makes parcels, in a thread of its own. */
    interface Maker<T> {
        void make(Taker<T> taker) throws IOException;
    }

    /** Takes parcels, in the calling thread. */
    interface Taker<T> {
        void take(T parcel) throws IOException;
    }

    /** What lies between the two: a parcel, or the end with what went wrong. */
    private record Item<T>(@Nullable T parcel, @Nullable Throwable failure) {
    }

    private Handover() {
    }

    /** Ends when all that was made is taken, or as soon as either fails; then neither works on, and it is rethrown. */
    static <T> void between(Maker<T> maker, Taker<T> taker) throws IOException {
        BlockingQueue<Item<T>> queue = new ArrayBlockingQueue<>(PARCELS);
        Thread making = Thread.ofPlatform().daemon().name("reading").start(() -> make(maker, queue));
        try {
            for (Item<T> item = queue.take(); item.parcel != null || item.failure != null; item = queue.take()) {
                if (item.parcel == null) {
                    throw rethrown(item.failure);
                }
                taker.take(item.parcel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            making.interrupt();
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever goes wrong is for the other thread to tell
    private static <T> void make(Maker<T> maker, BlockingQueue<Item<T>> queue) {
        try {
            Throwable failure = null;
            try {
                maker.make(parcel -> put(queue, new Item<>(parcel, null)));
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
            put(queue, new Item<>(null, failure));
        } catch (InterruptedIOException e) {
            // the taker has gone
        }
    }

    private static <T> void put(BlockingQueue<Item<T>> queue, Item<T> item) throws InterruptedIOException {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** What another thread failed with; what is not checked is thrown at once. */
    static IOException rethrown(@Nullable Throwable failure) {
        return switch (failure) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(failure);
        };
    }
}
