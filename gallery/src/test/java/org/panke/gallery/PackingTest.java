package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final int TEMPLATES = 40;
    private static final int PROBES = 40;
    private static final long SEED = 20260301;

    private final Random random = new Random(SEED);

    @Test
    void aTemplateTakesHalfAByteForEachNumberAndOneMore() {
        assertThat(Template.of(new Faces(random, 1024).even()).packed()).hasSize(513);
        assertThat(Template.of(new Faces(random, 512).even()).packed()).hasSize(257);
        assertThatThrownBy(() -> Template.of(new float[]{1, 2, 3}).packed()).hasMessageContaining("two numbers");
    }

    /** The bounds are half as much again as the worst of ten thousand pairs that was seen. */
    @Test
    void thePackedTemplateIsAsLikeAnybodyAsTheTemplateWasButForALittle() {
        assertThat(worst(1024, random::nextGaussian)).as("seed %s", SEED).isLessThan(0.02);
        assertThat(worst(512, random::nextGaussian)).as("seed %s", SEED).isLessThan(0.025);
    }

    @Test
    void encodersWithoutNegativeNumbersLoseLess() {
        assertThat(worst(1024, () -> Math.max(0, random.nextGaussian()))).as("seed %s", SEED).isLessThan(0.01);
        assertThat(worst(1024, () -> Math.abs(random.nextGaussian()))).as("seed %s", SEED).isLessThan(0.01);
    }

    @Test
    void heavierTailsLoseMore() {
        assertThat(worst(1024, this::laplace)).as("seed %s", SEED).isLessThan(0.03);
        assertThat(worst(1024, this::student)).as("seed %s", SEED).isLessThan(0.07);
    }

    @Test
    void whatIsZeroStaysZero() {
        float[] one = new float[1024];
        one[77] = -3;
        assertThat(Template.unpacked(Template.of(one).packed()).cosine(Template.of(one))).isEqualTo(1);
    }

    @Test
    void theSameNumbersAreTheSameBytesForEver() {
        float[] numbers = {0.1f, -0.2f, 0.3f, 0, -1, 0.9f, 0.05f, 0.5f};
        assertThat(HexFormat.of().formatHex(Template.of(numbers).packed())).isEqualTo("08a5c80f9d");
        assertThat(HexFormat.of().formatHex(Template.of(new float[]{0, 1, 0.5f, 0.1f}).packed())).isEqualTo("077fc9");
    }

    @Test
    void otherBytesAreNoTemplate() {
        assertThatThrownBy(() -> Template.unpacked(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.unpacked(new byte[]{5, 1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.unpacked(new byte[]{0, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    /** How far the cosine with a packed template was off, with probes from unlike to the same. */
    private double worst(int dimension, Supplier<Double> number) {
        double worst = 0;
        for (int i = 0; i < TEMPLATES; i++) {
            float[] numbers = numbers(dimension, number);
            Template exact = Template.of(numbers);
            Template packed = Template.unpacked(exact.packed());
            for (int k = 0; k < PROBES; k++) {
                float[] other = numbers(dimension, number);
                float share = (float) k / (PROBES - 1);
                for (int n = 0; n < dimension; n++) {
                    other[n] = share * numbers[n] + (1 - share) * other[n];
                }
                Template probe = Template.of(other);
                worst = Math.max(worst, Math.abs(packed.cosine(probe) - exact.cosine(probe)));
            }
        }
        return worst;
    }

    private static float[] numbers(int dimension, Supplier<Double> number) {
        float[] numbers = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            numbers[i] = number.get().floatValue();
        }
        return numbers;
    }

    private double laplace() {
        return (random.nextBoolean() ? 1 : -1) * random.nextExponential();
    }

    /** Student's t of three degrees of freedom. */
    private double student() {
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            squares += Math.pow(random.nextGaussian(), 2);
        }
        return random.nextGaussian() / Math.sqrt(squares / 3);
    }
}
