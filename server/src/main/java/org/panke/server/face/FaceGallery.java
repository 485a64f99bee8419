package org.panke.server.face;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.gallery.Likeness;
import org.panke.gallery.Template;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Writer;
import org.panke.vault.DestroyedKeyException;
import org.panke.vault.face.DayKeys;
import org.panke.vault.face.SealedTemplate;
import org.panke.vault.face.SealedTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who was entered in a project by their face, in its last thirty days. Whoever is there is met again and not entered a
 * second time: looking and entering are one step, which holds the project. Whatever ends a template destroys the half of
 * its key first, then its numbers in memory, then its row. Two projects never meet.
 */
public final class FaceGallery {
    private final Map<Place, OpenedFaces> opened = new ConcurrentHashMap<>();
    private final JdbcClient reader;
    private final FacePasses passes;
    private final FaceKeys keys;

    FaceGallery(JdbcClient reader, FacePasses passes, FaceKeys keys) {
        this.reader = reader;
        this.passes = passes;
        this.keys = keys;
    }

    /** Templates of two projects never meet, nor those of two models. */
    private record Place(ProjectId project, String model) {
    }

    /**
     * One unit of work: what it writes is kept whole and before this returns, or none of it is.
     */
    @FunctionalInterface
    interface Step {
        /** @param likely what will come of it, unless somebody is entered or ended meanwhile */
        Met take(Met likely, Writer.Work<Met> work);
    }

    /**
     * Enters a visitor whose face is nobody's here. Of two sessions that enter one person at the same moment one does, and
     * the other meets them.
     *
     * @throws org.panke.vault.BrokenSealException where a row of the project is not as it was written: nobody is entered then
     */
    Met enter(FaceLooks.Visitor visitor, Encoder encoder, Template face, Instant now, Step step) {
        fill(visitor.project(), encoder, now);
        Met likely = met(visitor, encoder, face, now, reader);
        SealedTemplates seals = seals(visitor.project());
        SealedTemplate sealed = sealed(seals, visitor, encoder, face, now);
        boolean isKept = false;
        try {
            Met met = step.take(likely, db -> {
                Projects.hold(visitor.project(), db);
                Met before = met(visitor, encoder, face, now, db);
                if (before instanceof Met.Newly) {
                    requireOpen(seals, sealed, now);
                    FaceTemplates.keep(visitor.project(), sealed, visitor.person(), now, db);
                }
                return before;
            });
            isKept = met instanceof Met.Newly;
            return met;
        } finally {
            if (!isKept) {
                seals.erase(List.of(sealed));
            }
        }
    }

