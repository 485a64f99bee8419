package org.panke.server.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** A process that records check-ins from many threads, names each that was acknowledged, and never ends by itself. */
final class Recording {
    static final ProjectId PROJECT = new ProjectId("P1");

    private Recording() {
    }

    /** Takes the folder with {@code panke.db} and {@code key}, and what its events' names begin with. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        SecureRandom random = new SecureRandom();
        Path key = folder.resolve("key");
        Vault vault = new Vault(MasterKey.of(Files.readAllBytes(key)),
            HalvesFile.open(HalvesFile.beside(key), random), random);
        SqliteStore store = SqliteStore.open(folder.resolve("panke.db"));
        Recorder recorder =
            new Recorder(store.writer(), new Projects(store.writer()), vault, () -> Instant.EPOCH, random);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 16; caller++) {
                String name = arguments[1] + "-" + caller + "-";
                var _ = callers.submit(() -> {
                    for (long i = 0;; i++) {
                        Event event = visit(name + i, 13_800_000_000L + (i * 7919) % 500);
                        recorder.record(_ -> event);
                        System.out.println(event.id().value());
                    }
                });
            }
        }
    }

    static Event visit(String id, long phone) {
        return new Event.CheckedIn(new Stamp(new EventId(id), PROJECT, Instant.parse("2026-03-01T01:00:00Z")),
            Phone.mainland(phone), "王", Declaration.SELF, List.of(), Verification.CODE, null, Role.VISITOR, null);
    }
}
