package org.panke.gallery;

import java.util.Arrays;

/** One number after the other. */
final class PlainProducts implements Products {
    @Override
    public void exact(float[] probe, float[] one, float[] other, float[] sums) {
        exact(probe, one, sums, 0);
        exact(probe, other, sums, Block.TILE);
    }

    private static void exact(float[] probe, float[] rows, float[] sums, int from) {
        Arrays.fill(sums, from, from + Block.TILE, 0);
        for (int d = 0; d < probe.length; d++) {
            for (int row = 0; row < Block.TILE; row++) {
                sums[from + row] = Math.fma(probe[d], rows[d * Block.TILE + row], sums[from + row]);
            }
        }
    }

    @Override
    public void rough(byte[] probe, int from, int to, byte[] pairs, int[] sums) {
        for (int d = from; d < to; d++) {
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
