package org.panke.server.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often something may be tried: some at once, then one more each time {@code back} has passed.
 *
 * @param kind what is tried; the same word is the same count
 * @param most at once
 * @param back how long until one that was taken is there again
 */
public record Allowance(String kind, int most, Duration back) {
    /** @param subject whose tries; never a phone or a visitor's name */
    public Of of(String subject) {
        return new Of(this, subject);
    }

    /** Somebody's. What they took is one instant: when all of it is there again. */
    public record Of(Allowance allowance, String subject) {
        /** Takes one. @return how long to wait where none is left; zero where it was taken */
        Duration take(long now, JdbcClient db) {
            long latest = now + (allowance.most - 1) * back();
            int taken = db.sql("""
                    INSERT INTO allowance (kind, subject, whole_at) VALUES (:kind, :subject, :once)
                    ON CONFLICT (kind, subject) DO UPDATE SET whole_at = :back +
                        CASE WHEN allowance.whole_at > :now THEN allowance.whole_at ELSE :now END
                    WHERE allowance.whole_at <= :latest""")
                .param("kind", allowance.kind).param("subject", subject).param("once", now + back())
                .param("back", back()).param("now", now).param("latest", latest).update();
            return taken == 1 ? Duration.ZERO : Duration.ofMillis(Math.max(1, wholeAt(db) - latest));
        }

        private long wholeAt(JdbcClient db) {
            return db.sql("SELECT whole_at FROM allowance WHERE kind = ? AND subject = ?")
                .params(allowance.kind, subject).query(Columns.read(row -> row.number("whole_at"))).single();
        }

        int giveBack(JdbcClient db) {
            return db.sql("UPDATE allowance SET whole_at = whole_at - ? WHERE kind = ? AND subject = ?")
                .params(back(), allowance.kind, subject).update();
        }

        private long back() {
            return allowance.back.toMillis();
        }
    }
}
