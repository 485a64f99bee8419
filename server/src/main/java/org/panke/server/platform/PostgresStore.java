package org.panke.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store in a PostgreSQL database, which other processes may use at the same time. */
public final class PostgresStore implements Store {
    private static final int WRITERS = 8;
    private static final int READERS = 8;

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final OneByOne writer;

    private PostgresStore(HikariDataSource readers, HikariDataSource writers) {
        this.readers = readers;
        this.writers = writers;
        this.writer = new OneByOne(writers);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param url {@code jdbc:postgresql://…}
     */
    public static PostgresStore open(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource writers = pool("writers", WRITERS, false, url, user, password);
        Tables.bringUpToDate(writers, "");
        return new PostgresStore(pool("readers", READERS, true, url, user, password), writers);
    }

    private static HikariDataSource pool(String name, int size, boolean readOnly, String url, @Nullable String user,
            @Nullable String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setPoolName(name);
        pool.setReadOnly(readOnly);
        // whoever comes second waits for the project's head row, and then sees what the first one wrote
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public JdbcClient reader() {
        return JdbcClient.create(readers);
    }

    @Override
    public void close() {
        writers.close();
        readers.close();
    }
}
