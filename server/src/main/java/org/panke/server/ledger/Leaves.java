package org.panke.server.ledger;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Commitment;
import org.panke.evidence.Hash;
import org.panke.evidence.Leaf;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project's events as the leaves that they are in its evidence log: event n is leaf n. */
public final class Leaves {
    /** Rows that are read at once. */
    private static final int TOGETHER = 5_000;

    private static final RowMapper<Numbered> ROW = Columns.read(row -> {
        byte[] told = row.bytesOrNull("told");
        return new Numbered(row.number("sequence"), new Leaf.Recorded(Commitment.of(row.bytes("commitment")),
            told == null ? null : Hash.of(told)));
    });

    private final JdbcClient db;

    /** @param db for reading */
    public Leaves(JdbcClient db) {
        this.db = db;
    }

    /** An event's number, and its leaf. */
    public record Numbered(long sequence, Leaf leaf) {
    }

    /** Is shown each, in order. */
    @FunctionalInterface
    public interface Sink {
        void take(Numbered leaf);
    }

    /** Those of the events after this number. */
    public void after(ProjectId project, long sequence, Sink sink) {
        long last = sequence;
        for (List<Numbered> rows = next(project, last); !rows.isEmpty(); rows = next(project, last)) {
            rows.forEach(sink::take);
            last = rows.getLast().sequence;
        }
    }

    /** Those of the events from this number and before that. */
    public List<Leaf> between(ProjectId project, long from, long to) {
        return db.sql("""
                SELECT sequence, commitment, told FROM event
                WHERE project_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence""")
            .params(project.value(), from, to).query(ROW).list().stream().map(Numbered::leaf).toList();
    }

    /** How many events the project says it has. */
    public long head(ProjectId project) {
        return new Ledger(project, db).head().sequence();
    }

    private List<Numbered> next(ProjectId project, long last) {
        return db.sql("SELECT sequence, commitment, told FROM event WHERE project_id = ? AND sequence > ?"
            + " ORDER BY sequence LIMIT " + TOGETHER).params(project.value(), last).query(ROW).list();
    }
}