    private static SealedTemplate sealed(SealedTemplates seals, FaceLooks.Visitor visitor, Encoder encoder,
            Template face, Instant now) {
        byte[] packed = face.packed();
        try {
            return seals.seal(FacePasses.whose(visitor.project(), visitor.person()), visitor.consent().value(),
                encoder.model(), packed, now);
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    /** An order to dismantle may have come since it was sealed. */
    private static void requireOpen(SealedTemplates seals, SealedTemplate sealed, Instant now) {
        byte[] open =
            seals.open(sealed, now).orElseThrow(() -> new DestroyedKeyException("a template sealed just now"));
        Arrays.fill(open, (byte) 0);
    }

    private Met met(FaceLooks.Visitor visitor, Encoder encoder, Template face, Instant now, JdbcClient db) {
        ProjectId project = visitor.project();
        Likeness like = opened(project, encoder).find(rows(project, encoder, now, db), face, encoder::among);
        return switch (like) {
            case Likeness.Perhaps _ -> new Met.Unsure();
            case Likeness.Nobody _ -> isEntered(visitor, encoder, now, db) ? new Met.Unlike() : new Met.Newly();
            case Likeness.Surely one -> known(visitor, one.id().value(), db);
        };
    }

    /** A row that went since it was read is nobody's; while the project is held none goes. */
    private static Met known(FaceLooks.Visitor visitor, long half, JdbcClient db) {
        Optional<Long> person =
            FaceTemplates.find(visitor.project(), half, db).map(FaceTemplates.Kept::person);
        if (person.isEmpty()) {
            return new Met.Newly();
        }
        return visitor.numbers().contains(person.get()) ? new Met.Again() : new Met.Somebody(person.get());
    }

    private boolean isEntered(FaceLooks.Visitor visitor, Encoder encoder, Instant now, JdbcClient db) {
        DayKeys days = passes.days(visitor.project());
        return FaceTemplates.of(visitor.project(), visitor.numbers(), db).stream()
            .anyMatch(each -> each.sealed().whose().model().equals(encoder.model())
                && now.isBefore(days.end(each.day())) && keys.isThere(each.half()));
    }

    /** Opens what the rows have, so that neither a visitor nor the database has to wait for it. */
    void fill(ProjectId project, Encoder encoder, Instant now) {
        OpenedFaces faces = opened(project, encoder);
        OpenedFaces.Rows rows = rows(project, encoder, now, reader);
        rows.halves().forEach(half -> faces.add(half, rows));
    }

    /** How many templates of a project are in memory. */
    int size(ProjectId project) {
        return of(project).mapToInt(OpenedFaces::size).sum();
    }

    /** When the newest of theirs that opens is over; empty where none does. */
    Optional<Instant> until(ProjectId project, List<Long> numbers, Instant now) {
        DayKeys days = passes.days(project);
        return FaceTemplates.of(project, numbers, reader).stream().filter(each -> keys.isThere(each.half()))
            .map(each -> days.end(each.day())).filter(now::isBefore).max(Comparator.naturalOrder());
    }

    /** Ends all that somebody has: nothing of it opens any more when this returns, and its rows are gone with the commit. */
    int end(ProjectId project, List<Long> numbers, JdbcClient db) {
        Projects.hold(project, db);
        List<FaceTemplates.Kept> theirs = FaceTemplates.of(project, numbers, db);
        end(project, theirs, db);
        return theirs.size();
    }

    /** All of a project, for good: also where the unit of work does not come to be kept. @return how many those were */
    int endAll(ProjectId project, JdbcClient db) {
        Projects.hold(project, db);
        List<FaceTemplates.Kept> all = FaceTemplates.all(project, db);
        try {
            end(project, all, db);
        } finally {
            of(project).forEach(OpenedFaces::forgetAll);
        }
        return all.size();
    }

    /** The same where something is kept. */
    void endAll(ProjectId project, Writer writer) {
        if (!FaceTemplates.all(project, reader).isEmpty()) {
            writer.write(db -> {
                writer.scrub();
                return endAll(project, db);
            });
        }
    }

    private void end(ProjectId project, Collection<FaceTemplates.Kept> which, JdbcClient db) {
        Projects.hold(project, db);
        List<Long> gone = which.stream().map(FaceTemplates.Kept::half).toList();
        try {
            seals(project).erase(which.stream().map(FaceTemplates.Kept::sealed).toList());
        } finally {
            of(project).forEach(faces -> faces.forget(gone));
        }
        FaceTemplates.delete(project, gone, db);
    }

    /** What is over: templates of days that are dead, of whoever is forgotten, and what an ending that was cut short left. */
    void drop(ProjectId project, Instant now, Writer writer) {
        DayKeys days = passes.days(project);
        List<FaceTemplates.Kept> all = FaceTemplates.all(project, reader);
        Set<Long> there = all.stream().map(FaceTemplates.Kept::half).collect(Collectors.toUnmodifiableSet());
        // another process may have ended some
        of(project).forEach(faces -> faces.keepOnly(there));
        Set<Long> forgotten = Set.copyOf(FaceTemplates.forgotten(project, reader));
        drop(project, all.stream().filter(each -> forgotten.contains(each.person())
            || !now.isBefore(days.end(each.day()))).toList(), writer);
        drop(project, all.stream().filter(each -> now.isBefore(days.end(each.day()))
            && !keys.isThere(each.half())).toList(), writer);
    }

    void drop(ProjectId project, List<FaceTemplates.Kept> over, Writer writer) {
        if (!over.isEmpty()) {
            writer.write(db -> {
                end(project, over, db);
                writer.scrub();
                return over.size();
            });
        }
    }

    /** Those of days that are not dead. */
    private OpenedFaces.Rows rows(ProjectId project, Encoder encoder, Instant now, JdbcClient db) {
        DayKeys days = passes.days(project);
        SealedTemplates seals = seals(project);
        return new OpenedFaces.Rows() {
            @Override
            public Set<Long> halves() {
                return FaceTemplates.known(project, encoder.model(), db).stream()
                    .filter(each -> now.isBefore(days.end(each.day()))).map(FaceTemplates.Known::half)
                    .collect(Collectors.toUnmodifiableSet());
            }

            @Override
            public Optional<Template> open(long half) {
                return FaceTemplates.find(project, half, db).flatMap(each -> seals.open(each.sealed(), now))
                    .map(FaceGallery::unpacked);
            }

            @Override
            public boolean isOver(long half) {
                return !keys.isThere(half);
            }
        };
    }

    private static Template unpacked(byte[] packed) {
        try {
            return Template.unpacked(packed);
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    private OpenedFaces opened(ProjectId project, Encoder encoder) {
        return opened.computeIfAbsent(new Place(project, encoder.model()), _ -> new OpenedFaces(encoder.dimension()));
    }

    private Stream<OpenedFaces> of(ProjectId project) {
        return opened.entrySet().stream().filter(each -> each.getKey().project.equals(project))
            .map(Map.Entry::getValue);
    }

    private SealedTemplates seals(ProjectId project) {
        return new SealedTemplates(passes.days(project), keys.halves());
    }
}
