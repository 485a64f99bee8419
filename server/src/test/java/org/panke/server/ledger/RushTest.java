package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** Everybody at once: two channels race for each person, who checks in meanwhile. */
class RushTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final int CALLERS = 128;

    @TempDir
    private Path folder;

    private Store store;
    private Recorder recorder;

    Store store(Path in) {
        return SqliteStore.open(in.resolve("panke.db"));
    }

    /** Two registrations and two check-ins each. */
    int persons() {
        return 25_000;
    }

    @BeforeEach
    void open() {
        SecureRandom random = new SecureRandom();
        store = store(folder);
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "案场",
            """
                    zone: Asia/Shanghai
                    channels:
                      - {id: O1, kind: OWN, name: 自渠}
                      - {id: O2, kind: OWN, name: 二渠}
                    versions:
                      - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT0S, quotaPerAgentPerDay: 999999,
                         quotaPerChannelPerDay: 999999, openPerAgent: 999999}
                    """,
            NOW);
        recorder =
            new Recorder(store.writer(), projects,
                new Vault(MasterKey.random(random), new HalvesInMemory(random), random), () -> NOW, random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ofManyAtOnceNoneIsAcceptedTwiceAndNothingAcknowledgedIsLost() throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        LongAdder failed = new LongAdder();
        CountDownLatch done = new CountDownLatch(CALLERS);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> {
                    try {
                        for (int i = next.getAndIncrement(); i < 4 * persons(); i = next.getAndIncrement()) {
                            int number = i;
                            acknowledged.add(recorder.record(at -> event(number, at)).id().value());
                        }
                    } catch (RuntimeException e) {
                        failed.increment();
                        throw e;
                    } finally {
                        done.countDown();
                    }
                });
            }
            done.await();
        }
        assertThat(failed.sum()).isZero();
        assertThat(acknowledged).hasSize(4 * persons());
        assertThat(number("SELECT COUNT(*) FROM event")).isEqualTo(4L * persons());
        assertThat(number("SELECT sequence FROM project")).isEqualTo(4L * persons());
        assertThat(number("""
                SELECT COUNT(*) FROM (SELECT person FROM registration WHERE answer = 'ACCEPTED'
                    GROUP BY person HAVING COUNT(*) > 1) twice""")).isZero();
        assertThat(number("SELECT COUNT(*) FROM visit")).isEqualTo(2L * persons());
        assertThat(number("SELECT COUNT(*) FROM (SELECT person FROM visit WHERE standing = 'NEW'"
            + " GROUP BY person HAVING COUNT(*) <> 1) wrong")).isZero();
        assertThat(new Replay(new Projects(store.writer()), store.reader()).of(PROJECT).differences()).isEmpty();
    }

    private static Event event(int i, Instant at) {
        Phone phone = Phone.mainland(13_800_000_000L + i / 4);
        Stamp stamp = new Stamp(new EventId("e" + i), PROJECT, at);
        String channel = i % 2 == 0 ? "O1" : "O2";
        return i % 4 < 2
            ? new Event.Registered(stamp, new ChannelId(channel), new AgentId("a" + channel), phone, "王")
            : new Event.CheckedIn(stamp, phone, "王", Declaration.NONE, List.of(), Verification.CODE, null, Role.VISITOR,
                null);
    }

    private long number(String sql) {
        return store.reader().sql(sql).query(Long.class).single();
    }
}
