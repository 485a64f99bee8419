package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static final long SEED = 20260301;

    @Test
    void aSeedGivesTheNumbersOfTheKnownAlgorithm() {
        Dice dice = new Dice(SEED);
        SplittableRandom reference = new SplittableRandom(SEED);
        for (int i = 0; i < 1_000; i++) {
            assertThat(dice.next()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void whatHappensFiftyTimesOnAverageDoesSo() {
        Dice dice = new Dice(SEED);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            int times = dice.poisson(50);
            sum += times;
            squares += (times - 50.0) * (times - 50.0);
        }
        assertThat(sum / 20_000).isCloseTo(50, Offset.offset(0.3));
        assertThat(squares / 20_000).isCloseTo(50, Offset.offset(2.0));
    }

    @Test
    void everyNumberBelowTheBoundTurnsUpAboutAsOften() {
        Dice dice = new Dice(SEED);
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[dice.below(7)]++;
        }
        for (int count : seen) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }
}
