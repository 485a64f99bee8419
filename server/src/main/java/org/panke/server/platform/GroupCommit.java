package org.panke.server.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The writer of a database that has one: one thread takes the works that wait, gives each a savepoint of its own, and
 * commits them together, so that many share one wait for the disk. Works that fail take nothing with them.
 */
public final class GroupCommit implements Writer {
    /** Works that may wait; who comes then waits to be let in. */
    private static final int ROOM = 4096;
    private static final int TOGETHER = 512;

    private final BlockingQueue<Waiting<?>> waiting = new ArrayBlockingQueue<>(ROOM);
    private final List<Runnable> whenLost = new CopyOnWriteArrayList<>();
    private final Connection connection;
    private final JdbcClient db;
    private final Savepoint savepoint;
    private final Thread thread;
    private volatile boolean closing;
    /** Set by works, on the writer's thread. */
    private boolean scrub;

    /** @param connection this writer's alone */
    public GroupCommit(Connection connection) {
        this.connection = connection;
        Connection kept = KeptStatements.of(connection);
        this.db = JdbcClient.create(new SingleConnectionDataSource(kept, true));
        this.savepoint = new Savepoint(kept);
        this.thread = Thread.ofPlatform().name("writer").start(this::run);
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
        void work(JdbcClient db, Savepoint savepoint) throws SQLException {
            savepoint.set();
            try {
                T done = work.in(db);
                tell = () -> answer.complete(done);
            } catch (RuntimeException | Error e) {
                savepoint.undo();
                tell = () -> lost(e);
            }
            savepoint.release();
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
            for (Waiting<?> each : together) {
                each.work(db, savepoint);
            }
            connection.commit();
            scrubbed();
        } catch (SQLException | RuntimeException | Error e) {
            rollback(e);
            whenLost.forEach(Runnable::run);
            together.forEach(each -> each.lost(new NotWrittenException(e)));
            return;
        }
        together.forEach(Waiting::answer);
    }

    @Override
    public void scrub() {
        scrub = true;
    }

    /** The journal still has pages as they were before. Where somebody reads them just now, the next commit tries again. */
    private void scrubbed() throws SQLException {
        if (!scrub) {
            return;
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            scrub = done.next() && done.getInt(1) != 0;
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void rollback(Throwable why) {
        try {
            connection.rollback();
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
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be closed", e);
        }
    }
}
