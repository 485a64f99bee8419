package org.panke.server.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was taken of every {@link Allowance}, in rows: it survives a restart and holds for every process. It is taken
 * before anything is tried, so of tries that come at once no more are let through than are left.
 */
public final class Allowances implements Passing {
    private final Writer writer;
    private final InstantSource clock;

    public Allowances(Writer writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Takes one of each, or none at all. @return how long to wait where one of them is spent */
    public Optional<Duration> take(Allowance.Of... wanted) {
        long now = clock.millis();
        Duration wait = writer.write(db -> take(List.of(wanted), now, db));
        return Optional.of(wait).filter(Duration::isPositive);
    }

    private static Duration take(List<Allowance.Of> wanted, long now, JdbcClient db) {
        List<Allowance.Of> taken = new ArrayList<>();
        for (Allowance.Of each : wanted) {
            Duration wait = each.take(now, db);
            if (wait.isPositive()) {
                taken.forEach(one -> one.giveBack(db));
                return wait;
            }
            taken.add(each);
        }
        return Duration.ZERO;
    }

    /**
     * What a guess finds; only a miss costs anything.
     *
     * @throws ApiProblem 429 where one of them is spent, whatever the guess would find
     */
    public <T> Optional<T> guess(Supplier<Optional<T>> guess, Allowance.Of... each) {
        need(each);
        Optional<T> found = guess.get();
        if (found.isPresent()) {
            giveBack(each);
        }
        return found;
    }

    /** Takes one of each. @throws ApiProblem 429 where one of them is spent */
    public void need(Allowance.Of... each) {
        take(each).ifPresent(wait -> {
            throw TooMany.until(wait);
        });
    }

    /** Gives back what turned out to be needed for nothing. */
    public void giveBack(Allowance.Of... taken) {
        writer.write(db -> Arrays.stream(taken).mapToInt(each -> each.giveBack(db)).sum());
    }

    /** Forgets whatever somebody took, of every kind. */
    public void forget(String subject) {
        writer.write(db -> db.sql("DELETE FROM allowance WHERE subject = ?").params(subject).update());
    }

    /** Whoever has all of theirs again. */
    @Override
    public void drop(Instant now) {
        writer.write(db -> db.sql("DELETE FROM allowance WHERE whole_at <= ?").params(now.toEpochMilli()).update());
    }
}
