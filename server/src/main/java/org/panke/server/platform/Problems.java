package org.panke.server.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what went wrong into {@code application/problem+json}: a stable code, and a sentence in the caller's language. */
@RestControllerAdvice
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Function<RuntimeException, Optional<ApiProblem>> known;

    /** @param known what the features' own exceptions mean to a caller */
    Problems(Function<RuntimeException, Optional<ApiProblem>> known) {
        this.known = known;
    }

    @ExceptionHandler(ApiProblem.class)
    ResponseEntity<ProblemDetail> apiProblem(ApiProblem problem, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        if (problem.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter()));
        }
        return answer.body(detail(problem, request));
    }

    /** The problem as a caller gets it. */
    public static ProblemDetail detail(ApiProblem problem, HttpServletRequest request) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setTitle(problem.said(isChinese(request)));
        detail.setProperty("code", problem.code());
        if (problem.field() != null) {
            detail.setProperty("field", problem.field());
        }
        return detail;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> any(Exception failure, HttpServletRequest request) {
        if (failure instanceof RuntimeException runtime) {
            Optional<ApiProblem> problem = known.apply(runtime);
            if (problem.isPresent()) {
                return apiProblem(problem.get(), request);
            }
        }
        ApiProblem unreadable = Unreadable.of(failure);
        if (unreadable != null) {
            return apiProblem(unreadable, request);
        }
        // the class alone: a message may quote what was sent
        LOG.error("a request failed: {}", failure.getClass().getName());
        return apiProblem(new ApiProblem(HttpStatus.INTERNAL_SERVER_ERROR, "BROKEN", "服务器出错，没有记录任何内容",
            "the server failed; nothing was recorded", null), request);
    }

    /** Chinese unless another language is asked for first. */
    private static boolean isChinese(HttpServletRequest request) {
        // asked whether there is one, and not for its text: one that no header may have is read as none of ours
        return !request.getHeaders("Accept-Language").hasMoreElements()
            || request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
