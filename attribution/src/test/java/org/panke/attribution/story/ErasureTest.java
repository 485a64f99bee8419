package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.erased;
import static org.panke.attribution.story.Telling.merged;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;

/** Somebody asked to be forgotten. */
class ErasureTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void aNaturalVisitorIsForgottenAtOnceAndMayBeRegisteredAnew() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG), erased("x1").at("2026-03-01T11:00").phone(WANG),
                registered("e1").at("2026-03-01T12:00").by("O1").phone(WANG), checkedIn("v2").at("2026-03-01T13:00").phone(WANG));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void claimsOnThemEndWithThem() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), erased("x1").at("2026-03-01T09:10").phone(WANG),
                withdrawn("w1", "e1").at("2026-03-01T09:20"), checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.refusals()).containsExactly("w1 E_REGISTRATION");
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).isEmpty();
    }

    @Test
    void aMaskThatMerelyFitsStays() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234), erased("x1").at("2026-03-01T09:10").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void whileAChannelsProtectionRunsTheyAreMatchedAsBefore() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                erased("x1").at("2026-03-02T09:00").phone(WANG), registered("e2").at("2026-03-31T23:59").by("R1").phone(WANG),
                checkedIn("v2").at("2026-03-31T23:59").phone(WANG), registered("e3").at("2026-05-01T00:00").by("R1").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 RETURNING");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
    }

    @Test
    void whileACaseIsOpenTheyAreMatchedAsBeforeAndForgottenWithItsDecision() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(), erased("x1").at("2026-03-02T09:00").phone(WANG),
                checkedIn("v2").at("2026-03-03T10:00").phone(WANG), decided("d1", "v1").at("2026-03-04T10:00").asNatural(),
                checkedIn("v3").at("2026-03-04T10:00").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("DISPUTED [e1] RETURNING");
        assertThat(told.decision("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.verdict("v3")).isEqualTo("NATURAL NEW");
    }

    @Test
    void whileASubscriptionRunsTheyAreABuyerAndAfterItTheyAreNobody() {
        Told told = tell(office(), subscribed("s1").at("2026-03-01T10:00").buyers(WANG), erased("x1").at("2026-03-02T09:00").phone(WANG),
                registered("e1").at("2026-03-03T09:00").by("O1").phone(WANG), signed("g1").at("2026-03-04T09:00"),
                registered("e2").at("2026-03-05T09:00").by("O1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("R_OWNER");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
        Told cancelled = tell(office(), subscribed("s1").at("2026-03-01T10:00").buyers(WANG), erased("x1").at("2026-03-02T09:00").phone(WANG),
                checkedIn("v1").at("2026-03-03T09:00").phone(WANG), cancelled("c1").at("2026-03-04T09:00"),
                checkedIn("v2").at("2026-03-05T09:00").phone(WANG));
        assertThat(cancelled.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    @Test
    void whatWasDecidedAboutThemIsNotDecidedAgain() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG), erased("x1").at("2026-03-01T11:00").phone(WANG),
                decided("d1", "v1").at("2026-03-02T10:00").forChannel("O1"));
        assertThat(told.refusals()).containsExactly("d1 C_UNKNOWN");
    }

    @Test
    void theirPhonesAreStrangersToEachOtherAfterwards() {
        Told told = tell(office(), merged("m1").at("2026-03-01T09:00").phone(WANG).and(LI), erased("x1").at("2026-03-01T10:00").phone(LI),
                checkedIn("v1").at("2026-03-01T11:00").phone(WANG), registered("e1").at("2026-03-01T12:00").by("O1").phone(LI));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void theirSettlementStaysWhatItWas() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-03-02T10:00").buyers(WANG), signed("g1").at("2026-03-03T10:00"),
                erased("x1").at("2026-04-03T10:00").phone(WANG), cancelled("c1").at("2026-04-04T10:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000", "CLAWED_BACK D_CANCELLED O1 3000000");
    }
}
