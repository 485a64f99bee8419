package org.panke.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
    private static final int PERSONS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsExactlyWhatReachesAStep(long seed) {
        RandomGenerator any = new Random(seed);
        Scores scores = Scores.ofTwo(PERSONS);
        List<Float> all = new ArrayList<>();
        for (int one = 0; one < PERSONS; one++) {
            for (int other = 0; other < one; other++) {
                float cosine = (float) (any.nextInt(2_001) - 1_000) / 1_000;
                all.add(cosine);
                scores.add(one, other, cosine);
            }
        }
        assertThat(scores.pairs()).isEqualTo(all.size());
        for (int step = 0; step < Scores.ALL; step += 50) {
            double from = Scores.cosine(step);
            long reaching = all.stream().filter(each -> each >= (float) from).count();
            assertThat(scores.reaching(step).value()).isCloseTo((double) reaching / all.size(), within(1e-12));
            assertThat(scores.below(step).value()).isCloseTo(1 - (double) reaching / all.size(), within(1e-12));
        }
    }

    /** Some people look like many others: then a pair tells less than a pair of strangers. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void theIntervalHoldsTheTruthAboutNineteenTimesOfTwenty(long seed) {
        RandomGenerator any = new Random(seed);
        int holds = 0;
        int worlds = 300;
        // a pair passes where the sum of what both have of an everyday face is large enough
        double truth = passing(any);
        for (int world = 0; world < worlds; world++) {
            Scores scores = Scores.ofTwo(PERSONS);
            double[] everyday = any.doubles(PERSONS).toArray();
            for (int one = 0; one < PERSONS; one++) {
                for (int other = 0; other < one; other++) {
                    scores.add(one, other, passes(everyday[one], everyday[other], any) ? 0.9f : 0.1f);
                }
            }
            Share share = scores.reaching(Scores.step(0.9f));
            holds += share.low() <= truth && truth <= share.high() ? 1 : 0;
        }
        assertThat((double) holds / worlds).isBetween(0.88, 1.0);
    }

    @Test
    void anIntervalOfPeopleWhoRepeatThemselvesIsNotNarrowed() {
        Scores once = Scores.ofOne(PERSONS);
        Scores often = Scores.ofOne(PERSONS);
        for (int person = 0; person < PERSONS; person++) {
            float cosine = person % 4 == 0 ? 0.2f : 0.9f;
            once.add(person, person, cosine);
            for (int i = 0; i < 50; i++) {
                often.add(person, person, cosine);
            }
        }
        int step = Scores.step(0.5f);
        assertThat(often.below(step).value()).isEqualTo(once.below(step).value()).isEqualTo(0.25);
        assertThat(often.below(step).high()).isCloseTo(once.below(step).high(), within(0.01));
    }

    private static boolean passes(double one, double other, RandomGenerator any) {
        return one + other + 0.2 * any.nextDouble() > 1.7;
    }

    private static double passing(RandomGenerator any) {
        int tries = 2_000_000;
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += passes(any.nextDouble(), any.nextDouble(), any) ? 1 : 0;
        }
        return (double) passed / tries;
    }
}
