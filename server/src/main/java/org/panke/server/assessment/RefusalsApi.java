package org.panke.server.assessment;

import java.time.InstantSource;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.desk.Offices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the head of every page says of deletions that were refused, and that somebody has looked. */
@RestController
final class RefusalsApi {
    private final Refusals refusals;
    private final Offices offices;
    private final InstantSource clock;

    RefusalsApi(Refusals refusals, Offices offices, InstantSource clock) {
        this.refusals = refusals;
        this.offices = offices;
        this.clock = clock;
    }

    record Refused(List<Refusals.Refusal> items) {
    }

    @Needs(Permission.ASSESSMENT_WRITE)
    @GetMapping("/api/v1/console/projects/{project}/assessment/refusals")
    Refused assessmentRefusals(@PathVariable String project) {
        return new Refused(refusals.of(offices.of(new ProjectId(project)).project()));
    }

    @Needs(Permission.ASSESSMENT_WRITE)
    @PostMapping("/api/v1/console/projects/{project}/assessments/{event}/deletions/{number}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seeAssessmentRefusal(@PathVariable String project, @PathVariable String event, @PathVariable long number,
            @AuthenticationPrincipal Caller.Staff caller) {
        refusals.see(offices.of(new ProjectId(project)).project(), event, number, caller.name(), clock.instant());
    }
}
