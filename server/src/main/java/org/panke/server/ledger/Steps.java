package org.panke.server.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matters of a project beside its events, each as the steps that were taken about it: a row each, added and never changed.
 * Each digest is over the step and the digest before, so that none is altered or taken out of the middle unseen.
 *
 * @param <S> what a step says, as JSON
 */
public final class Steps<S> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEGINNING = "0".repeat(64);

    private final Writer writer;
    private final JdbcClient reader;
    private final String kind;
    private final Class<S> step;

    /** @param kind of matter; the table is called after it */
    public Steps(Writer writer, JdbcClient reader, String kind, Class<S> step) {
        this.writer = writer;
        this.reader = reader;
        this.kind = kind;
        this.step = step;
    }

    /**
     * A step as it is kept.
     *
     * @param number from 1
     * @param id so that the same press counts once
     * @param document what it says, as it is stored
     * @param before the digest of the step before; of the first, 64 zeros
     * @param digest over this step and {@code before}: what was altered or taken out later does not fit
     */
    public record Taken<S>(long number, String id, Instant at, String by, S step, String document, String before,
            String digest) {
    }

    /** All that was done about one thing, the first step first. */
    public record Matter<S>(String id, List<Taken<S>> steps) {
        public Matter {
            steps = List.copyOf(steps);
        }

        public boolean has(String step) {
            return steps.stream().anyMatch(each -> each.id().equals(step));
        }
    }

    /** What follows on the steps that are there, in the unit of work that keeps it. */
    public interface Next<S> {
        S after(Matter<S> matter, JdbcClient db);
    }

    private record Row<S>(String matter, Taken<S> taken) {
    }

    /** The newest first. */
    public List<Matter<S>> of(ProjectId project) {
        return matters(rows(project, reader));
    }

    /** The same as far as it can be read. */
    public List<Matter<S>> readable(ProjectId project) {
        return matters(readable(project, new ArrayList<>()));
    }

    private List<Matter<S>> matters(List<Row<S>> rows) {
        Map<String, List<Taken<S>>> steps = new LinkedHashMap<>();
        rows.forEach(row -> steps.computeIfAbsent(row.matter, _ -> new ArrayList<>()).add(row.taken));
        return steps.entrySet().stream().map(each -> new Matter<>(each.getKey(), each.getValue())).toList().reversed();
    }

    public Optional<Matter<S>> find(ProjectId project, String id) {
        return find(project, id, reader);
    }

    /** Opens one; the same id again changes nothing. */
    public void open(ProjectId project, String id, S first, String by, Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            return find(project, id, db).isPresent()
                ? 0
                : write(project, id, taken(project, id, null, id, first, by, now), db);
        });
    }

    /**
     * Adds a step; the same id again changes nothing.
     *
     * @param seen the version that was seen, as an entity tag
     * @throws org.panke.server.platform.ApiProblem 412 where somebody added another meanwhile
     */
    public void add(ProjectId project, String matter, String id, String seen, Next<S> next, String by, Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            Matter<S> before = find(project, matter, db).orElseThrow();
            if (before.has(id)) {
                return 0;
            }
            Edits.check(seen, before.steps().size());
            return write(project, matter, next(project, before, id, next.after(before, db), by, now), db);
        });
    }

    /** The step that would follow; it is not kept yet. */
    public Taken<S> next(ProjectId project, Matter<S> before, String id, S step, String by, Instant now) {
        return taken(project, before.id(), before.steps().getLast(), id, step, by, now);
    }

    /** One as it is while nobody else adds to it. @throws org.panke.server.platform.ApiProblem 412 where somebody has */
    public void held(ProjectId project, Matter<S> before, JdbcClient db) {
        Projects.hold(project, db);
        Edits.check(Edits.tag(before.steps().size()), find(project, before.id(), db).orElseThrow().steps().size());
    }

    /** Keeps what {@link #next} made. */
    public int write(ProjectId project, String matter, Taken<S> taken, JdbcClient db) {
        return db.sql("""
                INSERT INTO %1$s_step
                    (project_id, %1$s_id, number, step_id, at, by_whom, document, digest_before, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(kind))
            .params(project.value(), matter, taken.number(), taken.id(), taken.at().toEpochMilli(), taken.by(),
                taken.document(), taken.before(), taken.digest())
            .update();
    }

    /** What does not fit its digest, or is missing, in words; nothing where all is as it was written. */
    public List<String> faults(ProjectId project) {
        Map<String, Taken<S>> last = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Row<S> row : readable(project, faults)) {
            Taken<S> taken = row.taken;
            Taken<S> before = last.put(row.matter, taken);
            long number = before == null ? 1 : before.number() + 1;
            String digest = before == null ? BEGINNING : before.digest();
            boolean fits = taken.number() == number && taken.before().equals(digest)
                && taken.digest().equals(digest(project, row.matter, digest, number, taken.at(), taken.by(),
                    taken.document()));
            if (!fits) {
                faults.add(kind + " " + row.matter + " step " + taken.number()
                    + ": 与记录时不同，或前面少了一步 altered since, or a step before it is missing");
            }
        }
        return faults;
    }

    private Taken<S> taken(ProjectId project, String matter, @Nullable Taken<S> last, String id, S step, String by,
            Instant now) {
        long number = last == null ? 1 : last.number() + 1;
        String before = last == null ? BEGINNING : last.digest();
        String document = JSON.writeValueAsString(step);
        Instant at = Instant.ofEpochMilli(now.toEpochMilli());
        return new Taken<>(number, id, at, by, step, document, before,
            digest(project, matter, before, number, at, by, document));
    }

    private String digest(ProjectId project, String matter, String before, long number, Instant at, String by,
            String document) {
        return Secrets.hex(String.join("\n", "panke " + kind + " step", project.value(), matter, before,
            Long.toString(number), Long.toString(at.toEpochMilli()), by, document));
    }

    private Optional<Matter<S>> find(ProjectId project, String id, JdbcClient db) {
        List<Taken<S>> steps =
            rows(project, db).stream().filter(row -> row.matter.equals(id)).map(Row::taken).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Matter<>(id, steps));
    }

    /** By matter in the order of their opening, and by number. */
    private List<Row<S>> rows(ProjectId project, JdbcClient db) {
        return asked(project, db).query(Columns.read(this::row)).list();
    }

    /** The same without those that say nothing, each of which is a fault. */
    private List<Row<S>> readable(ProjectId project, List<String> faults) {
        return asked(project, reader).query(Columns.read(row -> {
            try {
                return Optional.of(row(row));
            } catch (JacksonException e) {
                faults.add(kind + "_step " + row.text(kind + "_id") + " step " + row.number("number")
                    + ": 读不出 cannot be read");
                return Optional.<Row<S>>empty();
            }
        })).list().stream().flatMap(Optional::stream).toList();
    }

    private JdbcClient.StatementSpec asked(ProjectId project, JdbcClient db) {
        return db.sql("""
                SELECT step.* FROM %1$s_step step
                JOIN (SELECT %1$s_id, MIN(at) AS opened FROM %1$s_step WHERE project_id = :project
                    GROUP BY %1$s_id) opening ON opening.%1$s_id = step.%1$s_id
                WHERE step.project_id = :project ORDER BY opening.opened, step.%1$s_id, step.number"""
            .formatted(kind))
            .param("project", project.value());
    }

    private Row<S> row(Columns row) throws SQLException {
        String document = row.text("document");
        return new Row<>(row.text(kind + "_id"),
            new Taken<>(row.number("number"), row.text("step_id"), Instant.ofEpochMilli(row.number("at")),
                row.text("by_whom"), JSON.readValue(document, step), document, row.text("digest_before"),
                row.text("digest")));
    }
}
