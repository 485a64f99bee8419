package org.panke.server.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** For what two people edit: who writes must say which version they saw, so that nobody overwrites unseen. */
public final class IfMatch {
    private IfMatch() {
    }

    /** How a version is told. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param header {@code If-Match} as it came
     * @throws ApiProblem where it is missing, or another's change came first
     */
    public static void check(@Nullable String header, long version) {
        if (header == null) {
            throw new ApiProblem(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH", "请说明您看到的是哪个版本（If-Match）",
                "say which version you saw (If-Match)", null);
        }
        if (!header.strip().equals(tag(version))) {
            throw changed();
        }
    }

    /** Another's change came first. */
    public static ApiProblem changed() {
        return new ApiProblem(HttpStatus.PRECONDITION_FAILED, "CHANGED", "别人刚刚改过，请重新查看后再试",
            "somebody else has just changed this; look again, then try again", null);
    }
}
