package org.panke.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.panke.bench.Median;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Durable check-ins a second over HTTP, each with its verdict, read models and outbox row, beside works of three bare
 * inserts through the same writer; in turn, in one process, on one database.
 */
public final class CheckInRun {
    private static final int ROUNDS = 5;
    private static final double HALF = 0.5;

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
            Clients.Making overHttp = _ -> new Clients.Doing() {
                private final Caller caller = new Caller(office.port(), office.path(), key);

                @Override
                public void once() throws Exception {
                    Office.accepted(caller.post(office.checkIn()));
                }

                @Override
                public void close() throws IOException {
                    caller.close();
                }
            };
            List<Double> http = new ArrayList<>();
            List<Double> here = new ArrayList<>();
            List<Double> three = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                double checkIns = many.run(overHttp).aSecond();
                double direct = many.run(_ -> office::checkInHere).aSecond();
                double inserts = many.run(_ -> bare::once).aSecond();
                if (round > 0) {
                    http.add(checkIns);
                    here.add(direct);
                    three.add(inserts);
                }
            }
            double overHttpRate = told("check-ins over HTTP", http);
            told("check-ins without HTTP", here);
            double bareRate = told("works of three bare inserts", three);
            System.out.printf(Locale.ROOT, "%-27s %8.2f%n", "check-ins over HTTP / bare", overHttpRate / bareRate);
            Clients.Went half = new Clients(clients, 3 * seconds).run(overHttp, overHttpRate * HALF);
            System.out.printf(Locale.ROOT, "at %,.0f a second: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms%n",
                half.aSecond(), half.millis(0.5), half.millis(0.99), half.millis(0.999));
        }
    }

    private static double told(String what, List<Double> rates) {
        double rate = Median.of(rates, Double::doubleValue);
        System.out.printf(Locale.ROOT, "%-27s %,8.0f a second%n", what, rate);
        return rate;
    }

    /** Three rows a work, each about as long as an event's, a verdict's and an outbox's. */
    private static final class Bare {
        private static final String TEXT = "x".repeat(400);

        private final Office office;
        private final AtomicLong next = new AtomicLong();

        Bare(Office office) {
            this.office = office;
            for (String table : List.of("bare_event", "bare_finding", "bare_outbox")) {
                office.writer().write(db -> db.sql("CREATE TABLE " + table
                    + " (project_id TEXT, sequence BIGINT, content TEXT, PRIMARY KEY (project_id, sequence))")
                    .update());
            }
        }

        void once() {
            long number = next.getAndIncrement();
            office.writer()
                .write(db -> insert(db, "bare_event", number, TEXT) + insert(db, "bare_finding", number, TEXT)
                    + insert(db, "bare_outbox", number, ""));
        }

        private static int insert(JdbcClient db, String table, long number, String content) {
            return db.sql("INSERT INTO " + table + " (project_id, sequence, content) VALUES (?, ?, ?)")
                .params("P1", number, content).update();
        }
    }
}
