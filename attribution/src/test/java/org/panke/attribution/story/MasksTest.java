package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;
import org.panke.attribution.OwnerLimit;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.Span;

/** A masked registration meets at the visit what a full number meets at registration, and needs a second element. */
class MasksTest {
    private static final long WANG = 13800001234L;
    private static final long NAMESAKE = 13811111234L;

    @Test
    void aMaskWithTheSurnameWins() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aMaskWithItsCodeWinsWhateverTheSurname() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname("李").codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void aMaskWhoseChannelTheVisitorNamesWinsWhateverTheSurname() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname("李").says("O1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aMaskThatMustBeShownNeedsItsCodeBesidesTheSurname() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_UNREDEEMED");
    }

    @Test
    void aMaskAloneNeverWinsNeverDelaysAndStaysLive() {
        Told told = tell(
            office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")).with(Parameter.PROTECTION,
                Span.parse("PT1H")),
            registered("mask").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            registered("full").at("2026-03-01T09:01").by("R1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname("李"),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT R1 full NEW");
        assertThat(told.lost("v1")).containsExactly("mask V_MASK_UNCONFIRMED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 mask NEW");
    }

    @Test
    void anUnconfirmedMaskIsOnlyUnconfirmedHoweverShortItsLead() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")),
            registered("mask").at("2026-03-01T09:59").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname("李"),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("mask V_MASK_UNCONFIRMED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 mask NEW");
    }

    @Test
    void anExpiredOrWithdrawnMaskWithoutASecondElementIsNotListedAtAll() {
        Told told = tell(office(), registered("expired").at("2026-03-01T09:00").by("A1").mask(138, 1234),
            registered("withdrawn").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            withdrawn("w", "withdrawn").at("2026-03-01T09:01"),
            checkedIn("v1").at("2026-03-06T10:00").phone(WANG).surname("李"),
            checkedIn("v2").at("2026-03-06T10:00").phone(NAMESAKE));
        assertThat(told.lost("v1")).isEmpty();
        assertThat(told.lost("v2")).containsExactly("expired V_EXPIRED", "withdrawn V_WITHDRAWN");
    }

    @Test
    void aMaskThatDoesNotFitIsNotThisPersons() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1235),
            registered("e2").at("2026-03-01T09:00").by("O1").mask(139, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).isEmpty();
    }

    @Test
    void aMaskConfirmedByTheSurnameAloneMayBeANamesakesAndIsNotEndedByItsLead() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:50").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(NAMESAKE),
            checkedIn("v2").at("2026-03-01T11:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aMaskConfirmedByMoreThanTheSurnameIsEndedByItsLead() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:50").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(NAMESAKE).says("O1"),
            checkedIn("v2").at("2026-03-01T11:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aMaskAcceptedInsideANaturalProtectionLosesToIt() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P5D")),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e1").at("2026-03-02T10:00").by("O1").mask(138, 1234),
            checkedIn("v2").at("2026-03-10T10:00").phone(WANG),
            checkedIn("v3").at("2026-03-10T11:00").phone(NAMESAKE));
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v2")).containsExactly("e1 V_PROTECTED");
        assertThat(told.lost("v3")).isEmpty();
    }

    @Test
    void aMaskAcceptedInsideItsOwnChannelsProtectionIsNotOut() {
        Told told = tell(office().with(Parameter.PROTECTION, Span.parse("P5D")),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("own").at("2026-03-02T10:00").by("O1", "another").mask(138, 1234),
            registered("rival").at("2026-03-02T10:00").by("R1").mask(138, 1234),
            checkedIn("v2").at("2026-03-10T10:00").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 own NEW");
        assertThat(told.lost("v2")).containsExactly("rival V_PROTECTED");
    }

    @Test
    void aMaskOfSomebodyWhoHadBoughtLosesAsAnOwnersWould() {
        Telling[] story = {subscribed("s1").at("2026-03-01T10:00").buyers(WANG),
            registered("e1").at("2026-03-02T10:00").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-03T10:00").phone(WANG)};
        assertThat(tell(office(), story).lost("v1")).containsExactly("e1 V_OWNER");
        assertThat(tell(office().with(Parameter.OWNER_LIMIT, OwnerLimit.NONE), story).verdict("v1"))
            .isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void whetherTheyHadBoughtIsAskedOfTheMomentOfRegistration() {
        Told before = tell(office(), registered("e1").at("2026-03-01T10:00").by("O1").mask(138, 1234),
            subscribed("s1").at("2026-03-02T10:00").buyers(WANG),
            checkedIn("v1").at("2026-03-03T10:00").phone(WANG));
        assertThat(before.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        Told cancelledSince = tell(office(), subscribed("s1").at("2026-03-01T10:00").buyers(WANG),
            registered("e1").at("2026-03-02T10:00").by("O1").mask(138, 1234),
            cancelled("c1").at("2026-03-02T11:00"),
            checkedIn("v1").at("2026-03-03T10:00").phone(WANG));
        assertThat(cancelledSince.lost("v1")).containsExactly("e1 V_OWNER");
    }

    @Test
    void aMaskMeetsTheHoldItsFullNumberWouldHaveMet() {
        Told told = tell(office(), registered("held").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("mask").at("2026-03-01T09:01").by("R1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 held NEW");
        assertThat(told.lost("v1")).containsExactly("mask V_HELD");
        Told expiredSince = tell(office(), registered("held").at("2026-03-01T09:00").by("U1").phone(WANG),
            registered("mask").at("2026-03-01T09:01").by("R1").mask(138, 1234),
            checkedIn("v1").at("2026-03-20T10:00").phone(WANG));
        assertThat(expiredSince.lost("v1")).containsExactly("held V_EXPIRED", "mask V_HELD");
    }

    @Test
    void aMaskBeforeAFullNumberIsTheEarlierClaim() {
        Told told = tell(office(), registered("mask").at("2026-03-01T09:00").by("R1").mask(138, 1234),
            registered("full").at("2026-03-01T09:01").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT R1 mask NEW");
        assertThat(told.lost("v1")).containsExactly("full V_OTHER_WON");
    }

    @Test
    void aMaskAcceptedWithinTheOwnChannelOfAnEarlierClaimIsNotHeld() {
        Told told = tell(office(), registered("full").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            registered("mask").at("2026-03-01T09:01").by("O1", "b").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("mask V_OTHER_WON");
    }

    @Test
    void noMaskFitsAForeignNumber() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(new Phone(44_138_00001234L)));
        assertThat(told.lost("v1")).isEmpty();
    }

    @Test
    void aMaskWithoutASurnameIsNotConfirmedByAVisitorWithoutOne() {
        Told told = tell(office().with(Parameter.SURNAME_REQUIRED, false),
            registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234).surname(null),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname(null));
        assertThat(told.lost("v1")).containsExactly("e1 V_MASK_UNCONFIRMED");
    }
}
