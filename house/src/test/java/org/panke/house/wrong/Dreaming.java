package org.panke.house.wrong;

import java.time.Duration;

/** Waits and hopes. */
public final class Dreaming {
    void millis() throws InterruptedException { Thread.sleep(1); }

    void nanos() throws InterruptedException { Thread.sleep(0, 1); }

    void duration() throws InterruptedException { Thread.sleep(Duration.ofNanos(1)); }
}
