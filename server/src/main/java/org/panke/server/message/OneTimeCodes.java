package org.panke.server.message;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verification;
import org.panke.server.people.SealedPhones;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Said;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One-time codes: six digits to a phone, and a word to whoever asked for them. Both together prove the phone. Five tries,
 * five minutes. For each purpose a phone gets a code a minute, three at most, then one every ten minutes; so nobody is
 * pestered, nobody guesses, and who waits for one at the kiosk can still have one for their own page.
 */
public final class OneTimeCodes implements Passing {
    /** How long a code can be entered. */
    public static final Duration VALID = Duration.ofMinutes(5);
    /** When another may be sent. */
    public static final Duration RESEND = Duration.ofSeconds(60);
    /** How long what was proved can be used. */
    private static final Duration USABLE = Duration.ofMinutes(15);
    private static final Duration USABLE_AFTER = USABLE.minus(VALID);
    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;

    private static final RowMapper<Row> ROW = Columns.read(row -> new Row(row.text("purpose"), row.bytes("phone"),
        row.bytes("code_digest"), row.textOrNull("verified"), row.number("tries"), row.number("started_at"),
        row.number("until"), row.textOrNull("notice"), row.textOrNull("event_id")));

    private final Writer writer;
    private final JdbcClient reader;
    private final CodeLimits limits;
    private final Vault vault;
    private final Sender sender;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random good enough for keys */
    public OneTimeCodes(Writer writer, JdbcClient reader, Allowances allowances, Vault vault, Sender sender,
            InstantSource clock, RandomGenerator random) {
        this.writer = writer;
        this.reader = reader;
        this.limits = new CodeLimits(allowances);
        this.vault = vault;
        this.sender = sender;
        this.clock = clock;
        this.random = random;
    }

    /** What a code is for. */
    public enum Purpose {
        KIOSK, ME,
        /** That another phone is theirs too. */
        LINK
    }

    /**
     * A code on its way.
     *
     * @param word held by whoever asked
     */
    public record Sent(String word, Instant expiresAt, Instant resendAt) {
    }

    /**
     * A phone that was proved.
     *
     * @param notice the hash that was agreed to
     * @param usedFor the event, once used
     */
    public record Proved(Phone phone, Verification how, Instant startedAt, @Nullable String notice,
            @Nullable String usedFor) {
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    private record Row(String purpose, byte[] phone, byte[] codeDigest, @Nullable String verified, long tries,
            long startedAt, long until, @Nullable String notice, @Nullable String eventId) {
    }

    /**
     * Sends a code.
     *
     * @param from who asks: a kiosk, or an address
     * @throws ApiProblem 429 where the phone got too many, or too many were asked for from there; 503 where it could not
     *     be sent
     */
    public Sent send(ProjectId project, Purpose purpose, Phone phone, @Nullable String notice, String from) {
        limits.mayAnother(purpose, whose(project, phone), from);
        Made made = make(project, purpose, phone, notice);
        try {
            sender.send(phone, made.text);
        } catch (RuntimeException e) {
            limits.giveBack(purpose, whose(project, phone));
            throw e;
        }
        return made.sent;
    }

    /** A code that is kept, and the message that brings it. */
    private record Made(Sent sent, Said text) {
    }

    private Made make(ProjectId project, Purpose purpose, Phone phone, @Nullable String notice) {
        String word = Secrets.fresh(random);
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Instant now = clock.instant();
        writer.write(db -> insert(project, purpose, phone, word, digest(word, code), null, now, notice, db));
        return new Made(new Sent(word, now.plus(VALID), now.plus(RESEND)),
            CodeMessage.with(code));
    }

    /**
     * Sends a code where that is right, and answers neither otherwise nor later where it is not: whoever asks does not learn
     * whose phone it is.
     *
     * @param isRight where it is not, a code is kept that nobody has; 429 comes in both cases
     */
    public Sent sendWhere(boolean isRight, ProjectId project, Purpose purpose, Phone phone, String from) {
        limits.mayAnother(purpose, whose(project, phone), from);
        Made made = make(project, purpose, phone, null);
        if (isRight) {
            var _ = Thread.ofVirtual().name("code").start(() -> CodeMessage.send(made.text, phone, sender));
        }
        return made.sent;
    }

    @Override
    public void drop(Instant now) {
        writer.write(db -> db.sql("DELETE FROM one_time_code WHERE " + isOver("now"))
            .param("now", now.toEpochMilli()).update());
    }

    /**
     * Whether a row of {@code one_time_code} is of no more use, in SQL: nobody entered the code in its time, or what was
     * proved by it cannot be used any longer. Who deletes such rows and who counts them ask this alone.
     *
     * @param at the name of the parameter that says when, in milliseconds
     */
    public static String isOver(String at) {
        return "until <= :" + at + " AND (verified IS NULL OR until <= :" + at + " - " + USABLE_AFTER.toMillis() + ")";
    }

    /**
     * What a visitor proved otherwise, by a code from their own page.
     *
     * @param db of the unit of work in which that code was used up
     */
    public Sent proved(ProjectId project, Phone phone, Verification how, @Nullable String notice, JdbcClient db) {
        String word = Secrets.fresh(random);
        Instant now = clock.instant();
        insert(project, Purpose.KIOSK, phone, word, digest(word, word), how, now, notice, db);
        return new Sent(word, now.plus(USABLE), now);
    }

    private int insert(ProjectId project, Purpose purpose, Phone phone, String word, byte[] code,
            @Nullable Verification how, Instant now, @Nullable String notice, JdbcClient db) {
        byte[] sealed = new SealedPhones(project, vault, db).seal(word, phone);
        return db.sql("""
                INSERT INTO one_time_code (project_id, token_digest, purpose, phone_index, phone, code_digest, verified,
                    tries, started_at, until, notice)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""")
            .params(project.value(), Secrets.digest(word), purpose.name(), phoneIndex(phone), sealed, code)
            .param(how == null ? null : how.name()).param(begun(project, purpose, phone, now, db))
            .param(now.plus(VALID).toEpochMilli()).param(notice).update();
    }

    /**
     * When the phone first asked, where that led to nothing yet: whoever lets another code come, or begins again, did not
     * arrive later. What nobody proved counts no longer than its code can be entered, or strangers could make arrivals earlier.
     */
    private long begun(ProjectId project, Purpose purpose, Phone phone, Instant now, JdbcClient db) {
        return db.sql("""
                SELECT COALESCE(MIN(started_at), ?) AS first FROM one_time_code
                WHERE project_id = ? AND purpose = ? AND phone_index = ? AND event_id IS NULL
                    AND (verified IS NOT NULL OR until > ?) AND started_at <= ?""")
            .params(now.toEpochMilli(), project.value(), purpose.name(), phoneIndex(phone), now.toEpochMilli(),
                now.toEpochMilli())
            .query(Columns.read(row -> row.number("first"))).single();
    }

    /** @throws ApiProblem 422 where the code is wrong, 410 where it is over */
    public Proved verify(ProjectId project, Purpose purpose, String word, String code) {
        Instant now = clock.instant();
        boolean right = writer.write(db -> {
            byte[] kept = tried(project, purpose, word, now, db).orElseThrow(OneTimeCodes::over);
            boolean equal = MessageDigest.isEqual(kept, digest(word, code));
            if (equal) {
                db.sql("UPDATE one_time_code SET verified = ? WHERE project_id = ? AND token_digest = ?")
                    .params(Verification.CODE.name(), project.value(), Secrets.digest(word)).update();
            }
            return equal;
        });
        if (!right) {
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "CODE_WRONG", "验证码不对，请再看一遍短信",
                "that is not the code; look at the message again", "code");
        }
        return proved(project, purpose, word).orElseThrow(OneTimeCodes::over);
    }

