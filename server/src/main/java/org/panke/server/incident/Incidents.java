package org.panke.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Steps;
import org.panke.server.notice.OpenIncidents;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The incidents of each project, step by step. */
public final class Incidents implements OpenIncidents {
    private final Steps<Step> steps;

    public Incidents(Writer writer, JdbcClient reader) {
        this.steps = new Steps<>(writer, reader, "incident", Step.class);
    }

    /** The newest first. */
    List<Incident> of(ProjectId project) {
        return steps.of(project).stream().map(Incident::of).toList();
    }

    Optional<Incident> find(ProjectId project, String id) {
        return steps.find(project, id).map(Incident::of);
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
        steps.open(project, id, first, by, now);
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
        steps.add(project, incident, id, seen, (matter, _) -> next.apply(Incident.of(matter)), by, now);
    }

    /** What does not fit its digest, or is missing, in words; nothing where all is as it was written. */
    public List<String> faults(ProjectId project) {
        return steps.faults(project);
    }
}
