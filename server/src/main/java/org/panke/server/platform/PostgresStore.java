package org.panke.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store in a PostgreSQL database, which other processes may use at the same time. */
public final class PostgresStore implements Store {
    private static final int WRITERS = 8;
    private static final int READERS = 8;

    private final JdbcClient reader;
    private final Runnable closeReaders;
    private final HikariDataSource writers;
    private final OneByOne writer;

    private PostgresStore(DataSource readers, Runnable closeReaders, HikariDataSource writers) {
        this.reader = JdbcClient.create(readers);
        this.closeReaders = closeReaders;
        this.writers = writers;
        this.writer = new OneByOne(writers, WRITERS);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param url {@code jdbc:postgresql://…}
     */
    public static PostgresStore open(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource writers = pool("writers", WRITERS, false, url, user, password);
        Tables.bringUpToDate(writers, "");
        HikariDataSource readers = pool("readers", READERS, true, url, user, password);
        return new PostgresStore(readers, readers::close, writers);
    }

    /**
     * Opens the database as it is: whoever reads it reads what was there at the first look, whatever others write
     * meanwhile.
     *
     * @throws NoStoreException where there is none, or its tables are another version's
     */
    public static PostgresStore openAsItIs(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource writers;
        try {
            writers = pool("writers", WRITERS, false, url, user, password);
        } catch (PoolInitializationException e) {
            throw new NoStoreException("数据库连不上。The database cannot be reached.", e);
        }
        try {
            if (!Tables.areUpToDate(writers, "")) {
                throw new NoStoreException("数据库里没有这个版本的表，请先运行 panke serve。"
                    + "The database has not the tables of this version; run panke serve first.", null);
            }
            SingleConnectionDataSource snapshot = snapshot(writers.getJdbcUrl(), user, password);
            return new PostgresStore(snapshot, snapshot::close, writers);
        } catch (RuntimeException | SQLException e) {
            writers.close();
            throw e instanceof NoStoreException none ? none
                : new IllegalStateException("the database cannot be read", e);
        }
    }

    private static SingleConnectionDataSource snapshot(String url, @Nullable String user, @Nullable String password)
            throws SQLException {
        SingleConnectionDataSource snapshot = new SingleConnectionDataSource(url, true);
        snapshot.setUsername(user);
        snapshot.setPassword(password);
        snapshot.setAutoCommit(false);
        Connection connection = snapshot.getConnection();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return snapshot;
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
        return reader;
    }

    /** Pages are checked by the database itself, where it was made with checksums. */
    @Override
    public List<String> damage() {
        List<String> damage = new ArrayList<>(Schema.alteredElsewhere(reader));
        damage.addAll(reader.sql("""
                SELECT 'index ' || CAST(indexrelid AS regclass) AS line FROM pg_index WHERE NOT indisvalid
                UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE NOT convalidated
                UNION ALL SELECT 'checksum failures ' || checksum_failures FROM pg_stat_database
                    WHERE datname = current_database() AND checksum_failures > 0""")
            .query(Columns.read(row -> row.text("line"))).list());
        return damage;
    }

    @Override
    public List<String> strangers() {
        return Schema.strangersElsewhere(reader);
    }

    @Override
    public void close() {
        writers.close();
        closeReaders.run();
    }
}
