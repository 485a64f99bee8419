package org.panke.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.panke.bench.Median;

/**
 * Durable check-ins a second over HTTP, each with its verdict, read models and outbox row, beside works of three bare
 * inserts through the same writer; both with HTTP and without, in turn, in one process, on one database.
 */
public final class CheckInRun {
    /** Java goes on compiling for about as long. */
    private static final int UNCOUNTED = 4;
    private static final int ROUNDS = 5;
    private static final double HALF = 0.5;
    private static final String CHECK_INS = "check-ins over HTTP";
    private static final String BARE_OVER_HTTP = "three bare inserts over HTTP";
    private static final String BARE = "three bare inserts";

    private CheckInRun() {
    }

    /** Arguments: an empty folder; clients; seconds a round; perhaps the address of a PostgreSQL. */
    public static void main(String[] arguments) throws Exception {
        int clients = Integer.parseInt(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        try (Office office = new Office(Path.of(arguments[0]), arguments.length > 3 ? arguments[3] : null)) {
            String key = office.key();
            Bare bare = new Bare(office);
            Clients many = new Clients(clients, seconds);
            Clients.Making checkIns = _ -> new Posting(new Caller(office.port(), office.path(), key), office::checkIn);
            Map<String, Clients.Making> works = new LinkedHashMap<>();
            works.put(CHECK_INS, checkIns);
            works.put(BARE_OVER_HTTP,
                _ -> new Posting(new Caller(office.port(), Bare.path(Office.PROJECT), key),
                    () -> Office.checkIn("v", 0, "SELF")));
            works.put("check-ins", _ -> office::checkInHere);
            works.put(BARE, _ -> bare::once);
            Map<String, Double> rates = inTurn(many, works);
            double checkedIn = rate(rates, CHECK_INS);
            ratio("check-ins / bare, both HTTP", checkedIn / rate(rates, BARE_OVER_HTTP));
            ratio("check-ins over HTTP / bare", checkedIn / rate(rates, BARE));
            Clients.Went half = new Clients(clients, 3 * seconds).run(checkIns, checkedIn * HALF);
            System.out.printf(Locale.ROOT, "at %,.0f a second: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms%n",
                half.aSecond(), half.millis(0.5), half.millis(0.99), half.millis(0.999));
        }
    }

    private static double rate(Map<String, Double> rates, String work) {
        return Objects.requireNonNull(rates.get(work));
    }

    private static void ratio(String of, double value) {
        System.out.printf(Locale.ROOT, "%-30s %8.2f%n", of, value);
    }

    /** The median rate of each. */
    private static Map<String, Double> inTurn(Clients many, Map<String, Clients.Making> works) throws Exception {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < UNCOUNTED + ROUNDS; round++) {
            for (Map.Entry<String, Clients.Making> work : works.entrySet()) {
                double rate = many.run(work.getValue()).aSecond();
                if (round >= UNCOUNTED) {
                    rounds.computeIfAbsent(work.getKey(), _ -> new ArrayList<>()).add(rate);
                }
            }
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        rounds.forEach((what, each) -> rates.put(what, Median.of(each, Double::doubleValue)));
        rates.forEach((what, rate) -> System.out.printf(Locale.ROOT, "%-30s %,8.0f a second%n", what, rate));
        return rates;
    }

    /** A client that posts over a connection of its own. */
    private record Posting(Caller caller, Supplier<String> body) implements Clients.Doing {
        @Override
        public void once() throws Exception {
            Office.accepted(caller.post(body.get()));
        }

        @Override
        public void close() throws IOException {
            caller.close();
        }
    }
}
