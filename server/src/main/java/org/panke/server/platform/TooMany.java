package org.panke.server.platform;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What somebody is told who asks too often. */
final class TooMany {
    private static final int SECONDS_AT_MOST = 90;

    private TooMany() {
    }

    /** @param wait until they may ask again */
    static ApiProblem until(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        boolean inMinutes = seconds > SECONDS_AT_MOST;
        long count = inMinutes ? (seconds + 59) / 60 : seconds;
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "LOCKED",
            "尝试次数过多，请在 " + count + (inMinutes ? " 分钟后再试" : " 秒后再试"),
            "too many attempts; try again in " + count + (inMinutes ? " minutes" : count == 1 ? " second" : " seconds"),
            null).retryAfter(seconds);
    }
}
