package org.panke.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be tried a few times only, on the database that one process has to itself. */
class AllowanceTest {
    private static final Allowance THREE = new Allowance("try", 3, Duration.ofSeconds(10));
    private static final Allowance ONE = new Allowance("once", 1, Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    private Store store;
    private Instant now = Instant.parse("2026-03-01T01:00:00Z");

    Store store(Path file) {
        return SqliteStore.open(file);
    }

    @BeforeEach
    void open() {
        store = store(folder.resolve("panke.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Allowances allowances() {
        return new Allowances(store.writer(), () -> now);
    }

    @Test
    void someAtOnceAndThenOneAfterTheOther() {
        Allowances allowances = allowances();
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take(THREE.of("a"))).isEmpty();
        }
        assertThat(allowances.take(THREE.of("a"))).contains(Duration.ofSeconds(10));
        now = now.plusSeconds(9);
        assertThat(allowances.take(THREE.of("a"))).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(allowances.take(THREE.of("a"))).isEmpty();
        assertThat(allowances.take(THREE.of("a"))).contains(Duration.ofSeconds(10));
        now = now.plusSeconds(1_000);
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.take(THREE.of("a"))).isEmpty();
        }
        assertThat(allowances.take(THREE.of("a"))).isPresent();
    }

    @Test
    void everybodyHasTheirOwnAndEveryKindIsItsOwn() {
        Allowances allowances = allowances();
        assertThat(allowances.take(ONE.of("a"))).isEmpty();
        assertThat(allowances.take(ONE.of("a"))).contains(Duration.ofSeconds(60));
        assertThat(allowances.take(ONE.of("b"))).isEmpty();
        assertThat(allowances.take(new Allowance("another", 1, Duration.ofSeconds(60)).of("a"))).isEmpty();
    }

    @Test
    void whereOneIsSpentNothingIsTakenOfTheOthers() {
        Allowances allowances = allowances();
        assertThat(allowances.take(THREE.of("a"), ONE.of("a"))).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(allowances.take(THREE.of("a"), ONE.of("a"))).isPresent();
        }
        assertThat(allowances.take(THREE.of("a"))).isEmpty();
        assertThat(allowances.take(THREE.of("a"))).isEmpty();
        assertThat(allowances.take(THREE.of("a"))).isPresent();
    }

    @Test
    void onlyMissesCost() {
        Allowances allowances = allowances();
        for (int i = 0; i < 10; i++) {
            assertThat(allowances.guess(() -> Optional.of("found"), ONE.of("a"))).contains("found");
        }
        assertThat(allowances.guess(Optional::empty, ONE.of("a"))).isEmpty();
        assertThat(allowances.take(ONE.of("a"))).isPresent();
    }

    @Test
    void aRestartForgivesNothing() {
        allowances().take(ONE.of("a"));
        store.close();
        store = store(folder.resolve("panke.db"));
        assertThat(allowances().take(ONE.of("a"))).contains(Duration.ofSeconds(60));
    }

    @Test
    void whoeverHasAllOfTheirsAgainIsForgotten() {
        Allowances allowances = allowances();
        for (int i = 0; i < 20; i++) {
            allowances.take(ONE.of("a" + i));
        }
        now = now.plus(Duration.ofHours(2));
        allowances.take(ONE.of("b"));
        allowances.drop(now);
        assertThat(store.reader().sql("SELECT subject FROM allowance").query(String.class).list()).containsExactly("b");
    }

    @Test
    void ofFiftyAtOnceFromTwoProcessesAsManyAreLetThroughAsThereAre() throws InterruptedException {
        List<Allowances> processes = List.of(allowances(), allowances());
        AtomicInteger through = new AtomicInteger();
        List<Callable<Void>> tries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Allowances mine = processes.get(i % 2);
            tries.add(() -> {
                if (mine.take(THREE.of("a"), new Allowance("many", 100, Duration.ofMinutes(1)).of("b")).isEmpty()) {
                    through.incrementAndGet();
                }
                return null;
            });
        }
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            together.invokeAll(tries).forEach(AllowanceTest::happened);
        }
        assertThat(through).hasValue(3);
    }

    private static void happened(Future<Void> one) {
        try {
            one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
