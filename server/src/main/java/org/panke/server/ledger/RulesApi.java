package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Given;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A project's rules: the document in force, who published it, and another to follow on it. */
@RestController
final class RulesApi {
    private final Recorder recorder;
    private final JdbcClient reader;

    RulesApi(Recorder recorder, JdbcClient reader) {
        this.recorder = recorder;
        this.reader = reader;
    }

    /** Who published a document, and when. */
    record Published(Instant at, @Nullable String by) {
    }

    /**
     * @param document YAML, the newest that was published or the one the project was opened with
     * @param published every document since, the newest first
     */
    record RuleDocument(String document, List<Published> published) {
    }

    record WantedRules(@Nullable String id, @Nullable String document) {
    }

    @Needs(Permission.RULES_READ)
    @GetMapping("/api/v1/console/projects/{project}/rules")
    ResponseEntity<RuleDocument> rules(@PathVariable String project) {
        RuleDocument now = inForce(new ProjectId(project));
        return ResponseEntity.ok().eTag(Edits.tag(now.published.size())).body(now);
    }

    @Needs(Permission.RULES_WRITE)
    @PutMapping("/api/v1/console/projects/{project}/rules")
    ResponseEntity<RuleDocument> publish(@PathVariable String project, @RequestBody WantedRules wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        String seen = Edits.seen(ifMatch);
        ProjectId of = new ProjectId(project);
        EventId id = new EventId(Given.id(wanted.id));
        String document = Given.document(wanted.document, "document");
        try {
            recorder.record(at -> new Event.RulesPublished(new Stamp(id, of, at, caller.name()), document),
                Beside.asking(db -> mustBeSeen(of, seen, db)));
        } catch (RulesRefusedException e) {
            throw RuleProblems.of(e);
        }
        return rules(project);
    }

    /** What is published follows on the document that was seen, or not at all. */
    private static void mustBeSeen(ProjectId project, String tag, JdbcClient db) {
        Projects.hold(project, db);
        Edits.check(tag, db.sql("SELECT COUNT(*) FROM rules_published WHERE project_id = ?").params(project.value())
            .query(Long.class).single());
    }

    private RuleDocument inForce(ProjectId project) {
        List<Published> published = reader
            .sql(
                """
                        SELECT e.fact FROM rules_published r JOIN event e ON e.project_id = r.project_id AND e.sequence = r.sequence
                        WHERE r.project_id = ? ORDER BY r.sequence DESC""")
            .params(project.value())
            .query(Columns.read(row -> FactRead.of(project, row.text("fact")).stamp())).list().stream()
            .map(stamp -> new Published(stamp.at(), stamp.actor())).toList();
        String document = published.isEmpty()
            ? one("SELECT rules AS document FROM project WHERE project_id = ?", project)
            : one("SELECT document FROM rules_published WHERE project_id = ? ORDER BY sequence DESC LIMIT 1", project);
        return new RuleDocument(document, published);
    }

    private String one(String sql, ProjectId project) {
        return reader.sql(sql).params(project.value()).query(Columns.read(row -> row.text("document"))).optional()
            .orElseThrow(() -> new UnknownProjectException(project));
    }
}