    /** Counts the try before anything is compared, so that tries which come at once are as few as others. */
    private static Optional<byte[]> tried(ProjectId project, Purpose purpose, String word, Instant now,
            JdbcClient db) {
        return db.sql("""
                UPDATE one_time_code SET tries = tries + 1
                WHERE project_id = ? AND token_digest = ? AND purpose = ? AND until > ? AND tries < ?
                RETURNING code_digest""")
            .params(project.value(), Secrets.digest(word), purpose.name(), now.toEpochMilli(), TRIES)
            .query(Columns.read(row -> row.bytes("code_digest"))).optional();
    }

    /**
     * What was proved with this word; empty where nothing was, or too long ago, or by a clock that was set back meanwhile:
     * nobody arrives later than now.
     */
    public Optional<Proved> proved(ProjectId project, Purpose purpose, String word) {
        Instant now = clock.instant();
        return find(project, purpose, word, reader)
            .filter(row -> row.verified != null && row.startedAt <= now.toEpochMilli()
                && now.isBefore(Instant.ofEpochMilli(row.until).plus(USABLE_AFTER)))
            .map(row -> new Proved(
                new SealedPhones(project, vault, reader).open(word, row.phone).orElseThrow(OneTimeCodes::over),
                Verification.valueOf(String.valueOf(row.verified)), Instant.ofEpochMilli(row.startedAt), row.notice,
                row.eventId));
    }

    /**
     * Uses what was proved for one event, whatever is asked later.
     *
     * @param db of the event's own unit of work, so that nothing is recorded of whoever was erased since they proved it
     * @throws ApiProblem where it was used for another, or is gone
     */
    public void use(ProjectId project, String word, String event, JdbcClient db) {
        int used = db.sql("""
                UPDATE one_time_code SET event_id = ?
                WHERE project_id = ? AND token_digest = ? AND (event_id IS NULL OR event_id = ?)""")
            .params(event, project.value(), Secrets.digest(word), event).update();
        if (used == 0) {
            throw over();
        }
    }

    /** What was proved has served its end: nothing is left to use. */
    public void done(ProjectId project, String word) {
        writer.write(db -> db.sql("DELETE FROM one_time_code WHERE project_id = ? AND token_digest = ?")
            .params(project.value(), Secrets.digest(word)).update());
    }

    private String whose(ProjectId project, Phone phone) {
        return project.value() + " " + HexFormat.of().formatHex(phoneIndex(phone));
    }

    /** Every code that was sent to the phone, and that there were any. */
    public void forget(ProjectId project, Phone phone) {
        limits.forget(whose(project, phone));
        writer.write(db -> forget(project, phone, db));
    }

    /** What the phone could still prove. @return how many codes that were */
    public int forget(ProjectId project, Phone phone, JdbcClient db) {
        return db.sql("DELETE FROM one_time_code WHERE project_id = ? AND phone_index = ?")
            .params(project.value(), phoneIndex(phone)).update();
    }

    private static Optional<Row> find(ProjectId project, Purpose purpose, String word, JdbcClient db) {
        return db.sql("SELECT * FROM one_time_code WHERE project_id = ? AND token_digest = ? AND purpose = ?")
            .params(project.value(), Secrets.digest(word), purpose.name()).query(ROW).optional();
    }

    private byte[] phoneIndex(Phone phone) {
        return vault.index("one-time code", Long.toString(phone.e164()));
    }

    private byte[] digest(String word, String code) {
        return vault.index("one-time code " + word, code);
    }

    /** Too old, tried too often, or never there: the same words. */
    private static ApiProblem over() {
        return new ApiProblem(HttpStatus.GONE, "CODE_OVER", "验证码已失效，请重新获取", "this code is over; ask for another", null);
    }
}
