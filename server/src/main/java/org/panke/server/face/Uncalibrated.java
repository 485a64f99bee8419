package org.panke.server.face;

import java.util.Optional;
import org.panke.server.platform.Said;

/** Nothing was measured. */
record Uncalibrated() implements Calibrated {
    @Override
    public Optional<Encoder> encoder() {
        return Optional.empty();
    }

    @Override
    public Said said() {
        return new Said("没有加载人脸模型的阈值", "no thresholds of a face model are loaded");
    }
}
