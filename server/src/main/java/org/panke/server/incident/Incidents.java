package org.panke.server.incident;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.incident.Incident.Taken;
import org.panke.server.ledger.Projects;
import org.panke.server.notice.OpenIncidents;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The incidents of each project, step by step: rows are added and never changed. */
public final class Incidents implements OpenIncidents {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;
    private final JdbcClient reader;

    public Incidents(Writer writer, JdbcClient reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** A row as it stands. */
    private record Row(String incident, Taken taken, String document) {
    }

    /** The newest first. */
    List<Incident> of(ProjectId project) {
        Map<String, List<Taken>> steps = new LinkedHashMap<>();
        rows(project, reader)
            .forEach(row -> steps.computeIfAbsent(row.incident, _ -> new ArrayList<>()).add(row.taken));
        return steps.entrySet().stream().map(each -> new Incident(each.getKey(), each.getValue())).toList().reversed();
    }

    Optional<Incident> find(ProjectId project, String id) {
        return find(project, id, reader);
    }

    @Override
    public boolean isAnyOpen(ProjectId project) {
        return of(project).stream().anyMatch(each -> each.closed().isEmpty());
    }

    @Override
    public long ever(ProjectId project) {
        return of(project).size();
    }

    /** Opens one; the same id again changes nothing. */
    void open(ProjectId project, String id, Step first, String by, Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            return find(project, id, db).isPresent() ? 0 : insert(project, id, id, null, first, by, now, db);
        });
    }

    /**
     * Adds a step; the same id again changes nothing.
     *
     * @param seen the version that was seen, as an entity tag
     * @param next the step that follows on what is there
     * @throws org.panke.server.platform.ApiProblem 412 where somebody added another meanwhile
     */
    void add(ProjectId project, String incident, String id, String seen, Function<Incident, Step> next, String by,
            Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            Incident before = find(project, incident, db).orElseThrow();
            if (before.steps().stream().anyMatch(each -> each.id().equals(id))) {
                return 0;
            }
            Edits.check(seen, before.version());
            return insert(project, incident, id, before.steps().getLast(), next.apply(before), by, now, db);
        });
    }

    /** What does not fit its digest, or is missing, in words; nothing where all is as it was written. */
    public List<String> faults(ProjectId project) {
        Map<String, Taken> last = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows(project, reader)) {
            Taken taken = row.taken;
            Taken before = last.put(row.incident, taken);
            long number = before == null ? 1 : before.number() + 1;
            String digest = before == null ? Chain.BEGINNING : before.digest();
            boolean fits = taken.number() == number && taken.before().equals(digest)
                && taken.digest().equals(Chain.digest(project.value(), row.incident, digest, number, taken.at(),
                    taken.by(), row.document));
            if (!fits) {
                faults.add("incident " + row.incident + " step " + taken.number()
                    + ": 与记录时不同，或前面少了一步 altered since, or a step before it is missing");
            }
        }
        return faults;
    }

    private static int insert(ProjectId project, String incident, String id, @Nullable Taken last, Step step, String by,
            Instant now, JdbcClient db) {
        long number = last == null ? 1 : last.number() + 1;
        String before = last == null ? Chain.BEGINNING : last.digest();
        String document = JSON.writeValueAsString(step);
        return db.sql("""
                INSERT INTO incident_step
                    (project_id, incident_id, number, step_id, at, by_whom, document, digest_before, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(project.value(), incident, number, id, now.toEpochMilli(), by, document, before,
                Chain.digest(project.value(), incident, before, number, now, by, document))
            .update();
    }

    private static Optional<Incident> find(ProjectId project, String id, JdbcClient db) {
        List<Taken> steps = rows(project, db).stream().filter(row -> row.incident.equals(id)).map(Row::taken).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Incident(id, steps));
    }

    /** By incident in the order of their opening, and by number. */
    private static List<Row> rows(ProjectId project, JdbcClient db) {
        return db.sql("""
                SELECT step.* FROM incident_step step
                JOIN (SELECT incident_id, MIN(at) AS opened FROM incident_step WHERE project_id = :project
                    GROUP BY incident_id) opening ON opening.incident_id = step.incident_id
                WHERE step.project_id = :project ORDER BY opening.opened, step.incident_id, step.number""")
            .param("project", project.value()).query(Columns.read(Incidents::row)).list();
    }

    private static Row row(Columns row) throws SQLException {
        String document = row.text("document");
        return new Row(row.text("incident_id"),
            new Taken(row.number("number"), row.text("step_id"), Instant.ofEpochMilli(row.number("at")),
                row.text("by_whom"), JSON.readValue(document, Step.class), row.text("digest_before"),
                row.text("digest")),
            document);
    }
}
