package org.panke.gallery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Templates of one project, one model and one cycle, compared exactly. Searches run beside each other and beside changes,
 * and each sees the gallery as it was at one moment; changes happen one after the other. When {@link #erase} returns, the
 * numbers of the template are overwritten. Nothing here is stored, and nobody is named.
 */
public final class Gallery {
    private final int dimension;
    private final Passes passes;
    private final Products products = Products.best();
    private final Lock changing = new ReentrantLock();
    /** Where each template is; for whoever holds the lock. */
    private final Map<TemplateId, Integer> places = new HashMap<>();
    /** Places whose rows are there; the others are overwritten. For whoever holds the lock. */
    private final BitSet taken = new BitSet();
    /** The first that is not taken. */
    private int free;
    private volatile Snapshot now = Snapshot.empty(0);

    /** @param dimension how many numbers the model makes of a face */
    public Gallery(int dimension) {
        this(dimension, Passes.TWO);
    }

    /** @param dimension how many numbers the model makes of a face */
    public Gallery(int dimension, Passes passes) {
        if (dimension < 1) {
            throw new IllegalArgumentException("no templates have " + dimension + " numbers");
        }
        this.dimension = dimension;
        this.passes = passes;
    }

    /** How many templates there are. */
    public int size() {
        return now.size();
    }

    /** @return whether it was added: false where the id is there already */
    public boolean add(TemplateId id, Template template) {
        require(template);
        changing.lock();
        try {
            return append(id, template);
        } finally {
            changing.unlock();
        }
    }

    /** Whom the face looks like. */
    public Likeness find(Template template, Thresholds thresholds) {
        require(template);
        Snapshot snapshot = entered();
        try {
            return likeness(snapshot, template, thresholds);
        } finally {
            snapshot.readers().leave();
        }
    }

    /**
     * Adds whoever looks like nobody here, in one step: of two faces of one person that are shown at the same moment one is
     * added, and the other finds it.
     *
     * @return whom the face looked like before; it was added where that is nobody
     * @throws IllegalArgumentException where the id is there already
     */
    public Likeness enrol(TemplateId id, Template template, Thresholds thresholds) {
        require(template);
        changing.lock();
        try {
            if (places.containsKey(id)) {
                throw new IllegalArgumentException("a template is there already as " + id.value());
            }
            Likeness like = likeness(now, template, thresholds);
            if (like instanceof Likeness.Nobody) {
                append(id, template);
            }
            return like;
        } finally {
            changing.unlock();
        }
    }

    /**
     * Forgets a template: no search that begins later finds it, and its numbers are overwritten when this returns.
     *
     * @return whether it was there
     */
    public boolean erase(TemplateId id) {
        changing.lock();
        try {
            Integer place = places.remove(id);
            if (place != null) {
                remove(place);
            }
            return place != null;
        } finally {
            changing.unlock();
        }
    }

    /** Forgets all of them. @return how many there were */
    public int eraseAll() {
        changing.lock();
        try {
            Snapshot before = now;
            now = Snapshot.empty(before.change() + 1);
            before.readers().await();
            taken.stream().forEach(place -> before.block(place).wipe(place % Block.ROWS));
            taken.clear();
            free = 0;
            places.clear();
            return before.size();
        } finally {
            changing.unlock();
        }
    }

    /** As it is now. */
    Snapshot now() {
        return now;
    }

    private Likeness likeness(Snapshot snapshot, Template template, Thresholds thresholds) {
        Optional<Nearest> nearest = switch (passes) {
            case ONE -> new Scan(products, template).nearest(snapshot);
            case TWO -> new Search(products, template, thresholds.different()).nearest(snapshot);
        };
        if (nearest.isEmpty()) {
            return new Likeness.Nobody();
        }
        return switch (thresholds.of(nearest.get().cosine())) {
            case SAME -> new Likeness.Surely(nearest.get().id());
            case UNDECIDED -> new Likeness.Perhaps(nearest.get().id());
            case DIFFERENT -> new Likeness.Nobody();
        };
    }

    /** What is there now, of which nothing is overwritten until its reader leaves. */
    private Snapshot entered() {
        while (true) {
            Readers readers = now.readers();
            readers.enter();
            Snapshot snapshot = now;
            if (snapshot.readers() == readers) {
                return snapshot;
            }
            readers.leave();
        }
    }

    /** In the first place that is free: of whoever reads, nobody sees that anybody is there. */
    private boolean append(TemplateId id, Template template) {
        Snapshot before = now;
        int place = free;
        if (places.containsKey(id)) {
            return false;
        }
        @Nullable Block[] blocks = before.blocks();
        int at = place / Block.ROWS;
        if (at == blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(1, 2 * at));
        }
        Block block = blocks[at];
        if (block == null) {
            // no snapshot reaches it yet
            block = new Block(dimension);
            blocks[at] = block;
        }
        long change = before.change() + 1;
        block.put(place % Block.ROWS, id, template, change);
        places.put(id, place);
        taken.set(place);
        free = taken.nextClearBit(place);
        now = new Snapshot(blocks, taken.length(), before.size() + 1, change, before.readers());
        return true;
    }

    /** Ends the row for whoever comes, and overwrites it once nobody is left who came before. */
    private void remove(int place) {
        Snapshot before = now;
        Block block = before.block(place);
        long change = before.change() + 1;
        block.end(place % Block.ROWS, change);
        taken.clear(place);
        now = new Snapshot(before.blocks(), taken.length(), before.size() - 1, change, new Readers());
        before.readers().await();
        block.wipe(place % Block.ROWS);
        free = Math.min(free, place);
    }

    private void require(Template template) {
        if (template.dimension() != dimension) {
            throw new IllegalArgumentException(
                "a template of " + template.dimension() + " numbers, not of " + dimension);
        }
    }
}
