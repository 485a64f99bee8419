package org.panke.gallery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query sees: of the first rows of these blocks those that are there after a change. Later ones may have more rows in
 * the same blocks, and others in the same rows; whoever reads counts in the {@link Readers} that are waited for before a row
 * of theirs is overwritten.
 *
 * @param blocks as many as the rows need, and room for more
 * @param rows how many may be there
 * @param size how many are
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Snapshot(@Nullable Block[] blocks, int rows, int size, long change, Readers readers) {
    static Snapshot empty(long change) {
        return new Snapshot(new Block[0], 0, 0, change, new Readers());
    }

    Block block(int place) {
        return Objects.requireNonNull(blocks[place / Block.ROWS]);
    }

    boolean isThere(int place) {
        return block(place).isThere(place % Block.ROWS, change);
    }

    TemplateId id(int place) {
        return block(place).id(place % Block.ROWS);
    }
}
