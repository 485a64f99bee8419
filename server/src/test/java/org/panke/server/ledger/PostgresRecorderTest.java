package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.Store;

/** The same on the other database. */
class PostgresRecorderTest extends RecorderTest {
    private final String database = Postgres.database();

    @Override
    Store store(Path in) {
        return PostgresStore.open(database, Postgres.USER, Postgres.PASSWORD);
    }

    @Override
    String everything(Path in) {
        StringBuilder everything = new StringBuilder();
        try (Store store = store(in)) {
            List<String> tables = store.reader()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class).list();
            for (String table : tables) {
                store.reader().sql("SELECT CAST(t AS TEXT) FROM " + table + " t").query(String.class).list()
                    .forEach(everything::append);
            }
        }
        return everything.toString();
    }

    /** On the other database one process has the file to itself. */
    @Test
    void ofTwoProcessesThatShutEachOtherOutAndTakeTurnsOneIsAccepted() throws Exception {
        ProjectId project = openExclusive();
        Recorder other = new Recorder(store.writer(), new Projects(store.writer()), vault, () -> clock, random);
        List<Future<Recorded>> answers = new ArrayList<>();
        int persons = 100;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < persons; i++) {
                Phone phone = Phone.mainland(13_800_000_000L + i);
                for (String channel : List.of("O1", "O2")) {
                    Recorder by = channel.equals("O1") == (i % 2 == 0) ? recorder : other;
                    answers.add(callers.submit(() -> by.record(at -> registered(project, channel, phone, at))));
                }
            }
        }
        int accepted = 0;
        for (Future<Recorded> answer : answers) {
            accepted += answer.get().lines().getFirst().contains("\"ACCEPTED\"") ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(persons);
        assertThat(new Replay(projects, store.reader()).of(project))
            .isEqualTo(new Replay.Result(2L * persons, List.of()));
    }
}
