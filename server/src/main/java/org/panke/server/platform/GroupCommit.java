package org.panke.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a database that has one: one thread takes the works that wait, gives each of several a savepoint of its own,
 * and commits them together, so that many share one wait for the disk. Works that fail take nothing with them; where the disk
 * fails, nothing is kept, everybody hears it, and the next works begin with a connection of their own.
 */
public final class GroupCommit implements Writer {
    /** Works that may wait; who comes then waits to be let in. */
    private static final int ROOM = 4096;
    private static final int TOGETHER = 512;

    private final BlockingQueue<Waiting<?>> waiting = new ArrayBlockingQueue<>(ROOM);
    private final List<Runnable> whenLost = new CopyOnWriteArrayList<>();
    private final LastWrite last = new LastWrite();
    private final Opening opening;
    private final Thread thread;
    /** The writer's thread alone uses it; none after something went wrong with the last one. */
    private @Nullable Writing writing;
    private volatile boolean closing;
    /** Set by works, on the writer's thread. */
    private boolean scrub;

    /** @throws SQLException where there is no connection to begin with */
    public GroupCommit(Opening opening) throws SQLException {
        this.opening = opening;
        this.writing = new Writing(opening.open());
        this.thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    /** Gives a connection that is the writer's alone; another one after something went wrong with the last. */
    public interface Opening {
        Connection open() throws SQLException;
    }

    /** A work, and its caller who waits for what comes of it. */
    private static final class Waiting<T> {
        private final Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        /** Tells the caller; known when the work was done. */
        private Runnable tell = () -> lost(new IllegalStateException("the work was not done"));

        Waiting(Work<T> work) {
            this.work = work;
        }

        @SuppressWarnings("IllegalCatch") // whatever goes wrong is for the caller to hear
        void work(Writing writing, Undoing undoing) throws SQLException {
            undoing.begin(writing);
            try {
                T done = work.in(writing.db());
                tell = () -> answer.complete(done);
            } catch (RuntimeException | Error e) {
                if (DiskTrouble.isBehind(e)) {
                    throw e;
                }
                undoing.undo(writing);
                tell = () -> lost(e);
            }
            undoing.end(writing);
        }

        void answer() {
            tell.run();
        }

        void lost(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        Waiting<T> mine = new Waiting<>(work);
        try {
            waiting.put(mine);
            if (closing && waiting.remove(mine)) {
                throw new IllegalStateException("the writer is closed");
            }
            return mine.answer.join();
        } catch (CompletionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the work was taken", e);
        }
    }

    private static RuntimeException rethrown(CompletionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> e;
        };
    }

    @Override
    public void whenLost(Runnable forget) {
        whenLost.add(forget);
    }

    private void run() {
        List<Waiting<?>> together = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            try {
                together.add(waiting.take());
                waiting.drainTo(together, TOGETHER - 1);
            } catch (InterruptedException e) {
                continue;
            }
            commit(together);
            together.clear();
        }
    }

    @SuppressWarnings("IllegalCatch") // nothing may end this thread while somebody waits
    private void commit(List<Waiting<?>> together) {
        try {
            Writing to = writing == null ? new Writing(opening.open()) : writing;
            writing = to;
            Undoing undoing = together.size() == 1 ? Undoing.ALONE : Undoing.AMONG_OTHERS;
            for (Waiting<?> each : together) {
                each.work(to, undoing);
            }
            to.commit();
        } catch (SQLException | RuntimeException | Error e) {
            // a database that is full, or cannot be written, may have ended the transaction or not: only a new one is sure
            abandon(e);
            last.failed(e);
            whenLost.forEach(Runnable::run);
            together.forEach(each -> each.lost(new NotWrittenException(e)));
            return;
        }
        last.done();
        scrubbed();
        together.forEach(Waiting::answer);
    }

    @Override
    public boolean failed() {
        return last.failed();
    }

    @Override
    public void scrub() {
        scrub = true;
    }

    /** Where somebody reads just now, or the disk is in the way, the next commit tries again. */
    private void scrubbed() {
        try {
            scrub = scrub && writing != null && writing.isJournalKept();
        } catch (SQLException e) {
            abandon(e);
        }
    }

    private void abandon(Throwable why) {
        try (Writing _ = writing) {
            writing = null;
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
            if (writing != null) {
                writing.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be closed", e);
        }
    }
}
