package org.panke.vault.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.vault.BrokenSealException;

class SealedTemplatesTest {
    private static final Instant NOW = Offices.NOW;
    private static final byte[] FACE = "a face, which is nobody's".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Offices office = new Offices(new SecureRandom());
    private final SealedTemplates templates = new SealedTemplates(office.days, office.halves);
    private final SealedTemplate sealed = templates.seal("P1/7", "C3", "faceres/1", FACE, NOW);

    @Test
    void aTemplateOpensForWhomItWasSealedAndForNothingElse() {
        assertThat(templates.open(again(sealed.whose(), sealed.bytes()), NOW)).hasValue(FACE);
        KeyDay today = sealed.whose().day();
        KeyDay tomorrow = new KeyDay("P1", today.date().plusDays(1));
        KeyDay elsewhere = new KeyDay("P2", today.date());
        office.cabinet.make(List.of(tomorrow, elsewhere));
        for (Whose other : List.of(
            new Whose(today, "P1/8", "C3", "faceres/1"), new Whose(today, "P1/7", "C4", "faceres/1"),
            new Whose(today, "P1/7", "C3", "faceres/2"), new Whose(tomorrow, "P1/7", "C3", "faceres/1"),
            new Whose(elsewhere, "P1/7", "C3", "faceres/1"), new Whose(today, "P1/", "7C3", "faceres/1"))) {
            assertThatThrownBy(() -> templates.open(again(other, sealed.bytes()), NOW)).as("%s", other)
                .isInstanceOf(BrokenSealException.class).hasMessageNotContainingAny("P1/7", "C3");
        }
    }

    @Test
    void aTemplateOpensWithItsOwnHalfAlone() {
        SealedTemplate other = templates.seal("P1/7", "C3", "faceres/1", FACE, NOW);
        assertThatThrownBy(() -> templates.open(SealedTemplate.of(sealed.whose(), other.half(), sealed.bytes()), NOW))
            .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void everyBitOfASealCounts() {
        for (int bit = 0; bit < sealed.bytes().length * Byte.SIZE; bit++) {
            byte[] changed = sealed.bytes();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> templates.open(again(sealed.whose(), changed), NOW))
                .isInstanceOf(BrokenSealException.class);
        }
        for (int length = 0; length < sealed.bytes().length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed.bytes(), length);
            assertThatThrownBy(() -> templates.open(again(sealed.whose(), cut), NOW))
                .isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void whatWasErasedOpensInNoCopyOfTheDataAndNobodyElsesIsTouched() {
        SealedTemplate theirs = templates.seal("P1/8", "C4", "faceres/1", FACE, NOW);
        templates.erase(List.of(sealed));
        templates.erase(List.of(sealed));
        assertThat(templates.open(again(sealed.whose(), sealed.bytes()), NOW)).isEmpty();
        assertThat(templates.open(theirs, NOW)).hasValue(FACE);
    }

    @Test
    void whenItsDaysAreOverATemplateOpensNoMore() {
        Instant later = NOW.plus(Duration.ofDays(15));
        SealedTemplate newer = templates.seal("P1/7", "C3", "faceres/1", FACE, later);
        Instant end = office.days.end(sealed.whose().day());
        assertThat(templates.open(sealed, end)).isEmpty();
        office.days.destroyDead(end);
        assertThat(templates.open(sealed, NOW)).isEmpty();
        assertThat(templates.open(newer, end)).hasValue(FACE);
    }

    private SealedTemplate again(Whose whose, byte[] bytes) {
        return SealedTemplate.of(whose, sealed.half(), bytes);
    }
}
