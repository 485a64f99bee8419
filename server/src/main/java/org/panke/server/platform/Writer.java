package org.panke.server.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only door to a write. When {@link #write} returns, what the work wrote is on disk and survives a kill; when it
 * throws, nothing of it is.
 */
public interface Writer extends AutoCloseable {
    /** What is written in one piece. It may run on another thread, and waits for nothing but the database. */
    interface Work<T> {
        T in(JdbcClient db);
    }

    /** Does the work, after all that was given before it, and says what came of it. */
    <T> T write(Work<T> work);

    /** Is told, before anybody else, when work that seemed done was not kept after all. */
    void whenLost(Runnable forget);

    /**
     * Whether nobody else writes to the database. Where others do, a work must first update the row that it means to
     * build on, and look again at what it knew before.
     */
    default boolean isAlone() {
        return true;
    }

    /** Whether what was to be written last could not be, as on a disk that is full. */
    default boolean failed() {
        return false;
    }

    /** After the work that says so, nothing that it deleted is to lie about in the database's files. */
    default void scrub() {
        // where the database cleans up by itself
    }

    @Override
    void close();
}
