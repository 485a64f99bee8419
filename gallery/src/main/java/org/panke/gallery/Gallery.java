package org.panke.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

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
    private volatile Snapshot now = Snapshot.empty();

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
            now = Snapshot.empty();
            places.clear();
            before.readers().await();
            before.blocks().forEach(Block::wipe);
            return before.size();
        } finally {
            changing.unlock();
        }
    }

    /** The blocks as they are now. */
    List<Block> blocks() {
        return now.blocks();
    }

    private Likeness likeness(Snapshot snapshot, Template template, Thresholds thresholds) {
        Optional<Nearest> nearest = switch (passes) {
            case ONE -> new Scan(products, template).nearest(snapshot);
            case TWO -> new Search(products, template).nearest(snapshot);
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

    private boolean append(TemplateId id, Template template) {
        Snapshot before = now;
        int place = before.size();
        if (places.putIfAbsent(id, place) != null) {
            return false;
        }
        List<Block> blocks = before.blocks();
        if (place / Block.ROWS == blocks.size()) {
            blocks = new ArrayList<>(blocks);
            blocks.add(new Block(dimension));
        }
        // no snapshot counts this row yet
        blocks.get(place / Block.ROWS).put(place % Block.ROWS, id, template);
        now = new Snapshot(blocks, place + 1, before.readers());
        return true;
    }

    /** The last row takes the place; what both rows were is overwritten once nobody reads it. */
    private void remove(int place) {
        Snapshot before = now;
        int last = before.size() - 1;
        Block holed = before.block(place);
        Block ending = before.block(last);
        List<Block> blocks = new ArrayList<>(before.blocks());
        if (place != last) {
            Block whole = holed.with(place % Block.ROWS, ending, last % Block.ROWS);
            if (holed == ending) {
                whole.wipe(last % Block.ROWS);
            }
            blocks.set(place / Block.ROWS, whole);
            places.put(before.id(last), place);
        }
        now = new Snapshot(blocks, last, new Readers());
        before.readers().await();
        if (place != last) {
            holed.wipe();
        }
        ending.wipe(last % Block.ROWS);
    }

    private void require(Template template) {
        if (template.dimension() != dimension) {
            throw new IllegalArgumentException(
                "a template of " + template.dimension() + " numbers, not of " + dimension);
        }
    }
}
