package org.panke.gallery;

import java.util.concurrent.atomic.AtomicInteger;

/** Who reads rows that are about to be overwritten. */
final class Readers {
    /** About as often as a look at the counter takes less time than to let another thread go on. */
    private static final int SPINS = 1_000;

    private final AtomicInteger reading = new AtomicInteger();

    void enter() {
        reading.incrementAndGet();
    }

    void leave() {
        reading.decrementAndGet();
    }

    /** Returns when all who entered have left; nobody enters any more. A search takes a few milliseconds at most. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it
    void await() {
        for (int spins = 0; reading.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                // whoever reads may wait for a processor
                Thread.yield();
            }
        }
    }
}
