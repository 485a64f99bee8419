package org.panke.server.face;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database. */
class PostgresCutShortTest extends CutShortTest {
    @Override
    Store store(Path file) {
        return PostgresStore.open(Postgres.database(), Postgres.USER, Postgres.PASSWORD);
    }
}
