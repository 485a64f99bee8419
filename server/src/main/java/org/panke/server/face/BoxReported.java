package org.panke.server.face;

import java.time.Instant;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.springframework.stereotype.Component;

/** Tells the gate what this build and this machine are: faces are answered on an office's own box, to itself alone. */
@Component
final class BoxReported implements Reporting {
    private final Box box;
    private final Calibrated calibrated;

    BoxReported(Box box, Calibrated calibrated) {
        this.box = box;
        this.calibrated = calibrated;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        return Map.of(Condition.FACE_CODE, Reported.held(null), Condition.ON_DEVICE, onDevice(),
            Condition.CALIBRATED, calibrated.encoder().isPresent()
                ? Reported.held(calibrated.said())
                : Reported.not("没有加载评测过的阈值（panke serve --face-calibration FILE）",
                    "no threshold that was evaluated is loaded (panke serve --face-calibration FILE)"));
    }

    private Reported onDevice() {
        if (!box.isOffices()) {
            return Reported.not("这台服务器不是案场自己的机器（panke serve --face-box）",
                "this server is not an office's own box (panke serve --face-box)");
        }
        return box.isOnLoopback()
            ? Reported.held("人脸接口只应答本机", "what is about faces answers this machine alone")
            : Reported.not("服务器监听的不只是本机地址", "the server listens on more than this machine's own address");
    }
}
