package org.panke.server.vendor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Steps;
import org.panke.server.ledger.Steps.Taken;
import org.panke.server.notice.Processors;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of those who process for a project, step by step. How a contract comes to its end: {@link Leaving}. */
public final class Vendors implements Processors {
    private final Steps<Step> steps;
    private final JdbcClient reader;

    public Vendors(Writer writer, JdbcClient reader) {
        this.steps = new Steps<>(writer, reader, "vendor", Step.class);
        this.reader = reader;
    }

    Steps<Step> steps() {
        return steps;
    }

    /** The newest first. */
    List<Vendor> of(ProjectId project) {
        return steps.of(project).stream().map(Vendor::of).toList();
    }

    /** The oldest first. That the last day of a contract is past changes nothing by itself: somebody says that it ended. */
    @Override
    public List<Said> current(ProjectId project) {
        return of(project).reversed().stream().filter(each -> each.closed().isEmpty()).map(Vendor::assessed).toList();
    }

    Optional<Vendor> find(ProjectId project, String id) {
        return steps.find(project, id).map(Vendor::of);
    }

    /** Every project that has any. */
    List<ProjectId> projects() {
        return reader.sql("SELECT DISTINCT project_id FROM vendor_step ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list();
    }

    /** Opens a contract; the same id again changes nothing. */
    void open(ProjectId project, String id, Step.Opened first, String by, Instant now) {
        steps.open(project, id, first, by, now);
    }

    /**
     * Adds a step; the same id again changes nothing.
     *
     * @param seen the version that was seen, as an entity tag
     * @throws org.panke.server.platform.ApiProblem 412 where somebody added another meanwhile
     */
    void add(ProjectId project, String vendor, String id, String seen, Function<Vendor, Step> next, String by,
            Instant now) {
        steps.add(project, vendor, id, seen, (matter, _) -> next.apply(Vendor.of(matter)), by, now);
    }

    /** What does not fit its digest or is missing, and contracts of whose closing the project's log knows nothing. */
    public List<String> faults(ProjectId project) {
        List<String> faults = new ArrayList<>(steps.faults(project));
        for (Vendor each : steps.readable(project).stream().map(Vendor::of).toList()) {
            each.closed().filter(closed -> !isInTheLog(project, closed)).ifPresent(closed -> faults
                .add("vendor " + each.id() + " step " + closed.number()
                    + ": 项目的日志里没有这次了结 the project's log has no such closing"));
        }
        return faults;
    }

    private boolean isInTheLog(ProjectId project, Taken<Step> closed) {
        return reader.sql("""
                SELECT event_id FROM statement_signed
                WHERE project_id = ? AND event_id = ? AND statement = ? AND by_whom = ?""")
            .params(project.value(), closed.id(), closed.digest(), closed.by())
            .query(Columns.read(row -> row.text("event_id"))).optional().isPresent();
    }
}
