package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.panke.gallery.Thresholds;
import org.panke.house.Shows;

class CalibrationFileTest {
    private final Encoder drawn = CalibrationFile.ofDrawnFaces().encoder().orElseThrow();

    @Test
    @Shows("R32")
    void theThresholdsOfOneAmongManyFollowFromWhatWasMeasuredAndFromHowManyThereAre() {
        assertThat(drawn.among(1)).isEqualTo(drawn.thresholds()).isEqualTo(new Thresholds(0.83f, 0.89f));
        assertThat(drawn.among(10)).isEqualTo(drawn.thresholds());
        assertThat(drawn.among(60)).as("of sixty people a thousandth of pairs is the least that can be told")
            .isEqualTo(new Thresholds(0.8735f, 1));
        assertThat(drawn.among(1000)).isEqualTo(new Thresholds(0.83f, 1));
    }
}
