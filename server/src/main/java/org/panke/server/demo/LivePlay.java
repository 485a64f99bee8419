package org.panke.server.demo;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.panke.attribution.Event;
import org.panke.server.ledger.Recorder;

/** Lets what comes next happen, one thing after the other with some seconds between, until it is closed. */
final class LivePlay implements AutoCloseable {
    private static final int LEAST_SECONDS = 15;
    private static final int MOST_SECONDS = 35;

    private final Thread thread;

    /** @param notice the hash of the one in force */
    LivePlay(List<Event> coming, Recorder recorder, Supplier<String> notice, RandomGenerator random) {
        thread = Thread.ofVirtual().name("demo").start(() -> play(coming.iterator(), recorder, notice, random));
    }

    private static void play(Iterator<Event> coming, Recorder recorder, Supplier<String> notice,
            RandomGenerator random) {
        try {
            while (coming.hasNext()) {
                Thread.sleep(Duration.ofSeconds(random.nextInt(LEAST_SECONDS, MOST_SECONDS + 1)));
                Event next = coming.next();
                String agreed = notice.get();
                recorder.record(at -> SimulatedOffice.at(at, next, agreed));
            }
        } catch (InterruptedException e) {
            // the demo ends
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
