package org.panke.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes guessing slow: after some failures in a row a name, or an address, waits, each time twice as long. It waits
 * whether the name exists or not.
 */
final class Lockout {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final Writer writer;
    private final JdbcClient reader;
    private final InstantSource clock;

    Lockout(Writer writer, JdbcClient reader, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Whose failures are counted.
     *
     * @param free how many cost nothing
     */
    private record Counted(String kind, String subject, int free) {
    }

    private static List<Counted> counted(String name, String address) {
        return List.of(new Counted("name", name, 5), new Counted("address", address, 30));
    }

    /** How long the two must wait; nothing where they need not. */
    Optional<Duration> wait(String name, String address) {
        return counted(name, address).stream().map(this::wait).filter(Duration::isPositive)
            .max(Duration::compareTo);
    }

    private Duration wait(Counted counted) {
        return reader.sql("SELECT failures, last_at FROM login_failure WHERE kind = ? AND subject = ?")
            .params(counted.kind, counted.subject)
            .query(Columns.read(row -> left(row.number("failures") - counted.free, row.number("last_at")))).optional()
            .orElse(Duration.ZERO);
    }

    private Duration left(long tooMany, long lastAt) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS, tooMany));
        return whole.minusMillis(clock.millis() - lastAt);
    }

    void failed(String name, String address) {
        long now = clock.millis();
        writer.write(db -> {
            int forgotten = db.sql("DELETE FROM login_failure WHERE last_at < ?")
                .params(now - FORGOTTEN_AFTER.toMillis()).update();
            for (Counted each : counted(name, address)) {
                db.sql("""
                        INSERT INTO login_failure (kind, subject, failures, last_at) VALUES (?, ?, 1, ?)
                        ON CONFLICT (kind, subject) DO UPDATE SET failures = login_failure.failures + 1,
                            last_at = excluded.last_at""")
                    .params(each.kind, each.subject, now).update();
            }
            return forgotten;
        });
    }

    /** Forgets the name's failures; those of the address stay, where others' names may be tried. */
    void succeeded(String name) {
        writer
            .write(db -> db.sql("DELETE FROM login_failure WHERE kind = 'name' AND subject = ?").params(name).update());
    }
}
