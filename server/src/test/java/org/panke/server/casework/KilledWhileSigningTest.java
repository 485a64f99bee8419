package org.panke.server.casework;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Columns;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.SqliteStore;

/** A signature and the decision it makes are one: no kill leaves a case with one and without the other. */
class KilledWhileSigningTest {
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void aCaseIsSignedIfAndOnlyIfItIsDecided() throws IOException, InterruptedException {
        long seed = new SecureRandom().nextInt(1_000_000);
        System.out.println("kills at moments of seed " + seed);
        Random random = new Random(seed);
        KeyFile.read(folder.resolve("key"), new SecureRandom(), Optional.empty());
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            new Projects(store.writer()).open(Deciding.PROJECT, "案场", Deciding.RULES, Instant.EPOCH);
        }
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killedAfter(1 + random.nextInt(200), "k" + kill));
        }
        try (SqliteStore store = SqliteStore.open(folder.resolve("panke.db"))) {
            assertThat(names(store, "SELECT case_id AS name FROM case_proposal WHERE state = 'SIGNED'"))
                .containsExactlyInAnyOrderElementsOf(
                    names(store, "SELECT case_id AS name FROM case_file WHERE state = 'DECIDED'"))
                .containsAll(acknowledged);
        }
    }

    private static List<String> names(SqliteStore store, String sql) {
        return store.reader().sql(sql).query(Columns.read(row -> row.text("name"))).list();
    }

    /** Kills a deciding process as soon as it has acknowledged so many, and says which it had. */
    private List<String> killedAfter(int count, String name) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), Deciding.class.getName(), folder.toString(), name)
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
}
