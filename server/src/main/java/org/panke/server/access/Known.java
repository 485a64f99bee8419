package org.panke.server.access;

import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** What there is to be given to somebody: a project or a channel that nobody knows is a slip of the pen. */
public interface Known {
    boolean isProject(String project);

    /** @param project null for any */
    boolean isChannel(@Nullable String project, String channel);

    /** @throws ApiProblem where there is no such project; null is none in particular */
    default void mustBeProject(@Nullable String project) {
        if (project != null && !isProject(project)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "没有这个项目", "there is no such project", "project");
        }
    }

    /** @throws ApiProblem where there is no such channel */
    default void mustBeChannel(@Nullable String project, String channel) {
        if (!isChannel(project, channel)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "没有这个渠道", "there is no such channel", "channel");
        }
    }
}
