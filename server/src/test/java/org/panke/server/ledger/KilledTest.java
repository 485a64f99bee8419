package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.EventId;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.SqliteStore;

class KilledTest {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillAtAnyMoment() throws IOException, InterruptedException {
        long seed = new SecureRandom().nextInt(1_000_000);
        System.out.println("kills at moments of seed " + seed);
        Random random = new Random(seed);
        KeyFile.read(folder.resolve("key"), new SecureRandom(), Optional.empty());
        withStore(store -> new Projects(store.writer()).open(Recording.PROJECT, "案场", "zone: Asia/Shanghai\n",
            Instant.EPOCH));
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killedAfter(1 + random.nextInt(2000), "k" + kill));
        }
        withStore(store -> {
            Ledger ledger = new Ledger(Recording.PROJECT, store.reader());
            assertThat(acknowledged).hasSizeGreaterThan(KILLS)
                .allMatch(id -> ledger.find(new EventId(id)).isPresent());
            Replay.Result replay = new Replay(new Projects(store.writer()), store.reader()).of(Recording.PROJECT);
            assertThat(replay.events()).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(replay.differences()).isEmpty();
            // each has its leaf in the evidence log, and there is no other
            List<Long> leaves = new ArrayList<>();
            new Leaves(store.reader()).after(Recording.PROJECT, 0, leaf -> leaves.add(leaf.sequence()));
            assertThat(leaves).isEqualTo(LongStream.rangeClosed(1, replay.events()).boxed().toList());
            try (SqliteStore scratch = SqliteStore.open(folder.resolve("scratch.db"))) {
                assertThat(new Replay(new Projects(store.writer()), store.reader())
                    .readModels(Recording.PROJECT, scratch)).isEmpty();
            }
        });
    }

    /** Kills a recording process as soon as it has acknowledged so many, and says which it had. */
    private List<String> killedAfter(int count, String name) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), Recording.class.getName(), folder.toString(), name)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(name)) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == count) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(count);
        // the last line may have been cut by the kill
        acknowledged.removeLast();
        return acknowledged;
    }

    private interface Use {
        void of(SqliteStore store);
    }

    private void withStore(Use use) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            use.of(store);
        }
    }
}
