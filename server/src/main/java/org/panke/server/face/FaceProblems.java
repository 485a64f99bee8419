package org.panke.server.face;

import org.panke.server.platform.ApiProblem;
import org.panke.vault.face.Refusal;
import org.springframework.http.HttpStatus;

/** What the kiosk is told where a face is not looked at, or a pass not opened. */
final class FaceProblems {
    private FaceProblems() {
    }

    static ApiProblem shut() {
        return new ApiProblem(HttpStatus.CONFLICT, "FACE_OFF", "这里现在不使用人脸；其他方式照常",
            "faces are not looked at here now; everything else works as before", null);
    }

    static ApiProblem over() {
        return new ApiProblem(HttpStatus.GONE, "FACE_TOKEN", "已超时或已用过，请本人重新选择",
            "this is over or was used; choose again", null);
    }

    static ApiProblem tooMany() {
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "FACE_TRIES", "试的次数太多了；不用人脸，登记照常有效",
            "that was tried too often; without a face the check-in is just as good", null);
    }

    static ApiProblem notHere() {
        return new ApiProblem(HttpStatus.FORBIDDEN, "FACE_HERE_ONLY", "只在本机的自助机上使用人脸",
            "faces are looked at on this box's own kiosk only", null);
    }

    static ApiProblem otherPerson() {
        return unusable("PASS_OTHER_PERSON", "这张凭证不是用这个手机号领取的；请用领取时的手机号登记，或请前台帮忙",
            "this pass was given under another phone; check in with that one, or ask the desk");
    }

    static ApiProblem of(Refusal refusal) {
        return switch (refusal) {
            case UNREADABLE -> unusable("PASS_UNREADABLE", "没有读清楚，请再出示一次", "it could not be read; show it again");
            case UNKNOWN ->
                unusable("PASS_UNKNOWN", "这张凭证不是本项目发的，或者已经作废", "this project gave no such pass, or it was ended");
            case OVER -> unusable("PASS_OVER", "凭证已过期，可以重新领取", "the pass is over; you can have a new one");
            case REVOKED -> unusable("PASS_REVOKED", "凭证已作废，可以重新领取", "the pass was ended; you can have a new one");
            case OTHER_MODEL -> unusable("PASS_OTHER_MODEL", "凭证是用旧模型领取的，请重新领取",
                "the pass was made with another model; take a new one");
            case ALTERED -> unusable("PASS_ALTERED", "凭证被改动过，不能使用", "the pass is not as it was given");
        };
    }

    private static ApiProblem unusable(String code, String chinese, String english) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, chinese, english, "pass");
    }
}
