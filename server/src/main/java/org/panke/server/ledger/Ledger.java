package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Findings;
import org.panke.server.people.Seals;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one project's events, within a unit of work or as a reader sees them. */
final class Ledger {
    /** Rows that are read at once. */
    private static final int TOGETHER = 500;

    private static final RowMapper<Row> ROW = Columns.read(row -> new Row(row.number("sequence"),
        row.text("event_id"), row.text("type"), row.number("at"), row.text("fact"), row.text("owners"),
        row.bytes("sealed"), row.bytes("commitment"), row.bytes("digest"), row.bytesOrNull("told"),
        row.bytesOrNull("bound")));

    private final ProjectId project;
    private final JdbcClient db;

    Ledger(ProjectId project, JdbcClient db) {
        this.project = project;
        this.db = db;
    }

    /** The newest event's number and time. */
    record Head(long sequence, long lastAt) {
    }

    /** An event as it lies in the database. */
    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    record Row(long sequence, String eventId, String type, long at, String fact, String owners, byte[] sealed,
            byte[] commitment, byte[] digest, byte @Nullable [] told, byte @Nullable [] bound) {
        Row with(byte[] binding) {
            return new Row(sequence, eventId, type, at, fact, owners, sealed, commitment, digest, told, binding);
        }

        List<String> ownerList() {
            return Seals.owners(owners);
        }
    }

    /** Takes the next number. @throws UnknownProjectException where there is no such project */
    Head advance(long at) {
        return db.sql("""
                UPDATE project SET sequence = sequence + 1,
                    last_at = CASE WHEN last_at > :at THEN last_at ELSE :at END
                WHERE project_id = :project RETURNING sequence, last_at""")
            .param("at", at).param("project", project.value())
            .query(Columns.read(row -> new Head(row.number("sequence"), row.number("last_at")))).optional()
            .orElseThrow(() -> new UnknownProjectException(project));
    }

    /** As {@link Projects#hold}. @throws UnknownProjectException where there is no such project */
    Head hold() {
        Projects.hold(project, db);
        return head();
    }

    /** Whatever is recorded from now on happens then or later. */
    void passed(long at) {
        db.sql("UPDATE project SET last_at = ? WHERE project_id = ? AND last_at < ?")
            .params(at, project.value(), at).update();
    }

    /** Whether the number that was just taken has a time that neither the clock nor an event gave it. */
    boolean isAhead(Head taken, Instant most) {
        return taken.lastAt > most.toEpochMilli()
            && at(taken.sequence - 1).map(newest -> newest.at < taken.lastAt).orElse(true);
    }

    /** Gives back the number that was taken last, where there is nothing to give it to. */
    void retreat() {
        db.sql("UPDATE project SET sequence = sequence - 1 WHERE project_id = ?").params(project.value()).update();
    }

    /** @throws UnknownProjectException where there is no such project */
    Head head() {
        return db.sql("SELECT sequence, last_at FROM project WHERE project_id = ?").params(project.value())
            .query(Columns.read(row -> new Head(row.number("sequence"), row.number("last_at")))).optional()
            .orElseThrow(() -> new UnknownProjectException(project));
    }

    Optional<Row> find(EventId id) {
        return db.sql("SELECT * FROM event WHERE project_id = ? AND event_id = ?")
            .params(project.value(), id.value()).query(ROW).optional();
    }

    Optional<Row> at(long sequence) {
        return db.sql("SELECT * FROM event WHERE project_id = ? AND sequence = ?").params(project.value(), sequence)
            .query(ROW).optional();
    }

    void append(Row row, List<Findings.Line> lines) {
        db.sql("""
                INSERT INTO event (project_id, sequence, event_id, type, at, fact, owners, sealed, commitment, digest,
                    told, bound)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(project.value(), row.sequence, row.eventId, row.type, row.at, row.fact, row.owners, row.sealed,
                row.commitment, row.digest)
            .param(row.told).param(row.bound)
            .update();
        for (int i = 0; i < lines.size(); i++) {
            Findings.Line line = lines.get(i);
            db.sql("INSERT INTO finding (project_id, sequence, ordinal, kind, subject, line) VALUES (?, ?, ?, ?, ?, ?)")
                .params(project.value(), row.sequence, i, line.kind(), line.subject(), line.text()).update();
        }
        db.sql("INSERT INTO outbox (project_id, sequence) VALUES (?, ?)").params(project.value(), row.sequence)
            .update();
    }

    /** A line that followed, and by what it is looked for. */
    record Told(String kind, String subject, String line) {
    }

    /** What followed from an event, in order. */
    List<Told> told(long sequence) {
        return db.sql("SELECT kind, subject, line FROM finding WHERE project_id = ? AND sequence = ? ORDER BY ordinal")
            .params(project.value(), sequence)
            .query(Columns.read(row -> new Told(row.text("kind"), row.text("subject"), row.text("line")))).list();
    }

    /** The lines alone. */
    List<String> lines(long sequence) {
        return told(sequence).stream().map(Told::line).toList();
    }

    /** Every event, in order. */
    void each(Consumer<Row> sink) {
        after(0, sink);
    }

    /** Every event after this number, in order. */
    void after(long sequence, Consumer<Row> sink) {
        long last = sequence;
        for (List<Row> rows = next(last); !rows.isEmpty(); rows = next(last)) {
            rows.forEach(sink);
            last = rows.getLast().sequence;
        }
    }

    private List<Row> next(long last) {
        return db.sql("SELECT * FROM event WHERE project_id = ? AND sequence > ? ORDER BY sequence LIMIT " + TOGETHER)
            .params(project.value(), last).query(ROW).list();
    }

    /** Every fact, in order. */
    void eachFact(Consumer<Fact> sink) {
        each(row -> sink.accept(FactRead.of(project, row.fact)));
    }
}
