package org.panke.bench.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** So many at once, each doing one thing after the other until the time is over. */
final class Clients {
    private final int many;
    private final double seconds;

    Clients(int many, double seconds) {
        this.many = many;
        this.seconds = seconds;
    }

    /** What one client does, over and over. */
    interface Doing extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws IOException {
            // nothing to put away
        }
    }

    /** Makes the doing of the client of that number. */
    interface Making {
        Doing of(int client) throws Exception;
    }

    /**
     * How it went.
     *
     * @param nanos what each took, sorted
     */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record Went(double aSecond, long[] nanos) {
        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * quantile))] / 1e6;
        }
    }

    /** As fast as they can. */
    Went run(Making making) throws Exception {
        return run(making, 0);
    }

    /** @param aSecond how many all of them begin a second; what is late counts from when it should have begun */
    Went run(Making making, double aSecond) throws Exception {
        long[][] nanos = new long[many][];
        AtomicReference<Exception> failed = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(many);
        long start = System.nanoTime();
        for (int i = 0; i < many; i++) {
            int client = i;
            Thread.ofPlatform().start(() -> {
                try (Doing doing = making.of(client)) {
                    nanos[client] = work(doing, client, start, aSecond);
                } catch (Exception e) {
                    failed.set(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failed.get() != null) {
            throw failed.get();
        }
        long[] all = Arrays.stream(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Went(all.length * 1e9 / (System.nanoTime() - start), all);
    }

    private long[] work(Doing doing, int client, long start, double aSecond) throws Exception {
        long end = start + (long) (seconds * 1e9);
        long between = aSecond == 0 ? 0 : (long) (1e9 * many / aSecond);
        long next = start + between * client / many;
        long[] took = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (between > 0 && now < next) {
                Thread.sleep((next - now) / 1_000_000, (int) ((next - now) % 1_000_000));
                now = System.nanoTime();
            }
            long from = between > 0 ? next : now;
            doing.once();
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count++] = System.nanoTime() - from;
            next += between;
        }
        return Arrays.copyOf(took, count);
    }
}
