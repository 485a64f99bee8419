package org.panke.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupCommitTest {
    @TempDir
    private Path folder;

    private SqliteStore store;
    private Writer writer;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("panke.db"));
        writer = store.writer();
        writer.write(db -> db.sql("CREATE TABLE thing (name TEXT PRIMARY KEY)").update());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatManyWriteAtOnceIsAllThereInTheOrderOfItsAnswers() throws Exception {
        int each = 200;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 64 * each; i++) {
                String name = "n" + i;
                answers.add(callers.submit(() -> writer.write(db -> {
                    put(name, db);
                    return count(db);
                })));
            }
            List<Integer> counts = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                counts.add(answer.get());
            }
            assertThat(counts).doesNotHaveDuplicates().hasSize(64 * each);
        }
        assertThat(count(store.reader())).isEqualTo(64 * each);
    }

    @Test
    void workThatFailsTakesNothingOfTheOthersWithIt() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(callers.submit(() -> writer.write(db -> {
                await(first);
                return 0;
            })));
            for (int i = 0; i < 50; i++) {
                int number = i;
                answers.add(callers.submit(() -> writer.write(db -> {
                    put("n" + number, db);
                    if (number % 3 == 0) {
                        throw new IllegalStateException("no " + number);
                    }
                    return number;
                })));
            }
            first.countDown();
        }
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.FAILED).hasSize(17)
            .allSatisfy(answer -> assertThat(answer.exceptionNow()).hasMessageStartingWith("no "));
        assertThat(count(store.reader())).isEqualTo(33);
    }

    @Test
    void whereTheCommitFailsEverybodyHearsItAndNothingIsKept() {
        AtomicInteger forgotten = new AtomicInteger();
        writer.whenLost(forgotten::incrementAndGet);
        writer.write(db -> db.sql("""
                CREATE TABLE child (name TEXT REFERENCES thing DEFERRABLE INITIALLY DEFERRED)""").update());
        assertThatThrownBy(() -> writer.write(db -> db.sql("INSERT INTO child VALUES ('orphan')").update()))
            .isInstanceOf(NotWrittenException.class);
        assertThat(forgotten).hasValue(1);
        assertThat(writer.<Integer>write(db -> {
            put("after", db);
            return count(db);
        })).isEqualTo(1);
    }

    @Test
    void whereTheDatabaseEndsATransactionNothingOfItIsKeptAndTheNextWorksAreWritten() {
        write("before");
        assertThatThrownBy(() -> writer.write(db -> {
            put("lost", db);
            return db.sql("ROLLBACK").update();
        })).isInstanceOf(NotWrittenException.class);
        write("after");
        assertThat(names()).containsExactly("after", "before");
    }

    @Test
    void aFullDiskIsToldAndOnceThereIsRoomTheWriterGoesOn() {
        AtomicInteger forgotten = new AtomicInteger();
        writer.whenLost(forgotten::incrementAndGet);
        write("before");
        writer.write(db -> {
            int pages = db.sql("PRAGMA page_count").query(Integer.class).single();
            return db.sql("PRAGMA max_page_count = " + pages).query(Integer.class).single();
        });
        assertThatThrownBy(() -> write("x".repeat(100_000))).isInstanceOf(NotWrittenException.class);
        assertThat(writer.failed()).isTrue();
        assertThat(forgotten).hasValue(1);
        // the limit went with the connection, as the lack of room would
        write("after");
        assertThat(writer.failed()).isFalse();
        assertThat(names()).containsExactly("after", "before");
    }

    private void write(String name) {
        writer.write(db -> {
            put(name, db);
            return 0;
        });
    }

    private List<String> names() {
        return store.reader().sql("SELECT name FROM thing ORDER BY name").query(String.class).list();
    }

    @Test
    void readersCannotWrite() {
        assertThatThrownBy(() -> put("mine", store.reader())).hasMessageContaining("readonly");
    }

    @Test
    void closingLetsThoseWhoWaitFinishAndRefusesTheRest() throws ExecutionException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> waits = callers.submit(() -> writer.write(db -> {
                begun.countDown();
                await(first);
                put("last", db);
                return "kept";
            }));
            begun.await();
            Future<?> closed = callers.submit(store::close);
            first.countDown();
            assertThat(waits.get()).isEqualTo("kept");
            closed.get();
        }
        assertThatThrownBy(() -> writer.write(db -> "late")).hasMessageContaining("closed");
    }

    private static void put(String name, JdbcClient db) {
        db.sql("INSERT INTO thing VALUES (?)").params(name).update();
    }

    private static int count(JdbcClient db) {
        return db.sql("SELECT count(*) FROM thing").query(Integer.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // the writer is asked to close: what it works on is finished first
        }
    }
}
