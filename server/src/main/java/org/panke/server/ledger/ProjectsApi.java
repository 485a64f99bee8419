package org.panke.server.ledger;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens projects: the group in the console, and other systems. */
@RestController
final class ProjectsApi {
    /** A project's id stands in addresses. */
    private static final Pattern ADDRESSABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

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
    Opened open(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller.Machine caller) {
        return opened(wanted, caller);
    }

    @Needs(Permission.PROJECT_OPEN)
    @PostMapping("/api/v1/console/projects")
    @ResponseStatus(HttpStatus.CREATED)
    Opened openInConsole(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller.Staff caller) {
        return opened(wanted, caller);
    }

    private Opened opened(Wanted wanted, Caller caller) {
        String project = Given.text(wanted.project, "project");
        if (!ADDRESSABLE.matcher(project).matches()) {
            throw Given.wrong("project", "编号应为 1 至 64 个字母、数字或 . _ -，以字母或数字开头",
                "the id is 1 to 64 letters, digits or . _ - and begins with a letter or a digit");
        }
        caller.needs(project);
        String name = Given.text(wanted.name, "name");
        return switch (projects.open(new ProjectId(project), name, Given.document(wanted.rules, "rules"),
            clock.instant())) {
            case Projects.Opening.Opened _ -> new Opened(project, name);
            case Projects.Opening.Exists _ ->
                throw new ApiProblem(HttpStatus.CONFLICT, "EXISTS", "这个项目已经有了", "there is such a project", "project");
            case Projects.Opening.BadRules bad -> throw RuleProblems.unreadable(bad.problems());
        };
    }
}
