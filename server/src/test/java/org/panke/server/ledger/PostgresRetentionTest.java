package org.panke.server.ledger;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database; its files are for its own vacuum to clean, its rows are not. */
class PostgresRetentionTest extends RetentionTest {
    private final String database = Postgres.database();
    private Store opened;

    @Override
    Store store(Path in) {
        opened = PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
        return opened;
    }

    @Override
    boolean onDisk(byte[] sought) {
        return opened.reader().sql("SELECT COUNT(*) FROM sealing_key WHERE wrapped = ?").params(sought)
            .query(Long.class).single() > 0;
    }
}
