package org.panke.server.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ProjectId;
import org.panke.gallery.Measured;
import org.panke.house.Shows;
import org.panke.server.capture.FacesKept;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;

/** Who was entered in a project by their face. */
class FaceGalleryTest extends WithGallery {
    private static final ProjectId HERE = GalleryOfTests.HERE;
    private static final ProjectId ELSEWHERE = GalleryOfTests.ELSEWHERE;
    private static final Instant NOW = GalleryOfTests.NOW;
    private static final Met NEWLY = new Met.Newly();
    private static final Met AGAIN = new Met.Again();
    /** Directions: one face twice, one that may be the same, and another. */
    private static final float[] FACE = {1, 2, 0.5f, 0.1f};
    private static final float[] SAME = {1.05f, 1.95f, 0.45f, 0.12f};
    private static final float[] SIMILAR = {2, 1, 0.5f, 0.1f};
    private static final float[] OTHER = {0.1f, -1, 2, 0.3f};

    @Test
    void whoeverWasEnteredIsMetAgainAndByNobodyElseEnteredAsSomebodyNew() {
        assertThat(office.enter(HERE, 1, FACE)).isEqualTo(NEWLY);
        assertThat(office.enter(HERE, 1, SAME)).isEqualTo(AGAIN);
        assertThat(office.enter(HERE, 2, SAME)).isEqualTo(new Met.Somebody(1));
        assertThat(office.enter(HERE, 2, OTHER)).isEqualTo(NEWLY);
        assertThat(office.enter(HERE, 1, OTHER)).isEqualTo(new Met.Somebody(2));
        assertThat(office.rows(HERE)).containsExactly(1L, 2L);
    }

    @Test
    void whoeverHasTwoNumbersIsMetByBoth() {
        office.enter(HERE, 1, FACE);
        assertThat(office.enter(HERE, List.of(1L, 7L), SAME, NOW)).isEqualTo(AGAIN);
        assertThat(office.enter(HERE, List.of(7L), SAME, NOW)).isEqualTo(new Met.Somebody(1));
    }

    @Test
    void whereItMayBeSomebodyAPersonIsAskedAndNothingIsEntered() {
        office.enter(HERE, 1, FACE);
        assertThat(office.enter(HERE, 2, SIMILAR)).isEqualTo(new Met.Unsure());
        assertThat(office.enter(HERE, 1, SIMILAR)).isEqualTo(new Met.Unsure());
        assertThat(office.rows(HERE)).containsExactly(1L);
    }

    @Test
    void nobodyIsEnteredWithTwoFaces() {
        office.enter(HERE, 1, FACE);
        assertThat(office.enter(HERE, 1, OTHER)).isEqualTo(new Met.Unlike());
        assertThat(office.rows(HERE)).containsExactly(1L);
        assertThat(office.gallery.size(HERE)).isOne();
    }

