package org.panke.server.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Two people who edit one thing: whoever changes it names the version they saw (RFC 9110, If-Match). */
public final class Edits {
    private Edits() {
    }

    /** A version as an entity tag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws ApiProblem 428 where no version is named */
    public static String seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiProblem(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH", "请说明您看到的是哪一版（If-Match）",
                "say which version you saw (If-Match)", null);
        }
        return ifMatch.strip();
    }

    /** @throws ApiProblem 412 where it was changed since */
    public static void check(String seen, long version) {
        if (!seen.equals(tag(version))) {
            throw changed();
        }
    }

    /** Somebody else's change came first. */
    public static ApiProblem changed() {
        return new ApiProblem(HttpStatus.PRECONDITION_FAILED, "CHANGED", "刚被别人修改过，请重新打开再看一遍",
            "somebody changed it meanwhile; open it again", null);
    }
}
