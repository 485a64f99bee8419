package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Leaf;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.server.access.CountedRows;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The logs that a project has had, and what was published of them. */
final class Epochs {
    private static final RowMapper<Epoch> ROW = Columns
        .read(row -> new Epoch(row.number("epoch"), row.text("origin"), leaf(row.bytes("beginning"))));

    private final Writer writer;
    private final JdbcClient reader;

    Epochs(Writer writer, JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** The newest; the first is begun under this name where there is none yet. */
    Epoch current(ProjectId project, String name, LogKeys keys, Instant now) {
        Optional<Epoch> there = newest(project, reader);
        if (there.isPresent()) {
            return there.get();
        }
        return writer.write(db -> {
            Projects.hold(project, db);
            Optional<Epoch> meanwhile = newest(project, db);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            Epoch first = new Epoch(1, name + "/1", new Leaf.Beginning(name + "/1"));
            begin(project, first, keys.sealed(project, NewEpoch.sealed(1), rules(project, db), db), now, db);
            return first;
        });
    }

    /** Whether the rules that the project was opened with are those with which its first log began: no event says them. */
    boolean hasItsRules(ProjectId project, LogKeys keys) {
        return statement(project, 1).flatMap(sealed -> keys.opened(project, NewEpoch.sealed(1), sealed))
            .map(begun -> Arrays.equals(begun, rules(project, reader))).orElse(false);
    }

    private static byte[] rules(ProjectId project, JdbcClient db) {
        return db.sql("SELECT rules FROM project WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> ("rules " + Secrets.hex(row.text("rules"))).getBytes(UTF_8))).single();
    }

    Optional<Epoch> newest(ProjectId project) {
        return newest(project, reader);
    }

    private static Optional<Epoch> newest(ProjectId project, JdbcClient db) {
        return db.sql("SELECT epoch, origin, beginning FROM log_epoch WHERE project_id = ? ORDER BY epoch DESC LIMIT 1")
            .params(project.value()).query(ROW).optional();
    }

    private static Leaf leaf(byte[] entry) {
        try {
            return Leaf.read(entry);
        } catch (NotProvenException e) {
            throw new BrokenLogException("数据库里日志的开头读不出", "a stored beginning of the log is broken", e);
        }
    }

    /** @param statement sealed: of the first the rules of the project, of a later one who begins it, when and why */
    static void begin(ProjectId project, Epoch epoch, byte[] statement, Instant now, JdbcClient db) {
        db.sql("""
                INSERT INTO log_epoch (project_id, epoch, origin, beginning, at, statement)
                VALUES (?, ?, ?, ?, ?, ?)""")
            .params(project.value(), epoch.number(), epoch.origin(), epoch.beginning().entry(), now.toEpochMilli())
            .param(statement).update();
    }

    /** All that there were, the first one first. */
    List<Epoch> all(ProjectId project) {
        return reader.sql("SELECT epoch, origin, beginning FROM log_epoch WHERE project_id = ? ORDER BY epoch")
            .params(project.value()).query(ROW).list();
    }

    /** Whether something was published of a project that has no log in the database: its row was deleted. */
    boolean isLost(ProjectId project, List<Path> folders) {
        return newest(project).isEmpty() && (folders.stream()
            .anyMatch(each -> Folders.checkpoint(each, project, 1).isPresent()) || isPublished(project));
    }

    /** Whether something was recorded that a server would have published in it. */
    boolean hasEventsSince(ProjectId project, long epoch) {
        return reader.sql("""
                SELECT COUNT(*) AS events FROM event e JOIN log_epoch l ON l.project_id = e.project_id
                WHERE e.project_id = ? AND l.epoch = ? AND (l.epoch = 1 OR e.at > l.at)""")
            .params(project.value(), epoch).query(Columns.read(row -> row.number("events"))).single() > 0;
    }

    private boolean isPublished(ProjectId project) {
        return reader.sql("SELECT COUNT(*) AS notes FROM log_checkpoint WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> row.number("notes"))).single() > 0;
    }

    /** What was said when it began, sealed. */
    Optional<byte[]> statement(ProjectId project, long epoch) {
        return reader
            .sql("SELECT statement FROM log_epoch WHERE project_id = ? AND epoch = ? AND statement IS NOT NULL")
            .params(project.value(), epoch).query(Columns.read(row -> row.bytes("statement"))).optional();
    }

    /** Who began a log after another one; empty of the first. */
    Optional<Begun> begun(ProjectId project, long epoch, LogKeys keys) {
        return epoch < 2 ? Optional.empty()
            : statement(project, epoch).flatMap(sealed -> keys.opened(project, NewEpoch.sealed(epoch), sealed))
                .map(salted -> new Begun(Salted.of(salted)));
    }

    /** Keeps what is about to be published. */
    void keep(ProjectId project, long epoch, long size, Note note, CountedRows checkpoints, Instant now) {
        writer.write(db -> {
            int kept = db.sql("INSERT INTO log_checkpoint (project_id, epoch, size, note, at, nth)"
                + " VALUES (?, ?, ?, ?, ?, " + checkpoints.next() + ") ON CONFLICT DO NOTHING")
                .params(project.value(), epoch, size, note.toString(), now.toEpochMilli(), project.value(), epoch)
                .update();
            if (kept > 0) {
                checkpoints.rows().bind(project, db, epoch, size);
            }
            return kept;
        });
    }

    /** Keeps what somebody elsewhere has signed; of a day what was signed first and what was signed last. */
    void keep(ProjectId project, long epoch, Seen seen, Instant now) {
        long today = now.truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        writer.write(db -> {
            db.sql("""
                    DELETE FROM log_seen WHERE project_id = :project AND epoch = :epoch AND at >= :today AND size >
                        (SELECT MIN(size) FROM log_seen
                        WHERE project_id = :project AND epoch = :epoch AND at >= :today)""")
                .param("project", project.value()).param("epoch", epoch).param("today", today).update();
            return db.sql("""
                    INSERT INTO log_seen (project_id, epoch, size, note, at, stamp) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING""")
                .params(project.value(), epoch, seen.size(), seen.note().toString(), now.toEpochMilli())
                .param(seen.stamp()).update();
        });
    }

    /**
     * What somebody elsewhere has signed and was kept, smallest first.
     *
     * @throws BrokenLogException where one is no note, or its stamp none of its bytes
     */
    List<Seen> seen(ProjectId project, long epoch) {
        return reader.sql("SELECT size, note, stamp FROM log_seen WHERE project_id = ? AND epoch = ? ORDER BY size")
            .params(project.value(), epoch).query(Columns.read(row -> seen(row.number("size"), row.text("note"),
                row.bytesOrNull("stamp"))))
            .list();
    }

    private static Seen seen(long size, String note, byte @Nullable [] stamp) {
        if (stamp != null && !StampAuthority.isOf(stamp, note.getBytes(UTF_8))) {
            throw new BrokenLogException("数据库里的时间戳不是检查点的", "a stored stamp is not of its checkpoint", null);
        }
        return new Seen(note(note), size, stamp);
    }

    /** The newest checkpoint that was kept. */
    Optional<Note> published(ProjectId project, long epoch) {
        return reader.sql("""
                SELECT note FROM log_checkpoint WHERE project_id = ? AND epoch = ? ORDER BY size DESC LIMIT 1""")
            .params(project.value(), epoch).query(Columns.read(row -> note(row.text("note")))).optional();
    }

    /** The newest in the database, and those that lie in the folders. @throws NotProvenException where one is no note */
    List<Note> published(ProjectId project, long epoch, List<Path> folders) throws NotProvenException {
        List<Note> all = new ArrayList<>(published(project, epoch).stream().toList());
        for (Path each : folders) {
            Optional<byte[]> file = Folders.checkpoint(each, project, epoch);
            if (file.isPresent()) {
                all.add(Note.read(file.get()));
            }
        }
        return all;
    }

    /** Every checkpoint that was kept, smallest first. */
    List<Note> all(ProjectId project, long epoch) {
        return reader.sql("SELECT note FROM log_checkpoint WHERE project_id = ? AND epoch = ? ORDER BY size")
            .params(project.value(), epoch).query(Columns.read(row -> note(row.text("note")))).list();
    }

    private static Note note(String text) {
        try {
            return Note.read(text);
        } catch (NotProvenException e) {
            throw new BrokenLogException("数据库里的检查点读不出", "a stored checkpoint is broken", e);
        }
    }
}
