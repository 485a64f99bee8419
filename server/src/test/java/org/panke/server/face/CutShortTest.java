package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ProjectId;
import org.panke.house.Shows;
import org.panke.vault.DestroyedKeyException;

/** Entering and ending that a kill cut short between any two writes: no template is left over, and no ending is lost. */
class CutShortTest extends WithGallery {
    private static final ProjectId HERE = GalleryOfTests.HERE;
    private static final Met NEWLY = new Met.Newly();
    private static final float[] FACE = {1, 2, 0.5f, 0.1f};
    private static final float[] OTHER = {0.1f, -1, 2, 0.3f};

    private Met enter(FaceGallery.Step step) {
        return office.enter(HERE, List.of(1L), GalleryOfTests.ENCODER, FACE, GalleryOfTests.NOW, step);
    }

    private static IllegalStateException killed() {
        return new IllegalStateException("killed");
    }

    @Test
    void afterSealingAndBeforeItsRowNothingIsThere() {
        assertThatThrownBy(() -> enter((_, _) -> {
            throw killed();
        })).hasMessage("killed");
        office.halves.before = true;
        assertThatThrownBy(() -> enter((_, _) -> {
            throw killed();
        })).as("and the half stays, of which there is no use").hasMessage("killed");
        assertNobodyIsThere();
    }

    @Test
    void afterItsRowAndBeforeTheCommitNothingIsThere() {
        assertThatThrownBy(() -> enter((_, work) -> office.store.writer().write(db -> {
            assertThat(work.in(db)).isEqualTo(NEWLY);
            throw killed();
        }))).hasMessage("killed");
        assertThat(office.halvesThere()).isEmpty();
        assertNobodyIsThere();
    }

    private void assertNobodyIsThere() {
        assertThat(office.rows(HERE)).isEmpty();
        assertThat(office.opened(HERE)).isZero();
        assertThat(office.restarted().enter(HERE, 2, FACE)).isEqualTo(NEWLY);
    }

    @Test
    void afterTheCommitAndBeforeTheAnswerTheyAreEntered() {
        // a process that was killed destroys nothing
        office.halves.before = true;
        assertThatThrownBy(() -> enter((_, work) -> {
            office.store.writer().write(work);
            throw killed();
        })).hasMessage("killed");
        assertThat(office.restarted().enter(HERE, 2, FACE)).isEqualTo(new Met.Somebody(1));
    }

    @Test
    void whereNobodyKnowsWhetherItWasKeptNobodyIsMet() {
        assertThatThrownBy(() -> enter((_, work) -> {
            office.store.writer().write(work);
            throw killed();
        })).hasMessage("killed");
        assertThat(office.rows(HERE)).containsExactly(1L);
        assertThat(office.opened(HERE)).isZero();
        assertThat(office.enter(HERE, 2, FACE)).isEqualTo(NEWLY);
        office.drop(GalleryOfTests.NOW);
        assertThat(office.rows(HERE)).containsExactly(2L);
    }

    @Test
    @Shows("R15")
    void beforeTheHalfIsDestroyedAnEndingChangedNothing() {
        office.enter(HERE, 1, FACE);
        office.halves.before = true;
        assertThatThrownBy(() -> office.end(HERE, 1)).hasMessage("killed");
        GalleryOfTests again = office.restarted();
        assertThat(again.enter(HERE, 2, FACE)).as("nobody was told that it was ended").isEqualTo(new Met.Somebody(1));
        assertThat(again.end(HERE, 1)).isOne();
        assertThat(again.enter(HERE, 2, FACE)).isEqualTo(NEWLY);
    }

    @Test
    @Shows("R15")
    void afterTheHalfIsDestroyedNobodyIsMetThoughTheRowStaysUntilTheSweep() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        assertThat(office.opened(HERE)).isEqualTo(2);
        office.halves.after = true;
        assertThatThrownBy(() -> office.end(HERE, 1)).hasMessage("killed");
        office.halves.after = false;
        assertThat(office.rows(HERE)).containsExactly(1L, 2L);
        assertThat(office.enter(HERE, 1, FACE)).as("also by a process that had it in memory").isEqualTo(NEWLY);
        GalleryOfTests again = office.restarted();
        assertThat(again.enter(HERE, 3, FACE)).isEqualTo(new Met.Somebody(1));
        assertThat(again.enter(HERE, 3, OTHER)).isEqualTo(new Met.Somebody(2));
        again.drop(GalleryOfTests.NOW);
        assertThat(again.rows(HERE)).containsExactly(1L, 2L);
        assertThat(again.end(HERE, 1)).as("ending again ends what is there now").isOne();
    }

    @Test
    void anEndingThatIsNotKeptIsStillDone() {
        office.enter(HERE, 1, FACE);
        assertThatThrownBy(() -> office.store.writer().write(db -> {
            office.gallery.end(HERE, List.of(1L), db);
            throw killed();
        })).hasMessage("killed");
        assertThat(office.rows(HERE)).containsExactly(1L);
        assertThat(office.opened(HERE)).isZero();
        assertThat(office.halvesThere()).isEmpty();
        office.drop(GalleryOfTests.NOW);
        assertThat(office.rows(HERE)).isEmpty();
    }

    @Test
    @Shows("R02")
    void aDismantlingThatWasCutShortIsDoneAgainAndCountsAll() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        office.halves.after = true;
        assertThatThrownBy(() -> office.destroyAll(HERE)).hasMessage("killed");
        office.halves.after = false;
        assertThat(office.opened(HERE)).isZero();
        assertThat(office.destroyAll(HERE).templates()).isEqualTo(2);
        assertThat(office.rows(HERE)).isEmpty();
    }

    @Test
    @Shows("R02")
    void anOrderThatComesBetweenSealingAndEnteringIsNotOvertaken() {
        office.enter(HERE, 2, OTHER);
        assertThatThrownBy(() -> enter((_, work) -> {
            office.destroyAll(HERE);
            return office.store.writer().write(work);
        })).isInstanceOf(DestroyedKeyException.class);
        assertThat(office.rows(HERE)).isEmpty();
        assertThat(office.halvesThere()).isEmpty();
    }

    @Test
    void anOlderCopyOfTheDataBringsNobodyBack() {
        office.enter(HERE, 1, FACE);
        office.sql("CREATE TABLE older AS SELECT * FROM face_template");
        office.end(HERE, 1);
        office.sql("INSERT INTO face_template SELECT * FROM older");
        assertThat(office.opened(HERE)).isZero();
        assertThat(office.restarted().enter(HERE, 2, FACE)).isEqualTo(NEWLY);
        office.drop(GalleryOfTests.NOW);
        assertThat(office.rows(HERE)).containsExactly(2L);
    }
}
