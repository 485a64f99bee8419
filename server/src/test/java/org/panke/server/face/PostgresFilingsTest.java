package org.panke.server.face;

import org.panke.server.platform.Postgres;

/** The same on the other database. */
class PostgresFilingsTest extends FilingsTest {
    private final String own = Postgres.database();

    @Override
    String database() {
        return own;
    }
}
