package org.panke.server.message;

import java.time.Duration;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.platform.Allowance;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** How many codes a phone may get for each purpose, and how many may be asked for from one place. */
final class CodeLimits {
    private static final Duration SLOWLY = Duration.ofMinutes(10);
    private static final int MOST = 3;
    /** From one device or address: enough for a busy office, too few to pester a town. */
    private static final Allowance FROM = new Allowance("code asked for from", 60, Duration.ofSeconds(10));

    private final Allowances allowances;

    CodeLimits(Allowances allowances) {
        this.allowances = allowances;
    }

    private static Allowance oneByOne(Purpose purpose) {
        return new Allowance("code at once for " + purpose, 1, OneTimeCodes.RESEND);
    }

    private static Allowance inAll(Purpose purpose) {
        return new Allowance("code for " + purpose, MOST, SLOWLY);
    }

    /**
     * Takes one.
     *
     * @param whose phone
     * @throws ApiProblem 429 where there is none left
     */
    void mayAnother(Purpose purpose, String whose, String from) {
        allowances.take(FROM.of(from), oneByOne(purpose).of(whose), inAll(purpose).of(whose)).ifPresent(wait -> {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            throw new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "LATER", "请在 " + seconds + " 秒后再获取验证码",
                "ask for another code in " + seconds + " seconds", null).retryAfter(seconds);
        });
    }

    /** Nobody need wait for a code that was not sent; of all there may be, it stays one. */
    void giveBack(Purpose purpose, String whose) {
        allowances.giveBack(oneByOne(purpose).of(whose));
    }

    void forget(String whose) {
        allowances.forget(whose);
    }
}
