package org.panke.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who log in. */
public final class Accounts {
    /** Whether the name exists or not: a guesser gets some three hundred tries a day. */
    private static final Allowance AS = new Allowance("log-in as", 5, Duration.ofMinutes(5));
    /** A whole office may sit behind one address. */
    private static final Allowance FROM = new Allowance("log-in from", 30, Duration.ofMinutes(1));
    private static final RowMapper<Row> ROW = Columns.read(row -> new Row(new Account(row.text("account_id"),
        row.text("name"), Role.valueOf(row.text("role")), row.textOrNull("project_id"), row.textOrNull("channel"),
        row.textOrNull("agent"), row.number("must_change") == 1, row.number("active") == 1, row.number("version")),
        row.text("password"), row.bytesOrNull("bound")));

    private final Writer writer;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Passwords passwords = new Passwords();
    private final Allowances allowances;
    private final RowCode code;

    /** @param random good enough for keys */
    public Accounts(Writer writer, JdbcClient reader, Vault vault, Allowances allowances, InstantSource clock,
            RandomGenerator random) {
        this.code = new RowCode(vault, "account");
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
        this.random = random;
        this.allowances = allowances;
    }

    /**
     * Whom to make.
     *
     * @param project null for all
     * @param channel of somebody of a channel
     * @param agent of an agent: their id in events
     */
    public record Wanted(String name, Role role, @Nullable String project, @Nullable String channel,
            @Nullable String agent) {
    }

    /** An account as it lies in the database. */
    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    private record Row(Account account, String password, byte @Nullable [] bound) {
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return reader.sql("SELECT account_id FROM account LIMIT 1").query(Columns.read(row -> row.text("account_id")))
            .optional().isEmpty();
    }

    Optional<Account> find(String account) {
        return row(account, reader).map(Row::account);
    }

    /** The names under which a row is not as it was written; nobody logs in as them. */
    public List<String> edited() {
        return reader.sql("SELECT * FROM account ORDER BY name").query(ROW).list().stream()
            .filter(row -> !holds(row)).map(row -> row.account.name()).toList();
    }

    /** Accounts that sessions and notices shown to workers name, and that are not there: none is ever deleted. */
    public static List<String> missing(JdbcClient reader) {
        return reader.sql("""
                SELECT account_id FROM session WHERE account_id IS NOT NULL
                UNION SELECT account_id FROM work_notice_seen
                EXCEPT SELECT account_id FROM account ORDER BY 1""")
            .query(Columns.read(row -> row.text("account_id"))).list();
    }

    private Optional<Row> row(String account, JdbcClient db) {
        return db.sql("SELECT * FROM account WHERE account_id = ?").params(account).query(ROW).optional()
            .filter(this::holds);
    }

    private boolean holds(Row row) {
        return Arrays.equals(row.bound, bound(row.account, row.password));
    }

    private byte[] bound(Account account, String password) {
        return code.of(account.account(), account.name(), account.role(), account.project(), account.channel(),
            account.agent(), password, account.mustChangePassword(), account.active(), account.version());
    }

    /**
     * Accounts by name.
     *
     * @param project only those of this project; null for everybody
     */
    List<Account> list(@Nullable String project, String after, int limit) {
        return reader.sql("""
                SELECT * FROM account WHERE name > :after AND (CAST(:project AS TEXT) IS NULL OR project_id = :project)
                ORDER BY name LIMIT :limit""")
            .param("after", after).param("project", project).param("limit", limit).query(ROW).list().stream()
            .map(Row::account).toList();
    }

    /** Makes one whose first password must be changed, and says that password, once. */
    String make(Wanted wanted) {
        String password = Passwords.first(random);
        make(wanted, password, true);
        return password;
    }

