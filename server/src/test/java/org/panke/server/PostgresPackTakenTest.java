package org.panke.server;

import java.nio.file.Path;
import org.panke.server.platform.Postgres;

/** The same on the other database. */
class PostgresPackTakenTest extends PackTakenTest {
    @Override
    ServeOptions options(Path where) {
        return new ServeOptions(where, where.resolve("key"), 0, Postgres.database());
    }
}
