package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** One project's books: what is recorded in them by a clock that a test sets, and whether they are sound. */
abstract class Bookkeeping {
    static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    Path folder;

    final SecureRandom random = new SecureRandom();
    final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    Store store;
    Projects projects;
    Recorder recorder;
    Instant clock;
    private final String rules;
    private int checks;

    Bookkeeping(Instant begins, String rules) {
        this.clock = begins;
        this.rules = rules;
    }

    @BeforeEach
    void open() {
        store = store(folder);
        projects = new Projects(store.writer());
        projects.open(PROJECT, "案场", rules, clock);
        recorder = new Recorder(store.writer(), projects, vault, () -> clock, random);
    }

    Store store(Path in) {
        return SqliteStore.open(in.resolve("panke.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stamp stamp(String id, Instant at) {
        return new Stamp(new EventId(id), PROJECT, at);
    }

    /** Whether somebody can still read who an event names. */
    boolean opened(String id) {
        return new Opened(vault, store.reader()).of(PROJECT, new EventId(id)).isPresent();
    }

    List<@Nullable String> texts(String sql) {
        return store.reader().sql(sql).query((row, _) -> row.getString(1)).list();
    }

    /** In the database's file, or in its journal while it is still open. */
    boolean onDisk(byte[] sought) {
        HexFormat hex = HexFormat.of();
        return Stream.of("panke.db", "panke.db-wal").anyMatch(file -> {
            try {
                return hex.formatHex(Files.readAllBytes(folder.resolve(file))).contains(hex.formatHex(sought));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Everything follows again as it was told, every row that pages read too, and every event opens to its commitment. */
    void assertSound() {
        Replay replay = new Replay(new Projects(store.writer()), store.reader());
        assertThat(replay.of(PROJECT).differences()).isEmpty();
        try (Store scratch = SqliteStore.open(folder.resolve("scratch" + ++checks + "/replay.db"))) {
            assertThat(replay.readModels(PROJECT, scratch)).isEmpty();
        }
        assertThat(faults()).isEmpty();
    }

    List<Check.Found> faults() {
        List<Check.Found> found = new ArrayList<>();
        new Check(vault, new Projects(store.writer()), store.reader()).of(PROJECT, _ -> {
        }, found::add);
        return found;
    }
}
