package org.panke.server.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Audience;
import org.panke.server.access.CountedRows;
import org.panke.server.access.Sessions;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The devices that visitors check in at: each is paired once, by a code from the console. */
final class Kiosks {
    private static final Duration PAIRING = Duration.ofMinutes(10);
    /** Without what is easily taken for something else. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final Writer writer;
    private final JdbcClient reader;
    private final Vault vault;
    private final CountedRows bound;
    private final Sessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    Kiosks(Writer writer, JdbcClient reader, Vault vault, Sessions sessions, InstantSource clock,
            RandomGenerator random) {
        this.writer = writer;
        this.reader = reader;
        this.vault = vault;
        this.bound = KioskCheck.kiosks(vault);
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** What can be seen of one. */
    record Shown(String kiosk, String name, @Nullable Instant pairedAt, @Nullable Instant lastSeenAt, String state) {
    }

    /**
     * One that waits to be paired.
     *
     * @param code shown this once
     */
    record Waiting(String kiosk, String code, Instant expiresAt) {
    }

    record Found(String project, String kiosk) {
    }

    Waiting make(ProjectId project, String name) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        String kiosk = "k" + Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
        Instant until = clock.instant().plus(PAIRING);
        writer.write(db -> {
            int made = db.sql("INSERT INTO kiosk (project_id, kiosk_id, name, code_digest, code_until, nth)"
                + " VALUES (?, ?, ?, ?, ?, " + bound.next() + ")")
                .params(project.value(), kiosk, name, digest(code.toString()), until.toEpochMilli(), project.value())
                .update();
            bound.rows().bind(project, db, kiosk);
            return made;
        });
        return new Waiting(kiosk, code.toString(), until);
    }

    /** Takes the code, once. */
    Optional<Found> pair(String code) {
        byte[] digest = digest(code.strip().toUpperCase(Locale.ROOT));
        long now = clock.millis();
        return writer.write(db -> {
            Optional<Found> found = bound.rows()
                .held(db.sql("SELECT * FROM kiosk WHERE code_digest = ? AND code_until > ? AND ended_at IS NULL")
                    .params(digest, now), row -> new Found(row.text("project_id"), row.text("kiosk_id")))
                .stream().findFirst();
            found.ifPresent(each -> {
                db.sql("UPDATE kiosk SET code_digest = NULL, paired_at = ? WHERE project_id = ? AND kiosk_id = ?")
                    .params(now, each.project, each.kiosk).update();
                bound.rows().bind(new ProjectId(each.project), db, each.kiosk);
            });
            return found;
        });
    }

    String nameOf(ProjectId project, String kiosk) {
        return reader.sql("SELECT name FROM kiosk WHERE project_id = ? AND kiosk_id = ?").params(project.value(), kiosk)
            .query(Columns.read(row -> row.text("name"))).optional().orElse(kiosk);
    }

    List<Shown> list(ProjectId project) {
        return reader.sql("""
                SELECT kiosk_id, name, paired_at, ended_at,
                    (SELECT MAX(seen_at) FROM session WHERE audience = 'KIOSK' AND session.project_id = kiosk.project_id
                        AND subject = kiosk_id) AS seen_at
                FROM kiosk WHERE project_id = ? ORDER BY name, kiosk_id""")
            .params(project.value()).query(Columns.read(row -> shown(row.text("kiosk_id"), row.text("name"),
                row.numberOrNull("paired_at"), row.numberOrNull("seen_at"), row.numberOrNull("ended_at"))))
            .list();
    }

    private static Shown shown(String kiosk, String name, @Nullable Long pairedAt, @Nullable Long seenAt,
            @Nullable Long endedAt) {
        String state = endedAt != null ? "ENDED" : pairedAt != null ? "PAIRED" : "WAITING";
        return new Shown(kiosk, name, pairedAt == null ? null : Instant.ofEpochMilli(pairedAt),
            seenAt == null ? null : Instant.ofEpochMilli(seenAt), state);
    }

    /** Whether there was one; its session is over at once. */
    boolean end(ProjectId project, String kiosk) {
        int ended = writer.write(db -> {
            boolean isAsWritten = bound.rows().holds(project, db, kiosk).orElse(false);
            int one = db.sql("""
                    UPDATE kiosk SET ended_at = COALESCE(ended_at, ?), code_digest = NULL
                    WHERE project_id = ? AND kiosk_id = ?""").params(clock.millis(), project.value(), kiosk).update();
            if (isAsWritten) {
                // what somebody edited stays found
                bound.rows().bind(project, db, kiosk);
            }
            return one;
        });
        sessions.endOf(Audience.KIOSK, project.value(), kiosk);
        return ended == 1;
    }

    private byte[] digest(String code) {
        return vault.index("kiosk pairing", code);
    }
}
