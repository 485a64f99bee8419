package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 128, 511, 512, 1024})
    void lanesAddUpAsOneNumberAfterTheOtherDoes(int dimension) {
        float[] probe = floats(dimension);
        float[] one = floats(dimension * Block.TILE);
        float[] other = floats(dimension * Block.TILE);
        float[] plain = new float[Block.ROWS];
        float[] lanes = new float[Block.ROWS];
        new PlainProducts().exact(probe, one, other, plain);
        new LaneProducts().exact(probe, one, other, lanes);
        assertThat(lanes).containsExactly(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 128, 255, 256, 257, 511, 512, 1023, 1024})
    void levelsToo(int dimension) {
        byte[] probe = new byte[dimension];
        byte[] pairs = new byte[(dimension + 1) / 2 * Block.ROWS];
        random.nextBytes(probe);
        random.nextBytes(pairs);
        for (int i = 0; i < dimension; i++) {
            probe[i] &= Rough.HIGHEST;
        }
        assertAlikeInLevels(probe, pairs);
        Arrays.fill(probe, (byte) Rough.HIGHEST);
        Arrays.fill(pairs, (byte) -1);
        assertAlikeInLevels(probe, pairs);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 127, 128, 129, 511, 512, 1024})
    void wholeNumbersToo(int dimension) {
        byte[] probe = new byte[dimension];
        byte[] rows = new byte[2 * dimension];
        random.nextBytes(probe);
        random.nextBytes(rows);
        for (int i = 0; i < dimension; i++) {
            probe[i] = (byte) Math.clamp(probe[i], -Coarse.PROBE, Coarse.PROBE);
        }
        assertAlike(probe, rows);
        Arrays.fill(probe, (byte) -Coarse.PROBE);
        Arrays.fill(rows, (byte) Coarse.ROW);
        assertAlike(probe, rows);
    }

    private static void assertAlikeInLevels(byte[] probe, byte[] pairs) {
        int[] plain = new int[Block.ROWS];
        int[] lanes = new int[Block.ROWS];
        int half = probe.length / 4 * 2;
        new PlainProducts().rough(probe, 0, probe.length, pairs, plain);
        new LaneProducts().rough(probe, 0, half, pairs, lanes);
        new LaneProducts().rough(probe, half, probe.length, pairs, lanes);
        assertThat(lanes).as("in two parts").containsExactly(plain);
    }

    private static void assertAlike(byte[] probe, byte[] rows) {
        assertThat(new LaneProducts().coarse(probe, rows, probe.length))
            .isEqualTo(new PlainProducts().coarse(probe, rows, probe.length));
    }

    private float[] floats(int many) {
        float[] numbers = new float[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
