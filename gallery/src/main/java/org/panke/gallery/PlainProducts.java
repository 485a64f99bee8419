package org.panke.gallery;

import java.util.Arrays;

/** One number after the other. */
final class PlainProducts implements Products {
    @Override
    public void of(float[] probe, float[] rows, float[] sums) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < probe.length; d++) {
            for (int row = 0; row < Block.ROWS; row++) {
                sums[row] = Math.fma(probe[d], rows[d * Block.ROWS + row], sums[row]);
            }
        }
    }

    @Override
    public void of(byte[] probe, byte[] rows, int[] sums) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < probe.length; d++) {
            for (int row = 0; row < Block.ROWS; row++) {
                sums[row] += probe[d] * rows[d * Block.ROWS + row];
            }
        }
    }
}
