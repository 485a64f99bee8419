package org.panke.consent.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TermsTest {
    private static final long SEEDS = 300;

    @TestFactory
    Stream<DynamicTest> aMergeNeverLoosensAnyValueOfEitherSide() {
        return eachField(TermsTest::neverLoosens);
    }

    @TestFactory
    Stream<DynamicTest> orderGroupingAndRepetitionDoNotMatter() {
        return eachField(TermsTest::isJoin);
    }

    @TestFactory
    Stream<DynamicTest> everyFieldReadsWhatItWrites() {
        return eachField(TermsTest::roundTrips);
    }

    @Test
    void wholePacksMergeToTheSameInAnyOrder() {
        assertThat(seeds(seed -> {
            AnyPack dice = new AnyPack(seed);
            Terms one = dice.some();
            Terms two = dice.some();
            Terms three = dice.some();
            return one.and(two).and(three).equals(three.and(one.and(two))) && one.and(two).equals(two.and(one));
        })).containsOnly(true);
    }

    @Test
    void whatWasMergedLoosensNothingThatWentIn() {
        assertThat(seeds(seed -> {
            AnyPack dice = new AnyPack(seed);
            Terms one = dice.some();
            Terms two = dice.some();
            Terms both = one.and(two);
            return both.loosen(one).isEmpty() && both.loosen(two).isEmpty()
                && both.fields().containsAll(one.fields()) && both.fields().containsAll(two.fields());
        })).containsOnly(true);
    }

    @Test
    void aMonthIsTakenShortWhereTheShorterBindsAndLongWhereTheLonger() {
        assertThat(Fields.FACE_CEILING.stricter(Period.ofDays(30), Period.ofMonths(1))).isEqualTo(Period.ofMonths(1));
        assertThat(Fields.COOL_DOWN.stricter(Period.ofDays(30), Period.ofMonths(1))).isEqualTo(Period.ofMonths(1));
    }

    @Test
    void twelveMonthsAreAYear() {
        assertThat(Fields.FACE_CEILING.read("P12M")).contains(Period.ofYears(1));
    }

    @Test
    void whatMakesNoSenseIsNotRead() {
        assertThat(Fields.FACE_CEILING.read("-P1D")).isEmpty();
        assertThat(Fields.FACE_CEILING.read(30)).isEmpty();
        assertThat(Fields.GUARDIAN_AGE.read(-1)).isEmpty();
        assertThat(Fields.FACE_MODE.read("allowed")).isEmpty();
        assertThat(Fields.FACE_PERMITTED.read(List.of("one-to-one", "all"))).isEmpty();
    }

    @Test
    void noPackCanAllowWhatIsNeverAllowed() {
        assertThat(Fields.AMBIENT_CAPTURE.read("consent")).isEmpty();
        assertThat(Fields.PRE_TICKED_ALLOWED.read(true)).isEmpty();
        assertThat(Fields.BUNDLING_ALLOWED.read(true)).isEmpty();
        assertThat(Fields.FACE_DEFAULT_ENABLED.read(true)).isEmpty();
        assertThat(Fields.SALE_OR_PROFIT.read("allowed")).isEmpty();
        assertThat(Fields.CROSS_BORDER.read("separate-consent")).isEmpty();
        assertThat(Fields.DECISION_WEIGHT.read("prohibited")).isEmpty();
    }

    @Test
    void whatIsPermittedIsWhatAllPermitAndWhatMustBeToldIsWhatAnyAsks() {
        Set<Comparison> both = Set.of(Comparison.ONE_TO_ONE, Comparison.ONE_TO_MANY);
        assertThat(Fields.FACE_PERMITTED.stricter(both, Set.of(Comparison.ONE_TO_ONE)))
            .containsExactly(Comparison.ONE_TO_ONE);
        assertThat(Fields.MUST_HAVES.stricter(Set.of(MustHave.PURPOSE), Set.of(MustHave.SIGNATURE)))
            .containsExactlyInAnyOrder(MustHave.PURPOSE, MustHave.SIGNATURE);
    }

    private static <T> void neverLoosens(Field<T> field) {
        List<T> values = AnyPack.values(field);
        assertThat(values).as("values to try").isNotEmpty();
        List<List<T>> loosened = new ArrayList<>();
        for (T one : values) {
            for (T other : values) {
                T both = field.stricter(one, other);
                if (!field.stricter(both, one).equals(both) || !field.stricter(both, other).equals(both)) {
                    loosened.add(List.of(one, other));
                }
            }
        }
        assertThat(loosened).isEmpty();
    }

    private static <T> void isJoin(Field<T> field) {
        List<T> values = AnyPack.values(field);
        List<List<T>> broken = new ArrayList<>();
        for (T one : values) {
            for (T two : values) {
                T both = field.stricter(one, two);
                boolean plain = field.stricter(one, one).equals(one) && both.equals(field.stricter(two, one));
                boolean grouped = values.stream().allMatch(three -> field.stricter(both, three)
                    .equals(field.stricter(one, field.stricter(two, three))));
                if (!plain || !grouped) {
                    broken.add(List.of(one, two));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static <T> void roundTrips(Field<T> field) {
        assertThat(AnyPack.values(field))
            .allSatisfy(value -> assertThat(field.read(field.write(value))).contains(value));
    }

    private static Stream<DynamicTest> eachField(Consumer<Field<?>> law) {
        return Fields.all().stream().map(field -> DynamicTest.dynamicTest(field.name(), () -> law.accept(field)));
    }

    private static <T> List<T> seeds(LongFunction<T> trial) {
        return LongStream.range(0, SEEDS).mapToObj(trial).toList();
    }
}
