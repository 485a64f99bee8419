package org.panke.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of some measurements. */
public final class Median {
    private Median() {
    }

    /** Of the two in the middle, the mean. */
    public static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
