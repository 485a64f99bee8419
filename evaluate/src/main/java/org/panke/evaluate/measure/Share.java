package org.panke.evaluate.measure;

/**
 * So many of so many, with the interval that holds the true share in 95 of 100 such measurements.
 *
 * @param value from 0 to 1
 * @param of how many were tried
 */
public record Share(double value, double low, double high, long of) {
    private static final double Z = 1.959964;

    /**
     * By Wilson's score, which stays sensible at none and at all.
     *
     * @param independent how many tries that have nothing to do with each other say as much
     */
    static Share of(double value, long of, double independent) {
        if (of == 0) {
            return new Share(0, 0, 1, 0);
        }
        double n = Math.max(1, Math.min((double) of, independent));
        double middle = (value + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(value * (1 - value) / n + Z * Z / (4 * n * n));
        return new Share(value, Math.max(0, Math.min(value, middle - half)),
            Math.min(1, Math.max(value, middle + half)), of);
    }
}
