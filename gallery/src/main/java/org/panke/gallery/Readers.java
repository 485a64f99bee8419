package org.panke.gallery;

import java.util.concurrent.atomic.AtomicInteger;

/** Who reads rows that are about to be overwritten. */
final class Readers {
    private final AtomicInteger reading = new AtomicInteger();

    void enter() {
        reading.incrementAndGet();
    }

    void leave() {
        reading.decrementAndGet();
    }

    /** Returns when all who entered have left; nobody enters any more. A search takes a few milliseconds at most. */
    void await() {
        while (reading.get() > 0) {
            Thread.onSpinWait();
        }
    }
}
