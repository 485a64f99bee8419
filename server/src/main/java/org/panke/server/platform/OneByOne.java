package org.panke.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The writer of a database that many write to: a transaction for each work, on the caller's own thread. One that the
 * database gave up in favour of another, or whose connection broke before the commit, is done again a few times.
 */
final class OneByOne implements Writer {
    private static final int TRIES = 6;
    private static final long FIRST_WAIT_NANOS = 2_000_000;

    private final DataSource connections;
    /** Connections are handed out in the order in which they were asked for; the pool alone lets some wait for ever. */
    private final Semaphore turns;
    private final LastWrite last = new LastWrite();
    private final List<Runnable> whenLost = new CopyOnWriteArrayList<>();

    /** @param many connections that there are */
    OneByOne(DataSource connections, int many) {
        this.connections = connections;
        this.turns = new Semaphore(many, true);
    }

    @Override
    public <T> T write(Work<T> work) {
        for (int attempt = 1;; attempt++) {
            Attempt<T> tried = inTurn(work);
            if (tried.failure == null) {
                last.done();
                return tried.answer();
            }
            if (!tried.mayBeTriedAgain || attempt == TRIES) {
                if (tried.failure instanceof NotWrittenException) {
                    last.failed(tried.failure);
                }
                throw tried.failure;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_WAIT_NANOS << attempt));
        }
    }

    /** What came of a work, once. */
    private record Attempt<T>(@Nullable T done, @Nullable RuntimeException failure, boolean mayBeTriedAgain) {
        @SuppressWarnings("NullAway") // a work may answer with null where its type says so
        T answer() {
            return done;
        }
    }

    private <T> Attempt<T> inTurn(Work<T> work) {
        turns.acquireUninterruptibly();
        try {
            return attempt(work);
        } finally {
            turns.release();
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever goes wrong, nothing of the work may be kept
    private <T> Attempt<T> attempt(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            T done;
            try {
                done = work.in(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            } catch (RuntimeException | Error e) {
                rollback(connection, e);
                whenLost.forEach(Runnable::run);
                if (e instanceof RuntimeException failure) {
                    return new Attempt<>(null, failure, isPassing(failure));
                }
                throw e;
            }
            try {
                connection.commit();
            } catch (SQLException e) {
                rollback(connection, e);
                whenLost.forEach(Runnable::run);
                // where the connection broke it may have been kept; only the caller can know what to do then
                return new Attempt<>(null, new NotWrittenException(e), isConflict(e));
            }
            return new Attempt<>(done, null, false);
        } catch (SQLException e) {
            return new Attempt<>(null, new NotWrittenException(e), true);
        }
    }

    private static void rollback(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (isConflict(sql) || isBroken(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Serialization failure or deadlock: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static boolean isConflict(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    /** Connection exceptions, and the server going down. */
    private static boolean isBroken(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Override
    public void whenLost(Runnable forget) {
        whenLost.add(forget);
    }

    @Override
    public boolean failed() {
        return last.failed();
    }

    @Override
    public boolean isAlone() {
        return false;
    }

    @Override
    public void close() {
        // the connections are the store's
    }
}
