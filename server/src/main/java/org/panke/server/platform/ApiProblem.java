package org.panke.server.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a caller did wrong, to be told in their language. Never carries personal data. */
public final class ApiProblem extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final String chinese;
    private final String english;
    private final @Nullable String field;
    private long retryAfter;

    /**
     * @param code stable, for programs
     * @param field of the body, where one is meant
     */
    public ApiProblem(HttpStatus status, String code, String chinese, String english, @Nullable String field) {
        super(code);
        this.status = status;
        this.code = code;
        this.chinese = chinese;
        this.english = english;
        this.field = field;
    }

    /** The same, to be tried again after so many seconds. */
    public ApiProblem retryAfter(long seconds) {
        retryAfter = seconds;
        return this;
    }

    /** In how many seconds to try again; 0 where nothing is said. */
    long retryAfter() {
        return retryAfter;
    }

    public HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String said(boolean inChinese) {
        return inChinese ? chinese : english;
    }

    @Nullable String field() {
        return field;
    }
}
