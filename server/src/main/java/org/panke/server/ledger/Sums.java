package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.ReadModels;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What pages read of a project after an event, as a sum of digests a table: the same rows in whatever order have the same
 * sum, and it takes no memory.
 */
record Sums(long sequence, Map<String, Sum> tables) {
    /** An office where somebody arrives every second is looked at between two of them sooner or later. */
    private static final int TRIES = 20;

    /** As it is when nothing was recorded while it was read; empty where there was no such moment. */
    static Optional<Sums> betweenEvents(ProjectId project, JdbcClient db) {
        Ledger ledger = new Ledger(project, db);
        for (int i = 0; i < TRIES; i++) {
            Sums sums = of(project, ledger.head().sequence(), db);
            if (ledger.head().sequence() == sums.sequence) {
                return Optional.of(sums);
            }
        }
        return Optional.empty();
    }

    static Sums of(ProjectId project, long sequence, JdbcClient db) {
        return new Sums(sequence, ReadModels.TABLES.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), table -> sum(table, project, db))));
    }

    /** The tables that are not alike. */
    List<String> differFrom(Sums other) {
        return ReadModels.TABLES.stream().filter(table -> !Objects.equals(tables.get(table), other.tables.get(table)))
            .toList();
    }

    private static Sum sum(String table, ProjectId project, JdbcClient db) {
        try (var rows = db.sql("SELECT * FROM " + table + " WHERE project_id = ?").params(project.value())
            .query(Columns.read(Columns::all)).stream()) {
            return rows.map(Sum::of).reduce(Sum.NONE, Sum::and);
        }
    }

    /** Of 128 bits. */
    private record Sum(long high, long low) {
        private static final Sum NONE = new Sum(0, 0);

        private static Sum of(String row) {
            try {
                ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(row.getBytes(UTF_8)));
                return new Sum(digest.getLong(), digest.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private Sum and(Sum other) {
            return new Sum(high + other.high, low + other.low);
        }
    }
}
