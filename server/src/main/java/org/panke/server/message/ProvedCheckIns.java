package org.panke.server.message;

import org.panke.attribution.ProjectId;
import org.panke.server.message.OneTimeCodes.Proved;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** A check-in at a kiosk whose phone was proved, by the word of whoever began it. */
public final class ProvedCheckIns {
    private ProvedCheckIns() {
    }

    /** @throws ApiProblem 410 where that was too long ago, or never was */
    public static Proved of(OneTimeCodes codes, ProjectId project, String word) {
        return codes.proved(project, Purpose.KIOSK, word).orElseThrow(ProvedCheckIns::over);
    }

    /** One that is written down. @throws ApiProblem 410 where it is not, or {@link #of there is none} */
    public static Proved done(OneTimeCodes codes, ProjectId project, String word) {
        Proved proved = of(codes, project, word);
        if (proved.usedFor() == null) {
            throw over();
        }
        return proved;
    }

    private static ApiProblem over() {
        return new ApiProblem(HttpStatus.GONE, "CHECK_IN_OVER", "登记已超时，请重新开始，或请前台帮忙",
            "this check-in took too long; begin again, or ask the desk", null);
    }
}
