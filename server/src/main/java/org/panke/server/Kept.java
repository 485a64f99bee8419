package org.panke.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.Columns;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.Vault;

/** A store that a command has for itself: no server and no other command has it open meanwhile. */
record Kept(SqliteStore store, Vault vault, Projects projects, Recorder recorder) implements AutoCloseable {
    /** There is no store, or no key to it; a command makes neither. */
    static final class MissingException extends RuntimeException {
        MissingException(Path what) {
            super("没有这个文件 There is no " + what);
        }
    }

    /**
     * @throws MissingException where there is none
     * @throws org.panke.server.platform.StoreInUseException where another process has it
     */
    static Kept open(StoreOptions options) {
        Path file = options.data().resolve("panke.db");
        for (Path needed : List.of(file, options.key())) {
            if (!Files.isRegularFile(needed)) {
                throw new MissingException(needed);
            }
        }
        SecureRandom random = new SecureRandom();
        Vault vault = new Vault(KeyFile.read(options.key(), random), random);
        SqliteStore store = SqliteStore.open(file);
        try {
            KeyCheck.of(vault, store.writer());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        Projects projects = new Projects(store.writer());
        return new Kept(store, vault, projects,
            new Recorder(store.writer(), projects, vault, Clock.systemUTC(), random));
    }

    List<ProjectId> all() {
        return store.reader().sql("SELECT project_id FROM project ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list();
    }

    @Override
    public void close() {
        store.close();
    }
}
