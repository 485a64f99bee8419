package org.panke.server.platform;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** The tables of a database, as the migrations make them. */
final class Tables {
    private Tables() {
    }

    /** @param clustered what the database calls a table that lies in the order of its key; empty where it has none */
    static void bringUpToDate(DataSource database, String clustered) {
        migrations(database, clustered).migrate();
    }

    /** Whether every migration of this version was made, and none of a later one. */
    static boolean areUpToDate(DataSource database, String clustered) {
        return Arrays.stream(migrations(database, clustered).info().all())
            .allMatch(each -> each.getState() == MigrationState.SUCCESS);
    }

    private static Flyway migrations(DataSource database, String clustered) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration")
            .placeholders(Map.of("clustered", clustered)).load();
    }
}
