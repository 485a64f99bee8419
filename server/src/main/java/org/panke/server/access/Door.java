package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before every operation: nobody passes without the permission it names, or into another's project. */
final class Door implements HandlerInterceptor {
    private static final String OURS = "org.panke.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isOurs(operation)) {
            Needs needs = operation.getMethodAnnotation(Needs.class);
            if (needs != null) {
                pass(needs.value(), request);
            } else if (operation.getMethodAnnotation(Open.class) == null) {
                throw forbidden();
            }
        }
        return true;
    }

    private static void pass(Permission permission, HttpServletRequest request) {
        Caller caller = caller().orElseThrow(() -> new ApiProblem(HttpStatus.UNAUTHORIZED,
            Audience.ofPath(request.getRequestURI()).isPresent() ? "SESSION" : "KEY", "请先登录，或出示有效的密钥",
            "log in first, or bring a valid key", null));
        if (!caller.permissions().contains(permission)) {
            throw forbidden();
        }
        String project = project(request);
        if (project != null) {
            caller.needs(project);
        }
    }

    static Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? Optional.of(caller)
            : Optional.empty();
    }

    private static @Nullable String project(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
            && variables.get("project") instanceof String project ? project : null;
    }

    private static ApiProblem forbidden() {
        return new ApiProblem(HttpStatus.FORBIDDEN, "SCOPE", "没有这项权限", "this is not allowed to you", null);
    }

    /** Whether it is an operation of this server, and not of the framework. */
    static boolean isOurs(HandlerMethod operation) {
        return operation.getBeanType().getName().startsWith(OURS);
    }
}
