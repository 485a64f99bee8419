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
     * Exactly, the rows of both tiles of a block.
     *
     * @param one a tile: one dimension after the other, of each the numbers of the tile's rows
     * @param sums filled: of each row the products, added in order of dimensions, each rounded once
     */
    void exact(float[] probe, float[] one, float[] other, float[] sums);

    /**
     * In levels of {@link Rough}, all rows of a block, the dimensions from one on, which is even, to another.
     *
     * @param pairs as {@link Block} keeps them
     * @param sums to which each row's products are added
     */
    void rough(byte[] probe, int from, int to, byte[] pairs, int[] sums);

    /** In whole numbers of {@link Coarse}, the row that begins there. */
    int coarse(byte[] probe, byte[] rows, int from);
}
