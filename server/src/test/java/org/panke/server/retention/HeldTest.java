package org.panke.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ProjectId;
import org.panke.formats.packs.ShippedPacks;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.SiteRows;
import org.panke.server.notice.Sites;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

class HeldTest {
    private static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private Instant clock = Instant.parse("2026-03-01T01:00:00Z");

    @Test
    void whereNothingWasSweptForAWhileSinceTheStartThatIsSaid() {
        try (Store store = SqliteStore.open(folder.resolve("panke.db"))) {
            Projects projects = new Projects(store.writer());
            projects.open(PROJECT, "案场", "zone: Asia/Shanghai\n", clock);
            Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
            Sites sites = new Sites(new SiteRows(vault, store.reader()), store.writer(), store.reader(),
                new Offices(projects, Ceiling.NONE, store.reader()), ShippedPacks.unreviewed());
            Held held = new Held(sites, vault, store.reader(), () -> clock);
            clock = clock.plus(Overdue.GRACE).minusMillis(1);
            assertThat(held.of(PROJECT).late()).as("it may still come").isFalse();
            clock = clock.plusMillis(1);
            assertThat(held.of(PROJECT).late()).isTrue();
            assertThat(new Held(sites, vault, store.reader(), () -> clock).of(PROJECT).late())
                .as("started again")
                .isFalse();
        }
    }
}
