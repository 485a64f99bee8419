package org.panke.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.server.judge.Erasures;
import org.panke.server.judge.Findings;
import org.panke.server.judge.ReadModels;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes again what followed from every event, and compares it with what was told and written then. */
public final class Replay {
    /** Facts that share a commit in the scratch store. */
    private static final int TOGETHER = 500;

    private final Projects projects;
    private final JdbcClient db;

    /** @param db for reading */
    public Replay(Projects projects, JdbcClient db) {
        this.projects = projects;
        this.db = db;
    }

    /**
     * What was found.
     *
     * @param events how many were replayed
     * @param differences where what was told is not what follows; none in a sound store
     */
    public record Result(long events, List<Difference> differences) {
    }

    /** An event from which something else follows now. */
    public record Difference(long sequence, List<String> told, List<String> follows) {
    }

    /** A row that pages read and that does not follow from the events, or one that does and is not there. */
    public record Row(String table, String row, boolean isThere) {
    }

    /** How many there are. */
    public long events(ProjectId project) {
        return new Ledger(project, db).head().sequence();
    }

    public Result of(ProjectId project) {
        return of(project, _ -> {
        });
    }

    /** @param progress is told each sequence number it has passed */
    public Result of(ProjectId project, LongConsumer progress) {
        Ledger ledger = new Ledger(project, db);
        Findings judge = new Findings(project, projects.first(project, db));
        long[] sequence = {0};
        List<Difference> differences = new ArrayList<>();
        ledger.eachFact(fact -> {
            List<String> follows = judge.of(fact, published(project)).stream().map(Findings.Line::text).toList();
            List<String> told = ledger.lines(++sequence[0]);
            if (!told.equals(follows)) {
                differences.add(new Difference(sequence[0], told, follows));
            }
            progress.accept(sequence[0]);
        });
        return new Result(sequence[0], differences);
    }

    /** As the other, where every table can be read. */
    public List<Row> readModels(ProjectId project, Store scratch) {
        return readModels(project, scratch, (_, broken) -> {
            throw broken;
        });
    }

    /**
     * What pages read, written again and compared row by row.
     *
     * @param scratch an empty store
     * @param broken is told of a table that cannot be read
     */
    @SuppressWarnings("IllegalCatch") // the other tables are compared all the same
    public List<Row> readModels(ProjectId project, Store scratch, BiConsumer<String, RuntimeException> broken) {
        enter(project, scratch, Long.MAX_VALUE, _ -> {
        });
        List<Row> rows = new ArrayList<>();
        for (String table : ReadModels.TABLES) {
            Map<String, Integer> there;
            try {
                there = rows(table, project, db);
            } catch (RuntimeException e) {
                broken.accept(table, e);
                continue;
            }
            rows(table, project, scratch.reader()).forEach((row, count) -> there.merge(row, -count, Integer::sum));
            there.forEach((row, count) -> {
                if (count != 0) {
                    rows.add(new Row(table, row, count > 0));
                }
            });
        }
        return rows;
    }

    /**
     * The tables in which what pages read does not follow from the events, while others are recorded.
     *
     * @param scratch an empty store
     * @param progress is told each sequence number it has passed
     * @return empty where events follow each other too fast to look between them
     */
    public Optional<List<String>> tables(ProjectId project, Store scratch, LongConsumer progress) {
        return Sums.betweenEvents(project, db).map(there -> {
            enter(project, scratch, there.sequence(), progress);
            return there.differFrom(Sums.of(project, there.sequence(), scratch.reader()));
        });
    }

    private Function<String, Rules> published(ProjectId project) {
        return digest -> projects.published(project, digest, db);
    }

    private void enter(ProjectId project, Store scratch, long until, LongConsumer progress) {
        scratch.writer().write(to -> to.sql("""
                INSERT INTO project (project_id, name, rules, sequence, last_at, created_at)
                VALUES (?, '', '', 0, 0, 0)""").params(project.value()).update());
        Findings judge = new Findings(project, projects.first(project, db));
        long[] sequence = {0};
        List<Fact> together = new ArrayList<>();
        Runnable enter = () -> scratch.writer().write(to -> {
            together.forEach(fact -> write(project, ++sequence[0], fact, judge, to));
            return together.size();
        });
        long[] passed = {0};
        new Ledger(project, db).eachFact(fact -> {
            if (++passed[0] <= until) {
                together.add(fact);
            }
            if (together.size() == TOGETHER) {
                enter.run();
                together.clear();
            }
            progress.accept(passed[0]);
        });
        enter.run();
    }

    /** As it was when the event was recorded. */
    private void write(ProjectId project, long sequence, Fact fact, Findings judge, JdbcClient to) {
        Erasures erasures = new Erasures(project, judge, to);
        erasures.due(fact.at());
        if (fact instanceof Fact.Erased erased) {
            erasures.asked(erased, sequence);
        }
        ReadModels.enter(project, sequence, fact, judge.of(fact, published(project)), judge, to);
        if (fact instanceof Fact.Erased) {
            erasures.due(fact.at());
        }
    }

    private static Map<String, Integer> rows(String table, ProjectId project, JdbcClient from) {
        Map<String, Integer> rows = new HashMap<>();
        try (var all = from.sql("SELECT * FROM " + table + " WHERE project_id = ?").params(project.value())
            .query(Columns.read(Columns::all)).stream()) {
            all.forEach(row -> rows.merge(row, 1, Integer::sum));
        }
        return rows;
    }
}
