package org.panke.gallery;

import java.util.Arrays;

/**
 * A direction in one of 16 levels for each number. Levels lie closer around zero, which is one of them: level <i>n</i> from
 * it is ±<i>n</i>√<i>n</i>. Their unit is not kept, since a direction has no length. The first byte says which level is zero,
 * so that encoders without negative numbers use all 16; then two numbers a byte, the earlier one above.
 */
final class Packing {
    private static final int LEVELS = 16;
    private static final int HALF_BYTE = 4;
    private static final int[] ZEROS = {0, LEVELS / 2 - 1, LEVELS / 2, LEVELS - 1};
    /** The farthest level, in largest numbers of the direction: the best of these is taken. */
    private static final float[] REACHES = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f};

    private Packing() {}

    static byte[] packed(float[] direction) {
        if (direction.length % 2 != 0) {
            throw new IllegalArgumentException("no two numbers for each byte: " + direction.length);
        }
        float largest = 0;
        for (float each : direction) {
            largest = Math.max(largest, Math.abs(each));
        }
        byte[] best = {};
        double nearest = Double.NEGATIVE_INFINITY;
        for (int zero : ZEROS) {
            for (float reach : REACHES) {
                byte[] packed = packed(direction, zero, largest * reach);
                double cosine = cosine(direction, unpacked(packed));
                if (cosine > nearest) {
                    nearest = cosine;
                    best = packed;
                }
            }
        }
        return best;
    }

    private static byte[] packed(float[] direction, int zero, float farthest) {
        float[] between = between(levels(zero), farthest);
        byte[] packed = new byte[1 + direction.length / 2];
        packed[0] = (byte) zero;
        for (int i = 0; i < direction.length; i += 2) {
            packed[1 + i / 2] = (byte) (level(direction[i], between) << HALF_BYTE | level(direction[i + 1], between));
        }
        return packed;
    }

    /** The middles between neighbours, where the farthest level from zero is as far as that. */
    private static float[] between(float[] levels, float farthest) {
        float unit = farthest / Math.max(-levels[0], levels[LEVELS - 1]);
        float[] between = new float[LEVELS - 1];
        for (int i = 0; i < between.length; i++) {
            between[i] = unit * (levels[i] + levels[i + 1]) / 2;
        }
        return between;
    }

    private static int level(float number, float[] between) {
        int found = Arrays.binarySearch(between, number);
        return found < 0 ? -found - 1 : found;
    }

    /** @throws IllegalArgumentException where it has no beginning, or none that is used */
    static float[] unpacked(byte[] packed) {
        if (packed.length == 0 || Arrays.binarySearch(ZEROS, packed[0]) < 0) {
            throw new IllegalArgumentException("no packed template of " + packed.length + " bytes");
        }
        float[] levels = levels(packed[0]);
        float[] numbers = new float[2 * (packed.length - 1)];
        for (int i = 0; i < numbers.length; i += 2) {
            int both = packed[1 + i / 2] & 0xff;
            numbers[i] = levels[both >> HALF_BYTE];
            numbers[i + 1] = levels[both & LEVELS - 1];
        }
        return numbers;
    }

    private static float[] levels(int zero) {
        float[] levels = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            int far = i - zero;
            levels[i] = (float) (far * Math.sqrt(Math.abs(far)));
        }
        return levels;
    }

    /** Not a number where the other has no direction. */
    private static double cosine(float[] direction, float[] other) {
        double product = 0;
        double squares = 0;
        for (int i = 0; i < direction.length; i++) {
            product += (double) direction[i] * other[i];
            squares += (double) other[i] * other[i];
        }
        return product / Math.sqrt(squares);
    }
}
