package org.panke.bench.faces;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The processor time of the thread itself: whatever else runs on the machine counts less than by a clock on the wall. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Spent {
    /** How often. */
    public long times;
    /** Nanoseconds. */
    public long spent;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    void by(Runnable work) {
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        spent += threads.getCurrentThreadCpuTime() - before;
        times++;
    }
}
