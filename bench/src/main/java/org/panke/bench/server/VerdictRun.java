package org.panke.bench.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.panke.attribution.AgentId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

/**
 * What a verdict takes, from the request to the answer that is on disk, with few events in the store and with many. One
 * client, one check-in after the other; every other visitor was registered.
 */
public final class VerdictRun {
    private static final int TOGETHER = 2_000;
    private static final int WARM = 2_000;
    private static final int MEASURED = 4_000;
    /** So many people have not come yet. */
    private static final int EXPECTED = WARM + MEASURED;

    private final Office office;
    private final List<Event> together = new ArrayList<>();
    private Instant time = Instant.now().minus(Duration.ofDays(20));
    private long people;
    private long events;

    private VerdictRun(Office office) {
        this.office = office;
    }

    /** Arguments: an empty folder; how many events each store has, a store of its own each. */
    public static void main(String[] arguments) throws Exception {
        double first = 0;
        for (int i = 1; i < arguments.length; i++) {
            try (Office office = new Office(Path.of(arguments[0]).resolve(arguments[i]), null)) {
                VerdictRun run = new VerdictRun(office);
                long from = System.nanoTime();
                run.fill(Long.parseLong(arguments[i]));
                double seconds = (System.nanoTime() - from) / 1e9;
                System.out.printf(Locale.ROOT, "%,12d events recorded, %,.0f a second%n", run.events,
                    run.events / seconds);
                long[] nanos = run.measure();
                double half = nanos[nanos.length / 2] / 1e6;
                first = i == 1 ? half : first;
                System.out.printf(Locale.ROOT, "%,12d events: p50 %.2f ms (%.2f), p99 %.2f ms%n", run.events, half,
                    half / first, nanos[nanos.length * 99 / 100] / 1e6);
            }
        }
    }

    private void fill(long until) {
        Duration step =
            Duration.between(time, Instant.now().minusSeconds(60)).dividedBy(Math.max(1, 2 * (until - events)));
        while (events + together.size() < until) {
            if (isRegistered(people)) {
                together.add(new Event.Registered(stamp("r" + people, step), Office.CHANNEL,
                    new AgentId("a" + people % 50), Office.phone(people), "王"));
            }
            people++;
            long visitor = people - EXPECTED;
            if (visitor >= 0) {
                together.add(new Event.CheckedIn(stamp("f" + visitor, step), Office.phone(visitor), "王",
                    isRegistered(visitor) ? new Declaration.By(Office.CHANNEL) : Declaration.SELF, List.of(),
                    Verification.CODE, null, Role.VISITOR, null));
            }
            if (together.size() >= TOGETHER) {
                record();
            }
        }
        record();
    }

    private void record() {
        events += office.record(together);
        together.clear();
    }

    private Stamp stamp(String id, Duration step) {
        time = time.plus(step);
        return new Stamp(new EventId(id), Office.PROJECT, time);
    }

    private static boolean isRegistered(long person) {
        return person % 2 == 0;
    }

    /** @return what each took, in nanoseconds, sorted */
    private long[] measure() throws Exception {
        long[] nanos = new long[MEASURED];
        try (Caller caller = new Caller(office.port(), office.path(), office.key())) {
            for (int i = 0; i < EXPECTED; i++) {
                long visitor = people - EXPECTED + i;
                String body = Office.checkIn("m" + i, visitor,
                    isRegistered(visitor) ? "CHANNEL:" + Office.CHANNEL.value() : "SELF");
                long from = System.nanoTime();
                Office.accepted(caller.post(body));
                if (i >= WARM) {
                    nanos[i - WARM] = System.nanoTime() - from;
                }
                events++;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
