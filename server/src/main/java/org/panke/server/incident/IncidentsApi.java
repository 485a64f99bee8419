package org.panke.server.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Edits;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Incidents in the console: what is to be told, to whom, and how long there is left. */
@RestController
final class IncidentsApi {
    private final Incidents incidents;
    private final IncidentClock deadlines;
    private final Offices offices;
    private final InstantSource clock;

    IncidentsApi(Incidents incidents, IncidentClock deadlines, Offices offices, InstantSource clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.offices = offices;
        this.clock = clock;
    }

    record IncidentFiles(List<IncidentFile> items) {
    }

    /** @param knownAt when somebody of the office knew of it */
    record IncidentWanted(@Nullable String id, @Nullable Instant knownAt, @Nullable Map<Part, String> parts) {
    }

    record StepWanted(@Nullable String id, Step.@Nullable Kind kind, Step.@Nullable Audience audience,
            @Nullable Map<Part, String> parts, @Nullable String to, @Nullable Instant toldAt,
            @Nullable String reference, @Nullable String reasons) {
    }

    @Needs(Permission.INCIDENT_READ)
    @GetMapping("/api/v1/console/projects/{project}/incidents")
    IncidentFiles incidents(@PathVariable String project) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        return new IncidentFiles(incidents.of(of).stream().map(each -> file(of, each)).toList());
    }

    @Needs(Permission.INCIDENT_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/incidents")
    ResponseEntity<IncidentFile> openIncident(@PathVariable String project, @RequestBody IncidentWanted wanted,
            @AuthenticationPrincipal Caller.Staff caller) {
        String id = Given.id(wanted.id);
        ProjectId of = offices.of(new ProjectId(project)).project();
        Instant now = clock.instant();
        Step first = new Step(Step.Kind.OPENED, null, wanted.knownAt, given(wanted.parts), null, null, null, null);
        incidents.open(of, id, Allowed.first(first, now), caller.name(), now);
        return answer(HttpStatus.CREATED, of, id);
    }

    @Needs(Permission.INCIDENT_READ)
    @GetMapping("/api/v1/console/projects/{project}/incidents/{incident}")
    ResponseEntity<IncidentFile> incident(@PathVariable String project, @PathVariable String incident) {
        return answer(HttpStatus.OK, offices.of(new ProjectId(project)).project(), incident);
    }

    @Needs(Permission.INCIDENT_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/incidents/{incident}/steps")
    ResponseEntity<IncidentFile> addIncidentStep(@PathVariable String project,
            @PathVariable("incident") String incident, @RequestBody StepWanted wanted,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller.Staff caller) {
        ProjectId of = offices.of(new ProjectId(project)).project();
        Instant now = clock.instant();
        Instant reportBy = deadlines.of(of, found(of, incident), now).reasonsAfter();
        String id = Given.id(wanted.id);
        Step step = new Step(kind(wanted), wanted.audience, null, given(wanted.parts), wanted.to, wanted.toldAt,
            wanted.reference, wanted.reasons);
        incidents.add(of, incident, id, Edits.seen(ifMatch), before -> Allowed.next(before, step, reportBy, now),
            caller.name(), now);
        return answer(HttpStatus.CREATED, of, incident);
    }

    private ResponseEntity<IncidentFile> answer(HttpStatus status, ProjectId project, String id) {
        Incident incident = found(project, id);
        return ResponseEntity.status(status).eTag(Edits.tag(incident.version())).body(file(project, incident));
    }

    private Incident found(ProjectId project, String id) {
        return incidents.find(project, id).orElseThrow(
            () -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个事件", "there is no such incident", null));
    }

    private IncidentFile file(ProjectId project, Incident incident) {
        return IncidentFile.of(incident, deadlines.of(project, incident, clock.instant()));
    }

    private static Step.Kind kind(StepWanted wanted) {
        if (wanted.kind == null) {
            throw Given.wrong("kind", "应写明做了什么", "expected what was done");
        }
        return wanted.kind;
    }

    private static Map<Part, String> given(@Nullable Map<Part, String> parts) {
        return Objects.requireNonNullElse(parts, Map.of());
    }
}