    /** Makes one. @throws ApiProblem where the name is taken or the password not good enough */
    public void make(Wanted wanted, String password, boolean mustChange) {
        String kept = passwords.kept(password, wanted.name, "password");
        Account account = new Account("a" + Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX), wanted.name,
            wanted.role, wanted.project, wanted.channel, wanted.agent, mustChange, true, 1);
        int made = writer.write(db -> db.sql("""
                INSERT INTO account (account_id, name, role, project_id, channel, agent, password, must_change, active,
                    version, created_at, bound)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?) ON CONFLICT (name) DO NOTHING""")
            .params(account.account(), wanted.name, wanted.role.name()).param(wanted.project).param(wanted.channel)
            .param(wanted.agent).param(kept).param(mustChange ? 1 : 0).param(clock.millis())
            .param(bound(account, kept)).update());
        if (made == 0) {
            throw new ApiProblem(HttpStatus.CONFLICT, "EXISTS", "这个名称已经有人使用", "this name is taken", "name");
        }
    }

    Optional<Account> named(String name) {
        return byName(name).map(Row::account);
    }

    private Optional<Row> byName(String name) {
        return reader.sql("SELECT * FROM account WHERE name = ?").params(name).query(ROW).optional()
            .filter(this::holds);
    }

    /** Changes what somebody is; from the next request on. @throws ApiProblem where another's change came first */
    void change(Account account, Role role, @Nullable String project, boolean active) {
        int changed = writer.write(db -> {
            if (!active) {
                db.sql("DELETE FROM session WHERE account_id = ?").params(account.account()).update();
            }
            return row(account.account(), db).filter(row -> row.account.version() == account.version())
                .map(row -> write(row.account.as(role, project, active), row.password, db))
                .orElse(0);
        });
        if (changed == 0) {
            throw Edits.changed();
        }
    }

    /** What may change of somebody. */
    private int write(Account account, String password, JdbcClient db) {
        return db.sql("""
                UPDATE account SET role = ?, project_id = ?, active = ?, version = ?, password = ?, must_change = ?,
                    bound = ?
                WHERE account_id = ?""")
            .param(account.role().name()).param(account.project()).param(account.active() ? 1 : 0)
            .param(account.version()).param(password).param(account.mustChangePassword() ? 1 : 0)
            .param(bound(account, password)).param(account.account()).update();
    }

    /**
     * Who that is.
     *
     * @param ofChannel whether they come through the channels' door
     * @throws ApiProblem in the same words and the same time whatever was wrong
     */
    Account logIn(String name, String password, boolean ofChannel, String address) {
        return allowances.guess(() -> right(name, password, ofChannel), AS.of(name), FROM.of(address))
            .orElseThrow(() -> new ApiProblem(HttpStatus.UNAUTHORIZED, "LOGIN", "名称或密码不对",
                "the name or the password is not right", null));
    }

    private Optional<Account> right(String name, String password, boolean ofChannel) {
        Optional<Row> row = byName(name)
            .filter(each -> each.account.active() && each.account.role().isOfChannel() == ofChannel);
        if (row.isEmpty()) {
            passwords.nobody(password);
        }
        return row.filter(each -> passwords.isRight(password, each.password)).map(Row::account);
    }

    /** Whether somebody of the office who may do this in a project says who they are, with no server to log in to. */
    public boolean may(Permission asked, ProjectId project, String name, String password) {
        return byName(name).filter(each -> each.account.active() && each.account.permissions().contains(asked))
            .filter(each -> each.account.project() == null || each.account.project().equals(project.value()))
            .map(each -> passwords.isRight(password, each.password)).orElse(false);
    }

    /** Changes a password and ends every session but the one it was changed in. */
    void changePassword(String account, String old, String fresh, String session, String address) {
        Row mine = row(account, reader).orElseThrow();
        if (allowances.guess(() -> Optional.of(mine).filter(each -> passwords.isRight(old, each.password)),
            AS.of(mine.account.name()), FROM.of(address)).isEmpty()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "原密码不对", "the old password is not right", "old");
        }
        if (fresh.equals(old)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "新密码应与原密码不同", "the new password must be another",
                "new");
        }
        String kept = passwords.kept(fresh, mine.account.name(), "new");
        writer.write(db -> {
            db.sql("DELETE FROM session WHERE account_id = ? AND session_id <> ?").params(account, session).update();
            return write(row(account, db).orElseThrow().account.withPasswordOfTheirOwn(), kept, db);
        });
    }
}
