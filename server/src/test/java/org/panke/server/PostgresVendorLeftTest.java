package org.panke.server;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;

/** The same on the other database. */
class PostgresVendorLeftTest extends VendorLeftTest {
    @Override
    Running running(Path where) {
        return new Running(new ServeOptions(where, where.resolve("key"), 0, Postgres.database()));
    }
}
