package org.panke.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource({"0, 0%", "0.00012345, 0.012%", "0.0625, 6.3%", "0.5, 50%", "0.98765, 98.8%", "1, 100%"})
    void twoFiguresOfAShareCount(double share, String shown) {
        assertThat(Shown.percent(share)).isEqualTo(shown);
    }
}
