package org.panke.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.gallery.Alikeness;
import org.panke.gallery.Template;
import org.panke.gallery.Thresholds;

class MeasurementTest {
    private static final int DIMENSION = 64;
    private static final double AIM = 0.001;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void keepsTheAimForPeopleWhomItHasNotSeen(long seed) {
        RandomGenerator any = new Random(seed);
        Measurement measured = Measurement.of(people(200, 3, 0.6, any), AIM);
        assertThat(measured.chosen().isSupported()).isTrue();
        Measurement others = Measurement.of(people(200, 3, 0.6, any), AIM);
        assertThat(others.two().reaching(measured.chosen().same()).value()).isLessThanOrEqualTo(AIM);
        assertThat(measured.chosen().different()).isLessThanOrEqualTo(measured.chosen().same());
    }

    @Test
    void fewPeopleAreSaidToBeFew() {
        Measurement measured = Measurement.of(people(30, 2, 0.6, new Random(23)), AIM);
        assertThat(measured.chosen().isSupported()).isFalse();
        int top = measured.chosen().same() - 1 - Chosen.MARGIN;
        assertThat(measured.two().at(top)).isPositive();
        assertThat(measured.two().reaching(top + 1).value()).isZero();
        assertThat(measured.two().reaching(measured.chosen().same()).high()).isGreaterThan(AIM);
    }

    @Test
    void manyPicturesOfFewPeopleShowNoMoreThanFewPeopleDo() {
        Measurement measured = Measurement.of(people(30, 20, 0.6, new Random(28)), AIM);
        assertThat(measured.two().pairs()).isEqualTo(400 * 30 * 29 / 2);
        assertThat(measured.chosen().isSupported()).isFalse();
    }

    @Test
    void thresholdsAmongManyAreThoseOfTheKiosk() {
        Measurement measured = Measurement.of(people(150, 3, 0.6, new Random(29)), AIM);
        assertThat(measured.bySize()).extracting(Measurement.AmongMany::same).isSorted();
        assertThat(measured.bySize().getFirst().wrongly().value()).isLessThanOrEqualTo(0.01);
        assertThat(measured.bySize().getLast().same()).isEqualTo(1);
    }

    @Test
    void isTheSameInWhateverOrderPicturesCome() {
        List<Seen> seen = people(40, 2, 0.6, new Random(24));
        Measurement one = Measurement.of(seen, AIM);
        List<Seen> shuffled = new ArrayList<>(seen);
        Collections.reverse(shuffled);
        Measurement other = Measurement.of(shuffled, AIM);
        assertThat(other.one().pairs()).isEqualTo(one.one().pairs()).isEqualTo(40);
        assertThat(other.two().pairs()).isEqualTo(one.two().pairs()).isEqualTo(4 * 40 * 39 / 2);
    }

    @Test
    void findsOneAmongManyAsOftenAsIfEveryCrowdHadBeenTried() {
        List<Seen> seen = people(12, 2, 0.9, new Random(25));
        float threshold = 0.2f;
        Found found = Found.of(seen, new Thresholds(0.1f, threshold));
        assertThat(found.asked(11).value())
            .isCloseTo(wronglyAmongAll(seen, 0.1f) - wronglyAmongAll(seen, threshold), within(1e-12));
        assertThat(found.wrongly(11).value()).isCloseTo(wronglyAmongAll(seen, threshold), within(1e-12));
        assertThat(Found.any(2, 3, 10)).isCloseTo(1 - 8.0 / 10 * 7 / 9 * 6 / 8, within(1e-12));
        assertThat(Found.any(0, 3, 10)).isZero();
        assertThat(Found.any(9, 2, 10)).isEqualTo(1);
    }

    @Test
    void namesEveryGroupAndCountsWithinIt() {
        List<Seen> seen = people(60, 2, 0.6, new Random(26)).stream()
            .map(each -> new Seen(each.person(), each.person() < 20 ? "a" : each.person() < 50 ? "b" : null,
                each.carried(), each.looked()))
            .toList();
        Measurement measured = Measurement.of(seen, AIM);
        assertThat(measured.groups()).extracting(Measurement.Group::name).containsExactly("a", "b");
        assertThat(measured.groups()).extracting(Measurement.Group::persons).containsExactly(20, 30);
        assertThat(measured.groups().getFirst().passing().of()).isEqualTo(4 * 20 * 19 / 2);
        assertThat(measured.groups().getFirst().missed().of()).isEqualTo(20);
    }

    @Test
    void quantilesAscendAndLieInTheirIntervals() {
        Measurement measured = Measurement.of(people(80, 3, 0.6, new Random(27)), AIM);
        assertThat(measured.ofTwo()).extracting(Quantile::cosine).isSorted();
        assertThat(measured.ofTwo()).allMatch(each -> each.low() <= each.cosine() && each.cosine() <= each.high());
        assertThat(measured.ofOne()).allMatch(each -> each.low() <= each.cosine() && each.cosine() <= each.high());
        for (Quantile each : measured.ofTwo()) {
            int step = (int) Math.round((each.cosine() + 1) * Scores.STEPS);
            assertThat(measured.two().reaching(step).value()).isLessThanOrEqualTo(each.share());
            assertThat(measured.two().reaching(step - 1).value()).isGreaterThan(each.share());
        }
    }

    private static double wronglyAmongAll(List<Seen> seen, float threshold) {
        double[] wrong = {0};
        seen.forEach(probe -> wrong[0] += seen.stream().filter(each -> each.person() != probe.person())
            .filter(each -> seen.stream().filter(first -> first.person() == each.person()).findFirst().orElseThrow()
                .equals(each))
            .anyMatch(each -> Alikeness.of(each.carried(), probe.looked()) >= threshold) ? 1 : 0);
        return wrong[0] / seen.size();
    }

    /** Directions of people whom nobody is, and pictures that scatter around them. */
    private static List<Seen> people(int persons, int pictures, double scatter, RandomGenerator any) {
        List<Seen> seen = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            double[] direction = any.doubles(DIMENSION, -1, 1).toArray();
            for (int picture = 0; picture < pictures; picture++) {
                float[] numbers = new float[DIMENSION];
                for (int i = 0; i < DIMENSION; i++) {
                    numbers[i] = (float) (direction[i] + scatter * any.nextGaussian() * 0.5);
                }
                Template looked = Template.of(numbers);
                seen.add(new Seen(person, null, Template.unpacked(looked.packed()), looked));
            }
        }
        return seen;
    }
}
