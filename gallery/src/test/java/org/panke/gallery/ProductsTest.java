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
        float[] rows = floats(dimension * Block.ROWS);
        float[] plain = new float[Block.ROWS];
        float[] lanes = floats(Block.ROWS);
        new PlainProducts().of(probe, rows, plain);
        new LaneProducts().of(probe, rows, lanes);
        assertThat(lanes).containsExactly(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 128, 511, 512, 1024})
    void wholeNumbersToo(int dimension) {
        byte[] probe = new byte[dimension];
        byte[] rows = new byte[dimension * Block.ROWS];
        random.nextBytes(probe);
        random.nextBytes(rows);
        for (int i = 0; i < dimension; i++) {
            probe[i] = (byte) Math.clamp(probe[i], -Coarse.PROBE, Coarse.PROBE);
        }
        assertAlike(probe, rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1024})
    void nothingOverflowsWhereAllAreTheLargest(int dimension) {
        byte[] probe = new byte[dimension];
        byte[] rows = new byte[dimension * Block.ROWS];
        Arrays.fill(probe, (byte) -Coarse.PROBE);
        Arrays.fill(rows, (byte) Coarse.ROW);
        assertAlike(probe, rows);
    }

    private static void assertAlike(byte[] probe, byte[] rows) {
        int[] plain = new int[Block.ROWS];
        int[] lanes = new int[Block.ROWS];
        Arrays.fill(lanes, 1);
        new PlainProducts().of(probe, rows, plain);
        new LaneProducts().of(probe, rows, lanes);
        assertThat(lanes).containsExactly(plain);
    }

    private float[] floats(int many) {
        float[] numbers = new float[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
