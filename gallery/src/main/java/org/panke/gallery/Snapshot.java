package org.panke.gallery;

import java.util.List;

/**
 * What a query sees: the first rows of these blocks, each with its name. Later ones may have more rows in the same blocks;
 * whoever reads counts in the {@link Readers} that all those share.
 */
record Snapshot(List<Block> blocks, int size, Readers readers) {
    static Snapshot empty() {
        return new Snapshot(List.of(), 0, new Readers());
    }

    Block block(int place) {
        return blocks.get(place / Block.ROWS);
    }

    TemplateId id(int place) {
        return block(place).id(place % Block.ROWS);
    }
}
