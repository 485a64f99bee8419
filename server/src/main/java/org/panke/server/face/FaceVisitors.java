package org.panke.server.face;

import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.OneTimeCodes.Purpose;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;

/** Who stands at a kiosk: by the word of a check-in whose phone they proved, and which is done. */
final class FaceVisitors {
    private final OneTimeCodes codes;

    FaceVisitors(OneTimeCodes codes) {
        this.codes = codes;
    }

    /** @throws ApiProblem 410 where that was too long ago, or never was, or is not done yet */
    FaceAnswers.Asked of(Caller.Kiosk kiosk, String checkIn) {
        ProjectId project = new ProjectId(kiosk.project());
        return codes.proved(project, Purpose.KIOSK, checkIn).filter(proved -> proved.usedFor() != null)
            .map(proved -> new FaceAnswers.Asked(project, kiosk.name(), proved.phone(), proved.startedAt()))
            .orElseThrow(() -> new ApiProblem(HttpStatus.GONE, "CHECK_IN_OVER", "登记已超时，请重新开始，或请前台帮忙",
                "this check-in took too long; begin again, or ask the desk", null));
    }
}
