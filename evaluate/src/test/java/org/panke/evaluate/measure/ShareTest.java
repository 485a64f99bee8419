package org.panke.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void isWilsonsInterval() {
        Share half = Share.of(0.5, 100, 100);
        assertThat(half.low()).isCloseTo(0.404, within(0.001));
        assertThat(half.high()).isCloseTo(0.596, within(0.001));
    }

    @Test
    void noneOfAHundredIsNotCalledNone() {
        Share none = Share.of(0, 100, 100);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.037, within(0.001));
    }

    @Test
    void whatWasNeverTriedIsAnything() {
        assertThat(Share.of(0, 0, 0)).isEqualTo(new Share(0, 0, 1, 0));
    }
}
