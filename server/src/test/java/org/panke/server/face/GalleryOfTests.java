package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.gallery.Measured;
import org.panke.gallery.Template;
import org.panke.gallery.Thresholds;
import org.panke.server.capture.FacesKept;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.CabinetFolder;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.Store;
import org.panke.vault.KeyHalves;

/** An office of two projects where people are entered by their faces, with its rows and its keys on the disk. */
final class GalleryOfTests implements AutoCloseable {
    static final ProjectId HERE = new ProjectId("P1");
    static final ProjectId ELSEWHERE = new ProjectId("P2");
    /** Ten in the morning of 2026-03-01 there. */
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    /** Of whom no two different people ever came near each other. */
    static final Measured FAR = new Measured(List.of(new Measured.Share(1e-9, 0)), List.of());
    static final Encoder ENCODER = new Encoder("drawn/1", 4, new Thresholds(0.5f, 0.9f), FAR);
    private static final String RULES = "zone: Asia/Shanghai\nchannels:\n  - {id: O1, kind: OWN, name: 自渠}\n";

    final Store store;
    final Killed halves;
    final FacePasses passes;
    final FaceGallery gallery;
    private final Path folder;
    private final HalvesFile file;
    private final Offices offices;
    private final List<GalleryOfTests> again = new ArrayList<>();

    GalleryOfTests(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        SecureRandom random = new SecureRandom();
        Projects projects = new Projects(store.writer());
        if (Projects.all(store.reader()).isEmpty()) {
            projects.open(HERE, "一号院", RULES, NOW);
            projects.open(ELSEWHERE, "二号院", RULES, NOW);
        }
        offices = new Offices(projects, Ceiling.NONE, store.reader());
        file = HalvesFile.open(folder.resolve("halves"), random);
        halves = new Killed(file);
        FaceKeys keys = new FaceKeys(CabinetFolder.open(folder.resolve("days"), random), halves, file::close);
        passes = new FacePasses(store.reader(), offices, keys, random);
        gallery = new FaceGallery(store.reader(), passes, keys);
        Strangers.drop(keys, store.writer());
    }

    /** The same data and keys, with nothing in memory. */
    GalleryOfTests restarted() {
        GalleryOfTests other = new GalleryOfTests(store, folder);
        again.add(other);
        return other;
    }

    /** The same data, which came back without the keys of faces. */
    GalleryOfTests withoutKeys(Path empty) {
        GalleryOfTests other = new GalleryOfTests(store, empty);
        again.add(other);
        return other;
    }

    static FaceLooks.Visitor visitor(ProjectId project, List<Long> numbers) {
        return new FaceLooks.Visitor(project, "kiosk", Phone.mainland(13800001234L), numbers,
            new EventId("C" + numbers.getFirst()));
    }

    Met enter(ProjectId project, long person, float[] face) {
        return enter(project, List.of(person), face, NOW);
    }

    Met enter(ProjectId project, List<Long> numbers, float[] face, Instant now) {
        return enter(project, numbers, ENCODER, face, now);
    }

    Met enter(ProjectId project, List<Long> numbers, Encoder encoder, float[] face, Instant now) {
        return enter(project, numbers, encoder, face, now, (_, work) -> store.writer().write(work));
    }

    Met enter(ProjectId project, List<Long> numbers, Encoder encoder, float[] face, Instant now,
            FaceGallery.Step step) {
        try (Template template = Template.of(face)) {
            return gallery.enter(visitor(project, numbers), encoder, template, now, step);
        }
    }

    /** How many templates are in memory, once all that the rows have is there. */
    int opened(ProjectId project) {
        gallery.fill(project, ENCODER, NOW);
        return gallery.size(project);
    }

    /** As many as those were. */
    int end(ProjectId project, long person) {
        return end(project, List.of(person));
    }

    int end(ProjectId project, List<Long> numbers) {
        return store.writer().write(db -> gallery.end(project, numbers, db));
    }

    FacesKept.Destroyed destroyAll(ProjectId project) {
        return store.writer().write(db -> new AllFaces(passes, gallery).destroyAll(project, db));
    }

    /** As the sweep does. */
    void drop(Instant now) {
        for (ProjectId project : List.of(HERE, ELSEWHERE)) {
            passes.drop(project, now, store.writer());
            gallery.drop(project, now, store.writer());
        }
    }

    List<Long> rows(ProjectId project) {
        return store.reader().sql("SELECT person FROM face_template WHERE project_id = ? ORDER BY person")
            .params(project.value()).query(Long.class).list();
    }

    List<byte[]> sealed() {
        return store.reader().sql("SELECT sealed FROM face_template ORDER BY project_id, person").query(byte[].class)
            .list();
    }

    void sql(String sql) {
        int rows = store.writer().write(db -> db.sql(sql).update());
        assertThat(rows).isPositive();
    }

    Set<Long> halvesOfRows() {
        return new HashSet<>(store.reader().sql("SELECT half FROM face_template").query(Long.class).list());
    }

    /** Those that were taken here and are whole. */
    Set<Long> halvesThere() {
        Set<Long> there = new HashSet<>(halves.taken);
        again.forEach(each -> there.addAll(each.halves.taken));
        there.removeIf(half -> file.of(half).isEmpty());
        return there;
    }

    @Override
    public void close() {
        again.forEach(each -> each.file.close());
        file.close();
        store.close();
    }

    /** Halves that know which were taken, and whose process may be killed before or after some are destroyed. */
    static final class Killed implements KeyHalves {
        private final KeyHalves halves;
        private final Set<Long> taken = ConcurrentHashMap.newKeySet();
        volatile boolean before;
        volatile boolean after;

        Killed(KeyHalves halves) {
            this.halves = halves;
        }

        @Override
        public long take() {
            long number = halves.take();
            taken.add(number);
            return number;
        }

        @Override
        public Optional<byte[]> of(long number) {
            return halves.of(number);
        }

        @Override
        public void destroy(Collection<Long> numbers) {
            if (before) {
                throw new IllegalStateException("killed");
            }
            halves.destroy(numbers);
            if (after) {
                throw new IllegalStateException("killed");
            }
        }
    }
}
