package org.panke.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Accounts;
import org.panke.server.access.ApiKeys;
import org.panke.server.casework.CaseCheck;
import org.panke.server.checkin.KioskCheck;
import org.panke.server.evidence.CheckpointCheck;
import org.panke.server.evidence.LogCheck;
import org.panke.server.evidence.LogKeys;
import org.panke.server.evidence.LogShelf;
import org.panke.server.guard.KeyGuard;
import org.panke.server.incident.Incidents;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.SiteRows;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.NoStoreException;
import org.panke.server.platform.Papered;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.server.registration.AppealCheck;
import org.panke.server.retention.SweepCheck;
import org.panke.server.vendor.Vendors;
import org.panke.vault.Vault;

/**
 * A store as a command sees it. A file it has for itself: no server and no other command has it open meanwhile. Of
 * PostgreSQL it reads one moment, while others go on.
 *
 * @param logs where the server on this machine publishes its logs
 * @param marks where their newest checkpoints lie once more
 */
record Kept(Path logs, Path marks, Store store, HalvesFile halves, Vault vault, Projects projects,
        Recorder recorder) implements AutoCloseable {
    private static final String FILE = "panke.db";
    private static final String NOT_BEGUN = """

            还没有数据库：先用同一个 --data 运行 panke serve，在控制台建立第一个账号、开设项目，停下服务后再运行本命令。
            No database yet: run panke serve with the same --data, make the first account and open a project in the \
            console, stop the server, then run this again.""";

    /**
     * @param environment the environment's variables
     * @throws NoStoreException where there is none, or no key to it; a command makes neither
     * @throws org.panke.server.platform.StoreInUseException where another process has it
     */
    static Kept open(StoreOptions options, Map<String, String> environment) {
        needed(options);
        SecureRandom random = new SecureRandom();
        HalvesFile halves = HalvesFile.open(HalvesFile.beside(options.key()), random);
        Vault vault = new Vault(KeyFile.read(options.key(), random, KeyGuard.of(environment)), halves, random);
        Store store;
        try {
            store = checked(vault, store(options, environment));
        } catch (RuntimeException e) {
            halves.close();
            throw e;
        }
        Projects projects = new Projects(store.writer());
        String database = options.database() == null ? "" : options.database();
        Path logs = LogShelf.of(options.data(), options.key(), database);
        Path marks = LogShelf.marks(options.key());
        return new Kept(logs, marks, store, halves, vault, projects,
            new Recorder(store.writer(), projects, vault, Clock.systemUTC(), random));
    }

    private static Store checked(Vault vault, Store store) {
        try {
            KeyCheck.of(vault, store.writer());
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Store store(StoreOptions options, Map<String, String> environment) {
        return options.database() == null
            ? SqliteStore.open(options.data().resolve(FILE))
            : PostgresStore.openAsItIs(options.database(), environment.get("PANKE_DATABASE_USER"),
                environment.get("PANKE_DATABASE_PASSWORD"));
    }

    /** @throws NoStoreException where there is no store, or no key to it */
    static void needed(StoreOptions options) {
        Stream.of(options.key(), HalvesFile.beside(options.key()),
            options.database() == null ? options.data().resolve(FILE) : options.key())
            .filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
                throw new NoStoreException("没有这个文件 There is no " + file
                    + (options.database() == null && !Files.exists(options.data().resolve(FILE)) ? NOT_BEGUN : ""),
                    null);
            });
    }

    LogKeys logKeys() {
        return new LogKeys(vault, store.writer(), store.reader(), new SecureRandom());
    }

    LogCheck logCheck() {
        return new LogCheck(logs, marks, logKeys(), store.writer(), store.reader());
    }

    Accounts accounts() {
        Clock clock = Clock.systemUTC();
        return new Accounts(store.writer(), store.reader(), vault, new Allowances(store.writer(), clock), clock,
            new SecureRandom());
    }

    ApiKeys apiKeys() {
        return new ApiKeys(store.writer(), store.reader(), vault, Clock.systemUTC(), new SecureRandom());
    }

    Incidents incidents() {
        return new Incidents(store.writer(), store.reader());
    }

    Vendors vendors() {
        return new Vendors(store.writer(), store.reader());
    }

    KioskCheck kiosks() {
        return new KioskCheck(vault, store.reader());
    }

    List<Papered> papers() {
        return List.of(new CaseCheck(vault, store.reader()), new AppealCheck(vault, store.reader()),
            new SweepCheck(vault, store.reader()), new CheckpointCheck(vault, store.reader()),
            new SiteRows(vault, store.reader()));
    }

    List<ProjectId> all() {
        return Projects.all(store.reader());
    }

    @Override
    public void close() {
        store.close();
        halves.close();
    }
}
