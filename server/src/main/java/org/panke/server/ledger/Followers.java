package org.panke.server.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.panke.attribution.ProjectId;

/**
 * Who waits to hear that something new was recorded. What is kept is one number a project, so nobody who listens
 * slowly costs anything, and whoever writes waits for none of them.
 */
public final class Followers {
    private final Map<ProjectId, Newest> projects = new ConcurrentHashMap<>();

    Followers() {
    }

    /** A project's newest event that is on disk, as far as this process was told. */
    private static final class Newest {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition grown = lock.newCondition();
        private long sequence;

        void grow(long to) {
            lock.lock();
            try {
                if (to > sequence) {
                    sequence = to;
                    grown.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        long after(long seen, Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                long left = atMost.toNanos();
                while (sequence <= seen && left > 0) {
                    left = grown.awaitNanos(left);
                }
                return Math.max(sequence, seen);
            } finally {
                lock.unlock();
            }
        }
    }

    void tell(ProjectId project, long sequence) {
        newest(project).grow(sequence);
    }

    /** Waits for an event after {@code seen}; the number of the newest, or {@code seen} where none came in time. */
    public long after(ProjectId project, long seen, Duration atMost) throws InterruptedException {
        return newest(project).after(seen, atMost);
    }

    private Newest newest(ProjectId project) {
        return projects.computeIfAbsent(project, _ -> new Newest());
    }
}
