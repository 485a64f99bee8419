package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.panke.gallery.Measured.Share;

class MeasuredTest {
    private static final Thresholds TWO = new Thresholds(0.3f, 0.5f);
    private static final Measured MEASURED = new Measured(List.of(new Share(0.1, 0.2f), new Share(0.01, 0.4f),
        new Share(0.001, 0.6f), new Share(0.0001, 0.7f), new Share(0.00001, 0.8f)),
        List.of(new Share(0.1, 0.8f), new Share(0.02, 0.65f)));

    @Test
    void theMoreAreEnrolledTheNearerSomebodyHasToBe() {
        assertThat(MEASURED.among(0, TWO)).isEqualTo(TWO);
        assertThat(MEASURED.among(1, TWO)).isEqualTo(TWO);
        assertThat(MEASURED.among(10, TWO)).isEqualTo(new Thresholds(0.4f, 0.6f));
        assertThat(MEASURED.among(100, TWO)).isEqualTo(new Thresholds(0.6f, 0.7f));
        assertThat(MEASURED.among(1000, TWO)).isEqualTo(new Thresholds(0.65f, 0.8f));
    }

    @Test
    void whatWasNotMeasuredIsNobodySurelyAndNobodyElseEither() {
        assertThat(MEASURED.among(10_000, TWO)).isEqualTo(new Thresholds(0.65f, 1));
        assertThat(MEASURED.among(1_000_000, TWO)).isEqualTo(new Thresholds(0.3f, 1));
        assertThat(new Measured(List.of(), List.of()).among(1, TWO)).isEqualTo(new Thresholds(0.3f, 1));
    }

    @Test
    void whereItIsNotKnownHowWhoeverComesAgainLooksNobodyIsSoonerTakenForAStranger() {
        Measured halfOf = new Measured(MEASURED.strangers(), List.of());
        assertThat(halfOf.among(100, TWO)).isEqualTo(new Thresholds(0.3f, 0.7f));
    }

    @Test
    void thresholdsNeverFallBelowThoseOfTwo() {
        Thresholds strict = new Thresholds(0.9f, 0.95f);
        assertThat(MEASURED.among(1000, strict)).isEqualTo(strict);
    }

    @Test
    void sameNeverFallsAsMoreAreEnrolled() {
        float before = -1;
        for (int enrolled = 0; enrolled < 200_000; enrolled += 97) {
            Thresholds now = MEASURED.among(enrolled, TWO);
            assertThat(now.same()).as("%s", enrolled).isGreaterThanOrEqualTo(before);
            before = now.same();
        }
    }

    @Test
    void ofStrangersOneInAHundredAtMostIsTakenForSomebody() {
        long seed = 20260301;
        Random random = new Random(seed);
        // the share of pairs that reach a cosine c is (1 - c) squared
        Measured squared = new Measured(IntStream.rangeClosed(1, 400).mapToObj(i -> i / 400f)
            .map(c -> new Share(Math.max(1e-9, (1.0 - c) * (1.0 - c)), c)).toList(), List.of());
        int enrolled = 50;
        Thresholds thresholds = squared.among(enrolled, TWO);
        int strangers = 20_000;
        long taken = IntStream.range(0, strangers).filter(_ -> IntStream.range(0, enrolled)
            .anyMatch(_ -> 1 - Math.sqrt(random.nextDouble()) >= thresholds.same())).count();
        assertThat(taken).as("seed %s", seed).isBetween(strangers / 1000L, strangers * 13L / 1000);
    }

    @Test
    void aShareIsOfAllPairsAndACosineIsOne() {
        assertThatThrownBy(() -> new Share(0, 0.5f)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1.1, 0.5f)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0.5, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(Double.NaN, 0.5f)).isInstanceOf(IllegalArgumentException.class);
    }
}
