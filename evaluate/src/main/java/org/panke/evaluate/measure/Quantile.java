package org.panke.evaluate.measure;

/**
 * The cosine that no more than a share of pairs reaches.
 *
 * @param low where it may lie at the lowest, in 95 of 100 measurements
 * @param high where at the highest
 */
public record Quantile(double share, double cosine, double low, double high) {
}
