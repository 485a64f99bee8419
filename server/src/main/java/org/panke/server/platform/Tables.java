package org.panke.server.platform;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of a database, as the migrations make them. */
final class Tables {
    private Tables() {
    }

    /** @param clustered what the database calls a table that lies in the order of its key; empty where it has none */
    static void bringUpToDate(DataSource database, String clustered) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration")
            .placeholders(Map.of("clustered", clustered)).load().migrate();
    }
}
