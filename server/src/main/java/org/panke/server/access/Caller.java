package org.panke.server.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/**
 * The system that calls.
 *
 * @param name the actor of what it writes
 * @param project the only project it may touch, or null for all
 */
public record Caller(String name, @Nullable String project, Set<Scope> scopes) {
    /** @throws ApiProblem where the project is not this caller's */
    public void needs(String asked) {
        if (project != null && !project.equals(asked)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "PROJECT", "没有这个项目", "there is no such project", null);
        }
    }
}
