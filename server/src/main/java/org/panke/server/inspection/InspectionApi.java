package org.panke.server.inspection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.Download;
import org.panke.server.platform.Said;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows it on screen, and hands it out. */
@RestController
final class InspectionApi {
    private final Inspection inspection;
    private final InstantSource clock;

    InspectionApi(Inspection inspection, InstantSource clock) {
        this.inspection = inspection;
        this.clock = clock;
    }

    record Shown(Instant at, List<Part> parts) {
    }

    /** @param files what the bundle has of it, by name */
    record Part(Said heading, List<Said> lines, List<String> files) {
    }

    @Needs(Permission.INSPECTION_TAKE)
    @GetMapping("/api/v1/console/projects/{project}/inspection")
    Shown inspection(@PathVariable String project) {
        Instant now = clock.instant();
        return new Shown(now, inspection.shown(new ProjectId(project), now).stream()
            .map(each -> new Part(each.heading(), each.lines(),
                each.files().entrySet().stream().map(Map.Entry::getKey).sorted().toList()))
            .toList());
    }

    @Needs(Permission.INSPECTION_TAKE)
    @PostMapping("/api/v1/console/projects/{project}/inspection/bundle")
    ResponseEntity<byte[]> inspectionBundle(@PathVariable String project,
            @AuthenticationPrincipal Caller.Staff caller) {
        return Download.zip("inspection.zip",
            inspection.bundle(new ProjectId(project), caller.name(), clock.instant()));
    }
}
