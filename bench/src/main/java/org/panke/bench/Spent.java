package org.panke.bench;

import java.lang.management.ManagementFactory;

/**
 * What some work cost, in nanoseconds.
 *
 * @param wall on the clock, with everything that got in its way
 * @param cpu of the working thread on a core; collecting garbage is done by another thread and not in it
 */
record Spent(long wall, long cpu) {
    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static Spent on(Work work) throws Exception {
        long cpu = onCore();
        long wall = System.nanoTime();
        work.run();
        return new Spent(System.nanoTime() - wall, onCore() - cpu);
    }

    private static long onCore() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
