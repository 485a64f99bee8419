package org.panke.server.access;

import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** What a body must hold. */
final class Fields {
    private static final int LONGEST = 200;

    private Fields() {
    }

    /** @throws ApiProblem where it is missing, blank or endless */
    static String needed(@Nullable String value, String field) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "应为 1 至 " + LONGEST + " 个字符",
                "expected 1 to " + LONGEST + " characters", field);
        }
        return value.strip();
    }
}
