package org.panke.gallery;

import java.util.Objects;

/** A probe times every row of a block. Both kinds give the same numbers, to the last bit. */
interface Products {
    /** Where this Java has vectors of several lanes, with them; else without. */
    static Products best() {
        return Objects.requireNonNull(ModuleLayer.boot()).findModule("jdk.incubator.vector").isPresent()
            ? new LaneProducts()
            : new PlainProducts();
    }

    /**
     * @param rows one dimension after the other, of each the numbers of all rows
     * @param sums filled: of each row the products, added in order of dimensions, each rounded once
     */
    void of(float[] probe, float[] rows, float[] sums);

    /** The same in whole numbers: those of the probe are at most {@link Coarse#PROBE}. */
    void of(byte[] probe, byte[] rows, int[] sums);
}
