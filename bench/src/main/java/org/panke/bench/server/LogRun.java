package org.panke.bench.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.bench.Median;
import org.panke.evidence.Salt;
import org.panke.evidence.Told;
import org.panke.server.evidence.LogKeys;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.SqliteStore;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/**
 * Durable check-ins while the evidence log is published beside them, and while it is not, in turn: two stores in one
 * process. What is written with each event for the log is in both, and is measured by itself.
 */
public final class LogRun {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final long FIRST_PHONE = 13_800_000_000L;
    private static final int PHONES = 99_999_999;
    private static final int ROUNDS = 5;
    private static final int TOLD = 200_000;

    private final Recorder recorder;
    private final AtomicLong next = new AtomicLong();

    private LogRun(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Arguments: an empty folder, callers, seconds a round. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int callers = Integer.parseInt(arguments[1]);
        long seconds = Long.parseLong(arguments[2]);
        SecureRandom random = new SecureRandom();
        Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
        try (SqliteStore without = SqliteStore.open(folder.resolve("without/panke.db"));
                SqliteStore with = SqliteStore.open(folder.resolve("with/panke.db"))) {
            LogRun plain = new LogRun(office(without, vault, random));
            LogRun logged = new LogRun(office(with, vault, random));
            List<Double> plainly = new ArrayList<>();
            List<Double> loggedly = new ArrayList<>();
            LogKeys keys = new LogKeys(vault, with.writer(), with.reader(), random);
            try (Logs logs = new Logs(folder.resolve("log"), keys, with.writer(), with.reader(), Clock.systemUTC(),
                difference -> {
                    throw new IllegalStateException(difference.toString());
                }).start()) {
                for (int round = -1; round < ROUNDS; round++) {
                    double a = plain.checkIns(callers, seconds);
                    double b = logged.checkIns(callers, seconds);
                    if (round >= 0) {
                        plainly.add(a);
                        loggedly.add(b);
                    }
                }
                if (!logs.differences().isEmpty()) {
                    throw new IllegalStateException("the log differs");
                }
            }
            double first = Median.of(plainly, each -> each);
            double second = Median.of(loggedly, each -> each);
            System.out.printf(Locale.ROOT,
                "without the log %,.0f check-ins a second%nwith it         %,.0f (%.0f %%)%n",
                first, second, 100 * second / first);
        }
        System.out.printf(Locale.ROOT, "committing to what followed: %.1f us a check-in%n", told(random) / 1e3);
    }

    private static Recorder office(SqliteStore store, Vault vault, SecureRandom random) {
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "bench", "zone: Asia/Shanghai\n", Clock.systemUTC().instant());
        return new Recorder(store.writer(), projects, vault, Clock.systemUTC(), random);
    }

    private double checkIns(int callers, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicLong done = new AtomicLong();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                var _ = all.submit(() -> {
                    while (System.nanoTime() < end) {
                        long number = next.incrementAndGet();
                        recorder.record(at -> new Event.CheckedIn(new Stamp(new EventId("v" + number), PROJECT, at),
                            Phone.mainland(FIRST_PHONE + number % PHONES), "王", Declaration.SELF, List.of(),
                            Verification.CODE, null, Role.VISITOR, null));
                        done.incrementAndGet();
                    }
                });
            }
        }
        return (double) done.get() / seconds;
    }

    private static double told(SecureRandom random) {
        List<String> lines = List.of("{\"visit\":\"e2\",\"project\":\"P1\",\"outcome\":\"NATURAL\"}".repeat(5));
        int bytes = 0;
        long start = 0;
        for (int i = -TOLD; i < TOLD; i++) {
            start = i == 0 ? System.nanoTime() : start;
            bytes += new Told(Salt.random(random), lines).root().bytes()[0];
        }
        double each = (double) (System.nanoTime() - start) / TOLD;
        if (bytes == 0) {
            throw new IllegalStateException("nothing was committed to");
        }
        return each;
    }
}
