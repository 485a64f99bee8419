package org.panke.gallery;

import java.util.Optional;

/** Compares a face exactly with every row of a snapshot, one block after the other. */
final class Scan {
    private final Products products;
    private final float[] probe;

    Scan(Products products, Template template) {
        this.products = products;
        this.probe = template.exposed();
    }

    /** The nearest row; of equally near ones that with the smallest id. */
    Optional<Nearest> nearest(Snapshot snapshot) {
        float[] cosines = new float[Block.ROWS];
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int from = 0; from < snapshot.rows(); from += Block.ROWS) {
            snapshot.block(from).cosines(products, probe, cosines);
            int rows = Math.min(Block.ROWS, snapshot.rows() - from);
            for (int row = 0; row < rows; row++) {
                if (cosines[row] >= most && snapshot.isThere(from + row)
                    && (cosines[row] > most || snapshot.id(from + row).value() < snapshot.id(best).value())) {
                    best = from + row;
                    most = cosines[row];
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Nearest(snapshot.id(best), most));
    }
}
