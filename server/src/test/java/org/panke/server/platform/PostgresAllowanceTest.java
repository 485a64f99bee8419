package org.panke.server.platform;

import java.nio.file.Path;

/** The same on the database that many processes share. */
class PostgresAllowanceTest extends AllowanceTest {
    private final String database = Postgres.database();

    @Override
    Store store(Path file) {
        return PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
    }
}
