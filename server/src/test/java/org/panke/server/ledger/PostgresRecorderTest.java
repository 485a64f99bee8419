package org.panke.server.ledger;

import java.nio.file.Path;
import java.util.List;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database. */
class PostgresRecorderTest extends RecorderTest {
    private final String database = Postgres.database();

    @Override
    Store store(Path in) {
        return PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
    }

    @Override
    String everything(Path in) {
        StringBuilder everything = new StringBuilder();
        try (Store store = store(in)) {
            List<String> tables = store.reader()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class).list();
            for (String table : tables) {
                store.reader().sql("SELECT CAST(t AS TEXT) FROM " + table + " t").query(String.class).list()
                    .forEach(everything::append);
            }
        }
        return everything.toString();
    }
}
