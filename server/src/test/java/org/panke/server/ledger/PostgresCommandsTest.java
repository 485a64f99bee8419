package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.panke.server.Told;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database, which a command shares with whoever else uses it. */
class PostgresCommandsTest extends CommandsTest {
    private final Map<String, String> databases = new HashMap<>();

    @Override
    Told run(String word, String... arguments) {
        return Told.by(word, arguments,
            Map.of("PANKE_DATABASE_USER", Postgres.USER, "PANKE_DATABASE_PASSWORD", Postgres.PASSWORD));
    }

    @Override
    String at(String name) {
        return "--database=" + databases.computeIfAbsent(name, _ -> Postgres.database());
    }

    @Override
    Store store(String name) {
        return PostgresStore.open(at(name).substring("--database=".length()), Postgres.USER, Postgres.PASSWORD);
    }

    @Override
    String noStore() {
        return "The database has not the tables of this version";
    }

    @Override
    void inUse(Told told) {
        assertThat(told.status()).isZero();
        assertThat(told.out()).endsWith("no difference.\n");
    }
}
