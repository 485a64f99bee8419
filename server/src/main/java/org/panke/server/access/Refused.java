package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tells callers without a key, and those whose key is not for what they ask. */
final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;

    Refused(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        write(new ApiProblem(HttpStatus.UNAUTHORIZED, "KEY", "需要有效的密钥", "a valid key is needed", null), request,
            response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(new ApiProblem(HttpStatus.FORBIDDEN, "SCOPE", "这个密钥没有这项权限", "this key is not for that", null), request,
            response);
    }

    /** The session's own word is missing or not right. */
    void csrf(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(new ApiProblem(HttpStatus.FORBIDDEN, "CSRF", "请求没有带上会话的校验码", "the request lacks its session's own word",
            null), request, response);
    }

    private void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.detail(problem, request));
    }
}
