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

    @Test
    void moneyIsSaidInTheUnitsOfEachLanguage() {
        assertThat(Figures.money(123)).isEqualTo(new Text("1 元", "1 yuan"));
        assertThat(Figures.money(1_235_000_00L)).isEqualTo(new Text("123.5 万元", "1,235,000 yuan"));
        assertThat(Figures.money(2_905_221_000L)).isEqualTo(new Text("2,905.22 万元", "29,052,210 yuan"));
        assertThat(Figures.money(123_456_789_012L)).isEqualTo(new Text("12.35 亿元", "1,234,567,890 yuan"));
        assertThat(Figures.share(1, 1000)).isEqualTo("<1%");
        assertThat(Figures.share(999, 1000)).isEqualTo("99%");
        assertThat(Figures.share(0, 0)).isEqualTo("0%");
    }
}
