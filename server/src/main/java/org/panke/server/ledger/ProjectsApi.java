package org.panke.server.ledger;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens projects. */
@RestController
final class ProjectsApi {
    private final Projects projects;
    private final InstantSource clock;

    ProjectsApi(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** @param rules the rule document, YAML as {@code panke judge} reads it */
    record Wanted(@Nullable String project, @Nullable String name, @Nullable String rules) {
    }

    record Opened(String project, String name) {
    }

    @Needs(Permission.SYSTEM_ADMIN)
    @PostMapping("/api/v1/projects")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody Wanted wanted) {
        String project = needed(wanted.project, "project");
        String name = needed(wanted.name, "name");
        return switch (projects.open(new ProjectId(project), name, needed(wanted.rules, "rules"), clock.instant())) {
            case Projects.Opening.Opened _ -> new Opened(project, name);
            case Projects.Opening.Exists _ ->
                throw new ApiProblem(HttpStatus.CONFLICT, "EXISTS", "这个项目已经有了", "there is such a project", "project");
            case Projects.Opening.BadRules bad -> throw RuleProblems.unreadable(bad.problems());
        };
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "不能为空", "must not be empty", field);
        }
        return value;
    }
}
