package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is logged in where. A token is shown to its browser once; what is kept of it cannot be used. */
public final class Sessions implements Passing {
    /** How exactly it is known when a session was last used; a write for every request would be too many. */
    private static final Duration SEEN = Duration.ofMinutes(1);
    private static final int BROWSER_ROOM = 120;

    private static final Columns.Reading<Row> ROW_OF = row -> new Row(row.text("session_id"),
        Audience.valueOf(row.text("audience")), row.textOrNull("account_id"), row.textOrNull("project_id"),
        row.textOrNull("subject"), row.text("csrf"), row.text("browser"), row.number("started_at"),
        row.number("seen_at"), row.number("ends_at"), row.bytesOrNull("bound"));
    private static final RowMapper<Row> ROW = Columns.read(ROW_OF);

    private final Writer writer;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final RowCode code;

    /** @param random good enough for keys */
    public Sessions(Writer writer, JdbcClient reader, Vault vault, InstantSource clock, RandomGenerator random) {
        this.code = new RowCode(vault, "session");
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A session that was just begun.
     *
     * @param token for the cookie
     * @param csrf for every request that changes something
     */
    public record Begun(String session, String token, String csrf, Instant endsAt) {
        @Override
        public String toString() {
            return "Begun[" + session + "]";
        }
    }

    /** What a page may know of the session it speaks in. */
    public record Own(String csrf, Instant endsAt) {
    }

    /** Of the session that this request came in. */
    public static Own own(HttpServletRequest request) {
        Row row = (Row) Objects.requireNonNull(request.getAttribute(SessionFilter.SESSION));
        return new Own(row.csrf, Instant.ofEpochMilli(row.endsAt));
    }

    /** A session, as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    record Row(String session, Audience audience, @Nullable String account, @Nullable String project,
            @Nullable String subject, String csrf, String browser, long startedAt, long seenAt, long endsAt,
            byte @Nullable [] bound) {
        boolean isOver(long now) {
            return now >= endsAt || now - seenAt >= audience.idle.toMillis();
        }
    }

    /** Begins one for somebody who showed their password. */
    Begun ofAccount(Audience audience, String account, @Nullable String project, String browser) {
        return begin(audience, account, project, null, browser);
    }

    /** Begins one for a paired device; whatever sessions it had are over. */
    public Begun ofKiosk(String project, String kiosk, String browser) {
        endOf(Audience.KIOSK, project, kiosk);
        return begin(Audience.KIOSK, null, project, kiosk, browser);
    }

    /** Begins one for a visitor who showed that a phone is theirs. */
    public Begun ofVisitor(String project, int person, String browser) {
        return begin(Audience.ME, null, project, Integer.toString(person), browser);
    }

    @Override
    public void drop(Instant now) {
        writer.write(db -> db.sql("DELETE FROM session WHERE ends_at <= ?").params(now.toEpochMilli()).update());
    }

    private Begun begin(Audience audience, @Nullable String account, @Nullable String project,
            @Nullable String subject, String browser) {
        String token = Secrets.fresh(random);
        String csrf = Secrets.fresh(random);
        String session = Secrets.fresh(random);
        long now = clock.millis();
        long end = now + audience.longest.toMillis();
        byte[] bound = bound(token,
            new Row(session, audience, account, project, subject, csrf, browser, now, now, end, null));
        writer.write(db -> db.sql("""
                INSERT INTO session (digest, session_id, audience, account_id, project_id, subject, csrf, browser,
                    started_at, seen_at, ends_at, bound)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Secrets.digest(token), session, audience.name()).param(account).param(project).param(subject)
            .param(csrf).param(browser.substring(0, Math.min(BROWSER_ROOM, browser.length()))).param(now).param(now)
            .param(end).param(bound).update());
        return new Begun(session, token, csrf, Instant.ofEpochMilli(end));
    }

    /** The session whose token this is; empty where it is none or over. */
    Optional<Row> find(String token) {
        long now = clock.millis();
        Optional<Row> row =
            reader.sql("SELECT * FROM session WHERE digest = ?").params(Secrets.digest(token)).query(ROW).optional()
                .filter(each -> !each.isOver(now) && Arrays.equals(each.bound, bound(token, each)));
        row.filter(each -> now - each.seenAt >= SEEN.toMillis()).ifPresent(each -> writer.write(
            db -> db.sql("UPDATE session SET seen_at = ? WHERE session_id = ?").params(now, each.session).update()));
        return row;
    }

    /** The sessions whose rows are not as they were written; nobody is in by them. */
    public static List<String> edited(JdbcClient reader, Vault vault) {
        RowCode code = new RowCode(vault, "session");
        return reader.sql("SELECT * FROM session ORDER BY session_id").query(Columns.read(row -> {
            Row read = ROW_OF.of(row);
            return Arrays.equals(read.bound, bound(code, HexFormat.of().formatHex(row.bytes("digest")), read)) ? ""
                : read.session;
        })).list().stream().filter(session -> !session.isEmpty()).toList();
    }

    /** All but the browser's name and when it was seen last. */
    private byte[] bound(String token, Row row) {
        return bound(code, Secrets.hex(token), row);
    }

    private static byte[] bound(RowCode code, String digest, Row row) {
        return code.of(digest, row.session, row.audience, row.account, row.project, row.subject, row.csrf,
            row.startedAt, row.endsAt);
    }

    /** Whether it can still be used; for whoever answers for longer than a moment. */
    public boolean isOpen(String session) {
        long now = clock.millis();
        return reader.sql("SELECT * FROM session WHERE session_id = ?").params(session).query(ROW).optional()
            .filter(each -> !each.isOver(now)).isPresent();
    }

    List<Row> ofAccount(String account) {
        long now = clock.millis();
        return reader.sql("SELECT * FROM session WHERE account_id = ? ORDER BY started_at DESC, session_id")
            .params(account).query(ROW).list().stream().filter(each -> !each.isOver(now)).toList();
    }

    /** Ends a session. */
    public void end(String session) {
        writer.write(db -> db.sql("DELETE FROM session WHERE session_id = ?").params(session).update());
    }

    /** Ends one of the account's sessions; whether it had it. */
    boolean end(String account, String session) {
        return writer.write(db -> db.sql("DELETE FROM session WHERE account_id = ? AND session_id = ?")
            .params(account, session).update()) == 1;
    }

    /** Ends all the sessions of a device or of a visitor. @return which they were */
    public List<String> endOf(Audience audience, String project, String subject) {
        return writer.write(db -> db
            .sql("DELETE FROM session WHERE audience = ? AND project_id = ? AND subject = ? RETURNING session_id")
            .params(audience.name(), project, subject).query(Columns.read(row -> row.text("session_id"))).list());
    }
}
