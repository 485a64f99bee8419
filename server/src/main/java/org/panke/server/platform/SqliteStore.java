package org.panke.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** A store in one SQLite file: one connection writes, a few read, and what is committed is on disk. */
public final class SqliteStore implements Store {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;
    /** For each connection; the library's own 2 MB are less than a day's rows. */
    private static final int CACHE_KILOBYTES = 64 * 1024;
    /** Of 4 KB: how much of the journal waits before it is copied into the file, at two more waits for the disk. */
    private static final int PAGES_BEFORE_CHECKPOINT = 16 * 1024;

    private final FileChannel lock;
    private final HikariDataSource readers;
    private final GroupCommit writer;

    private SqliteStore(FileChannel lock, HikariDataSource readers, GroupCommit writer) {
        this.lock = lock;
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Opens the file, makes it where there is none, and brings its tables up to date.
     *
     * @throws StoreInUseException where another process has it open
     */
    public static SqliteStore open(Path file) {
        FileChannel lock = lock(file);
        ownersAlone(file);
        SQLiteDataSource writing = source(file, false);
        Tables.bringUpToDate(writing, "WITHOUT ROWID");
        try {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(source(file, true));
            pool.setMaximumPoolSize(READERS);
            pool.setPoolName("readers");
            pool.setConnectionInitSql("PRAGMA query_only = ON");
            return new SqliteStore(lock, new HikariDataSource(pool), new GroupCommit(writing::getConnection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be opened: " + file, e);
        }
    }

    private static SQLiteDataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        // a work's savepoint keeps the pages it changes: in memory, not in a file of which nobody deletes anything
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KILOBYTES);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BEFORE_CHECKPOINT));
        // what is deleted is overwritten: a key that was destroyed must not lie in a free page
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // what would be asked after every insert, and nobody here wants to know
        config.setGetGeneratedKeys(false);
        config.enforceForeignKeys(true);
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** A new one is made so that no other account reads it; what lies beside it then is neither. */
    private static void ownersAlone(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnersAlone.create(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database cannot be made: " + file, e);
        }
    }

    /** Held as long as the store is open; gone with the process, however it ends. */
    private static FileChannel lock(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StoreInUseException(file);
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw new StoreInUseException(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the database cannot be opened: " + file, e);
        }
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
    public List<String> damage() {
        Stream<String> lines = Stream.of("integrity_check", "foreign_key_check")
            .flatMap(pragma -> reader().sql("PRAGMA " + pragma).query(Columns.read(Columns::all)).list().stream())
            .filter(line -> !"integrity_check ok".equals(line));
        return Stream.concat(Schema.alteredInFile(reader()).stream(), lines).toList();
    }

    @Override
    public List<String> strangers() {
        return Schema.strangersInFile(reader());
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
