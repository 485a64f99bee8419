package org.panke.server.platform;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a minute drops what is over, so that it goes at its time also where nobody comes and nothing is recorded. */
public final class Sweep implements AutoCloseable {
    private static final long EVERY_MINUTES = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final List<Passing> passing;
    private final InstantSource clock;
    private final ScheduledExecutorService sweeper =
        Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("sweep").daemon().unstarted(work));

    public Sweep(List<Passing> passing, InstantSource clock) {
        this.passing = List.copyOf(passing);
        this.clock = clock;
    }

    /** Sweeps from now on. */
    public Sweep start() {
        var _ = sweeper.scheduleWithFixedDelay(this::once, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        return this;
    }

    /** Sweeps now. What fails keeps nothing else from being swept, and is tried again the next time. */
    @SuppressWarnings("IllegalCatch") // the next turn tries again
    public synchronized void once() {
        for (Passing each : passing) {
            try {
                each.drop(clock.instant());
            } catch (RuntimeException e) {
                // the class alone: a message may quote what was kept
                LOG.error("not swept: {}", e.getClass().getName());
            }
        }
    }

    /** Does something while nothing is swept: what is dated before now must not find that the time has passed. */
    public synchronized void meanwhile(Runnable work) {
        work.run();
    }

    @Override
    public void close() {
        sweeper.shutdown();
        try {
            sweeper.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
