package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.server.face.GalleryOfTests.ELSEWHERE;
import static org.panke.server.face.GalleryOfTests.HERE;
import static org.panke.server.face.GalleryOfTests.NOW;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.platform.SqliteStore;

/** The database is put back, and the keys of faces are not, as the manual says. */
class FaceKeysLostTest {
    private static final float[] ONE = {1, 2, 0.5f, 0.1f};
    private static final float[] OTHER = {0.1f, -1, 2, 0.3f};

    @TempDir
    private Path folder;

    @TempDir
    private Path empty;

    @Test
    void whatNothingOpensIsGoneBeforeAnybodyGetsItsNumberAndAllGoesOn() {
        try (GalleryOfTests before = new GalleryOfTests(SqliteStore.open(folder.resolve("panke.db")), folder)) {
            before.enter(HERE, 1, ONE);
            before.enter(HERE, 2, OTHER);
            before.enter(ELSEWHERE, 3, ONE);
            GalleryOfTests office = before.withoutKeys(empty);
            assertThat(office.rows(HERE)).isEmpty();
            assertThat(office.gallery.until(HERE, List.of(1L), NOW)).isEmpty();
            assertThat(office.end(HERE, 1)).isZero();
            assertThat(office.enter(ELSEWHERE, 9, OTHER)).isEqualTo(new Met.Newly());
            assertThat(office.end(HERE, List.of(1L, 2L))).isZero();
            assertThat(office.gallery.until(ELSEWHERE, List.of(9L), NOW)).isPresent();
            office.drop(NOW);
            office.destroyAll(HERE);
            assertThat(office.enter(ELSEWHERE, 9, OTHER)).isEqualTo(new Met.Again());
        }
    }

    @Test
    void whatNeverWasHereIsDestroyedWithoutAWord() {
        try (GalleryOfTests office = new GalleryOfTests(SqliteStore.open(folder.resolve("panke.db")), folder)) {
            office.enter(HERE, 1, ONE);
            office.halves.destroy(List.of(1_000_000L));
            assertThat(office.enter(HERE, 1, ONE)).isEqualTo(new Met.Again());
        }
    }
}
