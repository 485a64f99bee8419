package org.panke.server.evidence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.server.access.CountedRows;
import org.panke.server.ledger.Projects;
import org.panke.server.people.Seals;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sign what a project publishes, sealed under the master key. After a change the newest two sign, so that
 * whoever knows the older one learns to trust the newer.
 */
public final class LogKeys {
    static final List<String> PROJECT = List.of("project");
    private static final List<String> OWNER = List.of("log");
    private static final int SIGNING = 2;
    private static final int NAME = 4;

    private final Vault vault;
    private final Writer writer;
    private final JdbcClient reader;
    private final SecureRandom random;

    public LogKeys(Vault vault, Writer writer, JdbcClient reader, SecureRandom random) {
        this.vault = vault;
        this.writer = writer;
        this.reader = reader;
        this.random = random;
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    private record Row(long number, NoteKey key, byte[] secret) {
    }

    /** Every key that ever signed for the project, newest first. */
    public List<NoteKey> known(ProjectId project) {
        return rows(project, reader).stream().map(Row::key).toList();
    }

    /** The same as an office publishes them, one a line. */
    String published(ProjectId project) {
        return known(project).stream().map(NoteKey::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The checkpoints that were kept, bound under the master key. */
    CountedRows checkpoints() {
        return CheckpointCheck.checkpoints(vault);
    }

    /** Those that sign now, newest first. The project gets its first one when it is asked for. */
    List<NoteSigner> signing(ProjectId project, Instant now) {
        if (rows(project, reader).isEmpty()) {
            writer.write(db -> {
                Projects.hold(project, db);
                return rows(project, db).isEmpty() ? add(project, null, now, db) : 0;
            });
        }
        return rows(project, reader).stream().limit(SIGNING).map(row -> signer(project, row)).toList();
    }

    /** @throws BrokenLogException where the secret of one is not what was sealed, or another key's */
    void mustSign(ProjectId project) {
        rows(project, reader).forEach(row -> signer(project, row));
    }

    /** Sealed for the project under this name. */
    byte[] sealed(ProjectId project, String name, byte[] content, JdbcClient db) {
        return new Seals(project, vault, db).seal(PROJECT, name, content);
    }

    /** What was sealed for the project under this name. */
    Optional<byte[]> opened(ProjectId project, String name, byte[] sealed) {
        return opened(project, PROJECT, name, sealed);
    }

    private Optional<byte[]> opened(ProjectId project, List<String> owner, String name, byte[] sealed) {
        try {
            return new Seals(project, vault, reader).open(owner, name, sealed);
        } catch (BrokenSealException e) {
            throw new BrokenLogException("日志的密封内容被改过", "what is sealed of the log was changed", e);
        }
    }

    /** From now on a new key signs, too. */
    public NoteKey change(ProjectId project, Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            List<Row> rows = rows(project, db);
            return add(project, rows.isEmpty() ? null : rows.getFirst(), now, db);
        });
        return known(project).getFirst();
    }

    private int add(ProjectId project, @Nullable Row newest, Instant now, JdbcClient db) {
        NoteSigner signer =
            NoteSigner.random(newest == null ? name(project) : newest.key.name(), NoteKey.Kind.NOTE, random);
        long number = newest == null ? 1 : newest.number + 1;
        byte[] secret = new Seals(project, vault, db).seal(OWNER, sealed(number), signer.secret());
        return db.sql("INSERT INTO log_key (project_id, number, public_key, secret, since) VALUES (?, ?, ?, ?, ?)")
            .params(project.value(), number, signer.key().toString(), secret, now.toEpochMilli()).update();
    }

    /** Two offices may have projects of one name. */
    private String name(ProjectId project) {
        byte[] own = new byte[NAME];
        random.nextBytes(own);
        return "panke-" + HexFormat.of().formatHex(own) + "/" + Folders.name(project);
    }

    private NoteSigner signer(ProjectId project, Row row) {
        byte[] secret = opened(project, OWNER, sealed(row.number), row.secret)
            .orElseThrow(() -> new IllegalStateException("the keys of the log of " + project + " are gone"));
        try {
            return NoteSigner.of(row.key, secret);
        } catch (IllegalArgumentException e) {
            throw new BrokenLogException("数据库里日志的公钥与私钥不符", "a stored key of the log is not that of its secret", e);
        }
    }

    private static String sealed(long number) {
        return "log key " + number;
    }

    private static List<Row> rows(ProjectId project, JdbcClient db) {
        return db.sql("SELECT number, public_key, secret FROM log_key WHERE project_id = ? ORDER BY number DESC")
            .params(project.value()).query(Columns.read(row -> new Row(row.number("number"),
                key(row.text("public_key")), row.bytes("secret"))))
            .list();
    }

    private static NoteKey key(String text) {
        try {
            return NoteKey.read(text);
        } catch (NotProvenException e) {
            throw new BrokenLogException("数据库里日志的公钥读不出", "a stored key of the log is broken", e);
        }
    }
}
