package org.panke.vault.face;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.panke.vault.DestroyedKeyException;

class PassesTest {
    /** A template of 1,024 numbers, packed. */
    private static final byte[] FACE = new byte[513];
    private static final int SEALED_FROM = 1 + PassId.LENGTH;

    private final Offices office = new Offices(new SecureRandom());
    private final Pass pass = office.pass(FACE);

    @Test
    void aPassOpensForWhomItWasGivenAndSaysWhoTheyAre() {
        try (Opened opened = opened(office.shown(pass))) {
            assertThat(opened.template()).isEqualTo(FACE);
            assertThat(opened.row().whose())
                .isEqualTo(new Whose(office.days.day(Offices.NOW), "P1/7", "C3", "faceres/1"));
        }
    }

    @Test
    void aPassThatWasRevokedIsNeverOpenedAgainAndNoOtherIsTouched() {
        Pass other = office.pass(FACE);
        office.passes.revoke(List.of(office.row(pass)));
        assertThat(office.shown(pass)).isEqualTo(Refusal.REVOKED);
        assertThat(office.shown(other)).isInstanceOf(Opened.class);
    }

    @Test
    void aPassIsOverWhenTheDayThirtyDaysLaterBegins() {
        Instant end = office.days.end(office.row(pass).whose().day());
        assertThat(office.shown(pass, end.minusNanos(1))).isInstanceOf(Opened.class);
        assertThat(office.shown(pass, end)).isEqualTo(Refusal.OVER);
        assertThat(office.shown(pass, Offices.NOW.plus(Duration.ofDays(31)))).isEqualTo(Refusal.OVER);
        office.days.destroyDead(end);
        assertThat(office.shown(pass)).isEqualTo(Refusal.OVER);
    }

    @Test
    void whereFacesAreDismantledPassesAreOverAndNoneIsGiven() {
        office.days.destroyAll();
        assertThat(office.shown(pass)).isEqualTo(Refusal.OVER);
        assertThatThrownBy(() -> office.pass(FACE)).isInstanceOf(DestroyedKeyException.class);
    }

    @Test
    void aPassOfAnotherProjectIsAsUnknownAsOneThatNobodyGave() {
        office.days.prepare(Offices.NOW);
        assertThat(office.elsewhere.open(pass, office::kept, "faceres/1", Offices.NOW)).isEqualTo(Refusal.UNKNOWN);
        assertThat(office.elsewhere.open(pass, _ -> Optional.empty(), "faceres/1", Offices.NOW))
            .isEqualTo(Refusal.UNKNOWN);
    }

    @Test
    void aPassOfAnotherModelIsNotCompared() {
        assertThat(office.passes.open(pass, office::kept, "faceres/2", Offices.NOW)).isEqualTo(Refusal.OTHER_MODEL);
    }

    @Test
    void everyBitOfAPassCounts() {
        byte[] bytes = Base45.decoded(pass.text()).orElseThrow();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            int at = bit / Byte.SIZE;
            changed[at] ^= (byte) (1 << bit % Byte.SIZE);
            Refusal why = at == 0 ? Refusal.UNREADABLE : at < SEALED_FROM ? Refusal.UNKNOWN : Refusal.ALTERED;
            assertThat(office.shown(new Pass(Base45.encoded(changed)))).as("bit %d", bit).isEqualTo(why);
        }
    }

    @Test
    void everyCharacterOfAPassCounts() {
        for (int i = 0; i < pass.text().length(); i++) {
            for (char other : new char[]{'0', 'Z', ':', 'a', '好'}) {
                StringBuilder changed = new StringBuilder(pass.text());
                changed.setCharAt(i, other);
                if (!changed.toString().equals(pass.text())) {
                    assertThat(office.shown(new Pass(changed.toString()))).as("%s at %d", other, i)
                        .isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void aPassThatIsCutOrHasMoreIsRefused() {
        for (int length = 0; length < pass.text().length(); length++) {
            assertThat(office.shown(new Pass(pass.text().substring(0, length)))).as("%d characters", length)
                .isIn(Refusal.UNREADABLE, Refusal.ALTERED);
        }
        assertThat(office.shown(new Pass(pass.text() + "000"))).isEqualTo(Refusal.ALTERED);
        assertThat(office.shown(new Pass("0".repeat(1_000_000)))).isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void whoeverEditsWhatTheOfficeKeepsOpensNothing() {
        PassRow row = office.row(pass);
        Pass theirs = office.passes.issue("P1/8", "C4", "faceres/1", FACE, Offices.NOW).pass();
        KeyDay yesterday = new KeyDay("P1", row.whose().day().date().minusDays(1));
        office.cabinet.make(List.of(yesterday));
        for (PassRow edited : List.of(
            edited(row, new Whose(row.whose().day(), "P1/8", "C3", "faceres/1")),
            edited(row, new Whose(row.whose().day(), "P1/7", "C4", "faceres/1")),
            edited(row, new Whose(yesterday, "P1/7", "C3", "faceres/1")))) {
            assertThat(office.passes.open(pass, _ -> Optional.of(edited), "faceres/1", Offices.NOW)).as("%s", edited)
                .isEqualTo(Refusal.ALTERED);
        }
        assertThat(office.passes.open(pass, _ -> Optional.of(
            edited(row, new Whose(row.whose().day(), "P1/7", "C3", "faceres/2"))), "faceres/2", Offices.NOW))
            .isEqualTo(Refusal.ALTERED);
        assertThat(office.passes.open(theirs, _ -> Optional.of(row), "faceres/1", Offices.NOW))
            .isEqualTo(Refusal.ALTERED);
    }

    @Test
    void aPassFitsItsCode() {
        assertThat(pass.text()).hasSize(837);
        assertThat(office.pass(new byte[257]).text()).hasSize(453);
        assertThat(bytesInACode(837)).isEqualTo(578);
        assertThat(bytesInACode(453)).isEqualTo(314);
    }

    /** In a QR code of versions 10 to 26: 4 bits say how the text is written, 11 how long it is. */
    private static int bytesInACode(int characters) {
        return Math.ceilDiv(4 + 11 + characters / 2 * 11 + characters % 2 * 6, Byte.SIZE);
    }

    @Test
    void nothingOfAPassSaysWhoseItIsAndNothingOfTwoIsEqual() {
        byte[] bytes = Base45.decoded(pass.text()).orElseThrow();
        String read = new String(bytes, ISO_8859_1);
        assertThat(read).doesNotContain("P1", "C3", "faceres", "2026");
        byte[] other = Base45.decoded(office.pass(FACE).text()).orElseThrow();
        assertThat(other).hasSameSizeAs(bytes);
        assertThat(other[0]).isEqualTo(bytes[0]);
        for (int from = 1; from + 8 <= bytes.length; from++) {
            assertThat(Arrays.copyOfRange(other, from, from + 8))
                .isNotEqualTo(Arrays.copyOfRange(bytes, from, from + 8));
        }
        assertThat(pass).hasToString("Pass[hidden]");
    }

    private static PassRow edited(PassRow row, Whose whose) {
        return new PassRow(row.id(), row.half(), whose);
    }

    private static Opened opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opened.class);
        return (Opened) opening;
    }
}
