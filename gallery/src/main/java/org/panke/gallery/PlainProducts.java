package org.panke.gallery;

import java.util.Arrays;

/** One number after the other. */
final class PlainProducts implements Products {
    @Override
    public void exact(float[] probe, float[] rows, float[] sums, int from) {
        Arrays.fill(sums, from, from + Block.TILE, 0);
        for (int d = 0; d < probe.length; d++) {
            for (int row = 0; row < Block.TILE; row++) {
                sums[from + row] = Math.fma(probe[d], rows[d * Block.TILE + row], sums[from + row]);
            }
        }
    }

    @Override
    public void rough(byte[] probe, byte[] pairs, int[] sums) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < probe.length; d++) {
            for (int row = 0; row < Block.ROWS; row++) {
                sums[row] += probe[d] * Block.level(pairs, d, row);
            }
        }
    }

    @Override
    public int coarse(byte[] probe, byte[] rows, int from) {
        int sum = 0;
        for (int d = 0; d < probe.length; d++) {
            sum += probe[d] * rows[from + d];
        }
        return sum;
    }
}
