package org.panke.server.ledger;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database. */
class PostgresRulesFollowTest extends RulesFollowTest {
    private final String database = Postgres.database();

    @Override
    Store store(Path in) {
        return PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
    }
}