    @Test
    void whateverWasSealedForNothingLeavesNoHalfOfAKey() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, SAME);
        office.enter(HERE, 3, SIMILAR);
        office.enter(HERE, 1, OTHER);
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows()).hasSize(1);
    }

    @Test
    @Shows("R22")
    void twoProjectsNeverMeet() {
        office.enter(HERE, 1, FACE);
        assertThat(office.enter(ELSEWHERE, 1, SAME)).isEqualTo(NEWLY);
        office.end(HERE, 1);
        assertThat(office.enter(ELSEWHERE, 2, FACE)).isEqualTo(new Met.Somebody(1));
        office.sql("UPDATE face_template SET project_id = 'P1'");
        assertThatThrownBy(() -> office.restarted().enter(HERE, 3, OTHER)).as("a row that was moved")
            .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void templatesOfTwoModelsNeverMeet() {
        office.enter(HERE, 1, FACE);
        Encoder newer = new Encoder("drawn/2", 4, GalleryOfTests.ENCODER.thresholds(), GalleryOfTests.FAR);
        assertThat(office.enter(HERE, List.of(1L), newer, FACE, NOW)).isEqualTo(NEWLY);
        assertThat(office.enter(HERE, 2, FACE)).isEqualTo(new Met.Somebody(1));
    }

    @Test
    @Shows("R32")
    void theMoreAreEnteredTheSurerItMustBeThatSomebodyIsMet() {
        Encoder measured = new Encoder("drawn/1", 4, GalleryOfTests.ENCODER.thresholds(),
            new Measured(List.of(new Measured.Share(0.01, 0.9f), new Measured.Share(0.005, 0.999_99f)), List.of()));
        office.enter(HERE, List.of(1L), measured, FACE, NOW);
        assertThat(office.enter(HERE, List.of(2L), measured, SAME, NOW)).isEqualTo(new Met.Somebody(1));
        office.enter(HERE, List.of(2L), measured, OTHER, NOW);
        assertThat(office.enter(HERE, List.of(3L), measured, SAME, NOW)).as("with two it is not sure any more")
            .isEqualTo(new Met.Unsure());
        assertThat(office.rows(HERE)).containsExactly(1L, 2L);
    }

    @Test
    @Shows("R22")
    void whatIsKeptIsSealedAndSaysNothingOfAFace() {
        office.enter(HERE, 1, FACE);
        office.enter(ELSEWHERE, 1, FACE);
        List<byte[]> sealed = office.sealed();
        assertThat(sealed).hasSize(2);
        assertThat(sealed.getFirst()).as("a nonce, three bytes and a tag").hasSize(12 + 3 + 16)
            .isNotEqualTo(sealed.getLast());
    }

    @Test
    void aServerThatWasStartedAgainMeetsEverybodyAsBefore() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        GalleryOfTests again = office.restarted();
        assertThat(again.opened(HERE)).isEqualTo(2);
        assertThat(again.gallery.size(ELSEWHERE)).isZero();
        assertThat(again.enter(HERE, 3, SAME)).isEqualTo(new Met.Somebody(1));
        assertThat(again.enter(HERE, 2, OTHER)).isEqualTo(AGAIN);
    }

    @Test
    @Shows("R15")
    void whoeverEndsItIsNowhereWhenTheAnswerComesAndNobodyElseIsTouched() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        byte[] ended = office.sealed().getFirst();
        assertThat(office.opened(HERE)).isEqualTo(2);
        assertThat(office.end(HERE, 1)).isOne();
        assertThat(office.end(HERE, 1)).isZero();
        assertThat(office.gallery.size(HERE)).isOne();
        assertThat(office.rows(HERE)).containsExactly(2L);
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows());
        assertThat(office.sealed()).doesNotContain(ended);
        assertThat(office.enter(HERE, 3, OTHER)).isEqualTo(new Met.Somebody(2));
        assertThat(office.enter(HERE, 4, SAME)).as("they may be entered again, by their own wish").isEqualTo(NEWLY);
    }

    @Test
    @Shows("R15")
    void whatAnotherProcessEndedIsMetByNobodyAndGoesFromMemoryWithTheSweep() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        GalleryOfTests other = office.restarted();
        assertThat(other.opened(HERE)).isEqualTo(2);
        office.end(HERE, 1);
        office.end(HERE, 2);
        assertThat(other.enter(HERE, 3, SAME)).isEqualTo(NEWLY);
        assertThat(other.gallery.size(HERE)).isZero();
        assertThat(other.opened(HERE)).isOne();
        office.end(HERE, 3);
        other.drop(NOW);
        assertThat(other.gallery.size(HERE)).isZero();
    }

    @Test
    @Shows("R16")
    void afterThirtyDaysNobodyIsMetAndNothingIsThere() {
        office.enter(HERE, 1, FACE);
        Instant end = office.passes.days(HERE).end(office.passes.days(HERE).day(NOW));
        assertThat(office.enter(HERE, List.of(2L), SAME, end.minusMillis(1))).isEqualTo(new Met.Somebody(1));
        office.drop(end.minusMillis(1));
        assertThat(office.rows(HERE)).containsExactly(1L);
        assertThat(office.enter(HERE, List.of(2L), SAME, end)).as("though nobody has swept yet").isEqualTo(NEWLY);
        office.drop(end);
        assertThat(office.rows(HERE)).containsExactly(2L);
        assertThat(office.opened(HERE)).isOne();
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows());
        assertThatThrownBy(() -> office.enter(HERE, 3, FACE)).as("a clock that is put back brings nothing back")
            .isInstanceOf(DestroyedKeyException.class);
    }

    @Test
    @Shows("R02")
    void dismantlingDestroysAllOfOneProject() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        office.enter(ELSEWHERE, 1, FACE);
        FacesKept.Destroyed destroyed = office.destroyAll(HERE);
        assertThat(destroyed.templates()).isEqualTo(2);
        assertThat(destroyed.dayKeys()).isEqualTo(7);
        assertThat(office.rows(HERE)).isEmpty();
        assertThat(office.gallery.size(HERE)).isZero();
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows()).hasSize(1);
        assertThatThrownBy(() -> office.enter(HERE, 3, FACE)).isInstanceOf(DestroyedKeyException.class);
        assertThat(office.rows(HERE)).isEmpty();
        assertThat(office.enter(ELSEWHERE, 2, SAME)).isEqualTo(new Met.Somebody(1));
    }

    @Test
    void whoeverIsForgottenIsDroppedThoughNobodyEndedIt() {
        office.enter(HERE, 1, FACE);
        office.enter(HERE, 2, OTHER);
        office.sql("INSERT INTO forgotten (project_id, owner, sequence) VALUES ('P1', 'person:1', 1)");
        office.drop(NOW);
        assertThat(office.rows(HERE)).containsExactly(2L);
        assertThat(office.opened(HERE)).isOne();
    }

    @Test
    void whoeverEditsARowOpensNothingAndNobodyIsEnteredUntilItIsMended() {
        office.enter(HERE, 1, FACE);
        for (String edit : List.of("person = 2", "consent = 'other'", "day = '2026-03-02'")) {
            office.sql("UPDATE face_template SET " + edit);
            assertThatThrownBy(() -> office.restarted().enter(HERE, 3, OTHER)).as(edit)
                .isInstanceOf(RuntimeException.class).hasMessageNotContaining("P1/");
            office.sql("UPDATE face_template SET person = 1, consent = 'C1', day = '2026-03-01'");
        }
        assertThat(office.restarted().enter(HERE, 3, SAME)).isEqualTo(new Met.Somebody(1));
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows());
    }

    @Test
    void ofManySessionsThatEnterOnePersonAtOnceOneDoesAndAllOthersMeetThem() {
        for (int round = 0; round < 10; round++) {
            ProjectId project = round % 2 == 0 ? HERE : ELSEWHERE;
            float[] face = IntStream.range(0, 4).collect(() -> new float[4], (all, i) -> all[i] = i, (_, _) -> {
            });
            face[round % 4] = 20;
            office.end(project, IntStream.range(0, 100).mapToObj(i -> (long) i).toList());
            Map<Long, Met> met = new ConcurrentHashMap<>();
            try (ExecutorService sessions = Executors.newFixedThreadPool(8)) {
                for (long person = 0; person < 8; person++) {
                    long each = person;
                    sessions.execute(() -> met.put(each, office.enter(project, each, face)));
                }
            }
            assertThat(met).hasSize(8);
            List<Long> entered = met.entrySet().stream().filter(each -> each.getValue().equals(NEWLY))
                .map(Map.Entry::getKey).collect(Collectors.toList());
            assertThat(entered).hasSize(1).isEqualTo(office.rows(project));
            assertThat(met.values()).filteredOn(each -> !each.equals(NEWLY))
                .containsOnly(new Met.Somebody(entered.getFirst()));
        }
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows());
    }

    @Test
    void whoeverIsEnteredAndEndedFromManySidesIsThereExactlyWhereARowIs() {
        try (ExecutorService sessions = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 80; i++) {
                long person = i % 4;
                float[] face = {0, 0, 0, 0};
                face[i % 4] = 1;
                sessions.execute(i % 3 == 0 ? () -> office.end(HERE, person) : () -> office.enter(HERE, person, face));
                sessions.execute(() -> office.gallery.fill(HERE, GalleryOfTests.ENCODER, NOW));
            }
        }
        assertThat(office.rows(HERE)).doesNotHaveDuplicates();
        assertThat(office.halvesThere()).isEqualTo(office.halvesOfRows());
        assertThat(office.opened(HERE)).isEqualTo(office.rows(HERE).size());
    }

    @Test
    void theLongestThatAnybodyIsKeptIsThirtyDays() {
        office.enter(HERE, 1, FACE);
        office.drop(NOW.plus(Duration.ofDays(30)));
        assertThat(office.rows(HERE)).isEmpty();
    }
}
