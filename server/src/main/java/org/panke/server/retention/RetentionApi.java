package org.panke.server.retention;

import org.panke.attribution.ProjectId;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is kept, how long, and that nothing is overdue: figures alone. */
@RestController
final class RetentionApi {
    private final Held held;

    RetentionApi(Held held) {
        this.held = held;
    }

    @GetMapping("/api/v1/console/projects/{project}/retention")
    @Needs(Permission.RETENTION_READ)
    Shown retention(@PathVariable String project) {
        return held.of(new ProjectId(project));
    }
}
