package org.panke.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void sharesOfAWholeAddUpToAHundred() {
        assertThat(Figures.shares(1, 1, 1)).containsExactly("34%", "33%", "33%");
        assertThat(Figures.shares(335, 335, 330)).containsExactly("34%", "33%", "33%");
        assertThat(Figures.shares(455, 455, 90)).containsExactly("46%", "45%", "9%");
        assertThat(Figures.shares(7, 0, 0)).containsExactly("100%", "0%", "0%");
        assertThat(Figures.shares(0, 0, 0)).containsExactly("0%", "0%", "0%");
    }

    @Test
    void whatIsLittleIsNeverNothingAndNothingElseIsAllThen() {
        assertThat(Figures.shares(996, 4, 0)).containsExactly("99%", "<1%", "0%");
        assertThat(Figures.shares(509, 485, 6)).containsExactly("51%", "48%", "<1%");
        assertThat(Figures.shares(990, 5, 5)).containsExactly("99%", "<1%", "<1%");
    }

    @Test
    void oneIsSaidInTheSingular() {
        assertThat(Figures.count(1, "contract")).isEqualTo("1 contract");
        assertThat(Figures.count(1200, "contract")).isEqualTo("1,200 contracts");
    }
}
