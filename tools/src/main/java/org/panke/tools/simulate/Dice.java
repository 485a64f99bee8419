package org.panke.tools.simulate;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea, Flood 2014), written out here so that a seed gives the same world on every
 * machine and under every later Java. Whoever holds a die must roll it in a fixed order; it is for one thread.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** The longest stretch for which {@code exp(-mean)} keeps its precision in {@link #poisson}. */
    private static final double STRETCH = 16;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** A seed for the part of a world called {@code part}, unlike those of its other parts. */
    static long seedOf(long seed, long part) {
        return mixed(mixed(seed + GOLDEN) + (part + 1) * GOLDEN);
    }

    /** SplitMix64's finisher: a bijection of the 64-bit numbers in which every bit depends on every bit. */
    static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A whole number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number from {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** How often something happens that happens {@code mean} times on average. */
    int poisson(double mean) {
        int times = 0;
        double left = mean;
        while (left > 0) {
            double end = StrictMath.exp(-Math.min(left, STRETCH));
            double product = share();
            while (product > end) {
                times++;
                product *= share();
            }
            left -= STRETCH;
        }
        return times;
    }
}
