package org.panke.gallery;

/**
 * A direction in half a byte for each number, and how much of it that leaves out. Level n of 16 stands for (2n − 15) steps:
 * zero lies between two of them.
 *
 * @param levels from 0 to 15
 * @param total of the levels
 * @param rest at least the length of the difference between the direction and what the levels stand for
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Rough(byte[] levels, int total, float step, float rest) {
    static final int HIGHEST = 15;
    /** Half of what is best for numbers of a bell's shape, of which few then lie beyond the last levels. */
    private static final double STEP = 0.335 / 2;

    static Rough of(float[] direction) {
        double most = 0;
        double all = 0;
        for (float each : direction) {
            most = Math.max(most, Math.abs(each));
            all += (double) each * each;
        }
        float step = (float) Math.min(most / HIGHEST, Math.sqrt(all / direction.length) * STEP);
        byte[] levels = new byte[direction.length];
        int total = 0;
        double squares = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.clamp(Math.round((direction[i] / step + HIGHEST) / 2), 0, HIGHEST);
            total += levels[i];
            double rest = direction[i] - (double) step * steps(levels[i]);
            squares += rest * rest;
        }
        return new Rough(levels, total, step, Coarse.atLeast(squares));
    }

    /** At least the length of what the levels stand for. */
    float length() {
        long squares = 0;
        for (byte each : levels) {
            squares += (long) steps(each) * steps(each);
        }
        return Coarse.atLeast((double) step * step * squares);
    }

    /**
     * The product of what two stand for, in steps of both: the sum of all (2n − 15)(2m − 15).
     *
     * @param sum of all n·m
     * @param totals of all n and all m
     */
    static int product(int sum, int totals, int dimension) {
        return 4 * sum - 2 * HIGHEST * totals + HIGHEST * HIGHEST * dimension;
    }

    private static int steps(int level) {
        return 2 * level - HIGHEST;
    }
}
