package org.panke.server.assessment;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database. */
class PostgresKeptForYearsTest extends KeptForYearsTest {
    private final String database = Postgres.database();

    @Override
    Store store(Path file) {
        return PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
    }
}
