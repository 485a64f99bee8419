package org.panke.server.face;

import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.message.ProvedCheckIns;
import org.panke.server.platform.ApiProblem;

/** Who stands at a kiosk: by the word of a check-in whose phone they proved, and which is done. */
final class FaceVisitors {
    private final OneTimeCodes codes;

    FaceVisitors(OneTimeCodes codes) {
        this.codes = codes;
    }

    /** @throws ApiProblem 410 where that was too long ago, or never was, or is not done yet */
    FaceAnswers.Asked of(Caller.Kiosk kiosk, String checkIn) {
        ProjectId project = new ProjectId(kiosk.project());
        OneTimeCodes.Proved proved = ProvedCheckIns.done(codes, project, checkIn);
        return new FaceAnswers.Asked(project, kiosk.name(), proved.phone(), proved.startedAt());
    }
}
