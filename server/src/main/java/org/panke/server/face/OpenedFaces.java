package org.panke.server.face;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.panke.gallery.Gallery;
import org.panke.gallery.Likeness;
import org.panke.gallery.Template;
import org.panke.gallery.TemplateId;
import org.panke.gallery.Thresholds;

/**
 * The templates of one project and one model in memory, by the numbers of their halves. It follows what the rows say and
 * knows nothing of its own: what was rolled back, ended by another process or came back with an older copy of the data is
 * put right before anything is compared.
 */
final class OpenedFaces {
    private final Gallery gallery;
    /** Those that are in it. */
    private final Set<Long> there = new HashSet<>();

    OpenedFaces(int dimension) {
        this.gallery = new Gallery(dimension);
    }

    synchronized int size() {
        return there.size();
    }

    /** What the rows come to. */
    interface Rows {
        /** All there are. */
        Set<Long> halves();

        /** A row's template; empty where nothing opens it any more. */
        Optional<Template> open(long half);

        /** Whether somebody has destroyed what opens it, in whichever process. */
        boolean isOver(long half);
    }

    /**
     * Whom a face looks like of those in the rows that open.
     *
     * @param among the thresholds of one face among so many
     */
    synchronized Likeness find(Rows rows, Template face, IntFunction<Thresholds> among) {
        Set<Long> all = rows.halves();
        keepOnly(all);
        all.forEach(half -> add(half, rows));
        Likeness like = gallery.find(face, among.apply(there.size()));
        while (found(like).filter(half -> rows.isOver(half)).isPresent()) {
            forget(List.of(found(like).get()));
            like = gallery.find(face, among.apply(there.size()));
        }
        return like;
    }

    private static Optional<Long> found(Likeness like) {
        return switch (like) {
            case Likeness.Nobody _ -> Optional.empty();
            case Likeness.Perhaps one -> Optional.of(one.id().value());
            case Likeness.Surely one -> Optional.of(one.id().value());
        };
    }

    /**
     * Adds a row ahead. It is opened while nobody can forget it: whoever ends a template destroys its half first and
     * then forgets it here, so that it is either not opened any more, or forgotten after it was added.
     */
    synchronized void add(long half, Rows rows) {
        if (there.contains(half)) {
            return;
        }
        rows.open(half).ifPresent(opened -> {
            try (opened) {
                gallery.add(new TemplateId(half), opened);
                there.add(half);
            }
        });
    }

    /** Their numbers are overwritten when this returns. */
    synchronized void forget(Collection<Long> halves) {
        List.copyOf(halves).forEach(half -> {
            gallery.erase(new TemplateId(half));
            there.remove(half);
        });
    }

    synchronized void keepOnly(Set<Long> halves) {
        forget(there.stream().filter(half -> !halves.contains(half)).toList());
    }

    synchronized void forgetAll() {
        gallery.eraseAll();
        there.clear();
    }
}
