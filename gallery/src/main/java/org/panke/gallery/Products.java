package org.panke.gallery;

import java.util.Objects;

/** A probe times rows of a block. Both kinds give the same numbers, to the last bit. */
interface Products {
    /** Where this Java has vectors of several lanes, with them; else without. */
    static Products best() {
        return Objects.requireNonNull(ModuleLayer.boot()).findModule("jdk.incubator.vector").isPresent()
            ? new LaneProducts()
            : new PlainProducts();
    }

    /**
     * Exactly, the {@link Block#TILE} rows from one on.
     *
     * @param rows one dimension after the other, of each the numbers of those rows
     * @param sums filled from that row on: of each the products, added in order of dimensions, each rounded once
     */
    void exact(float[] probe, float[] rows, float[] sums, int from);

    /**
     * In levels of {@link Rough}, all rows of a block.
     *
     * @param pairs as {@link Block} keeps them
     * @param sums filled: of each row the products
     */
    void rough(byte[] probe, byte[] pairs, int[] sums);

    /** In whole numbers of {@link Coarse}, the row that begins there. */
    int coarse(byte[] probe, byte[] rows, int from);
}
