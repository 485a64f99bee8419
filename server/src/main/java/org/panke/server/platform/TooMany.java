package org.panke.server.platform;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What somebody is told who asks too often. */
final class TooMany {
    private TooMany() {
    }

    /** @param wait until they may ask again */
    static ApiProblem until(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "LOCKED", "尝试次数过多，请在 " + seconds + " 秒后再试",
            "too many attempts; try again in " + seconds + " seconds", null).retryAfter(seconds);
    }
}
