package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.lookedUp;
import static org.panke.attribution.story.Telling.merged;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** Quarrels of the kind that reach courts and head offices, told as they are told there. */
class CourtCasesTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void anAgentRegistersFiveMinutesBeforeAVisitorWhoWasOnTheWayAnyhow() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:55").by("A1", "a17").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e1"),
                subscribed("s1").at("2026-03-01T16:00").buyers(WANG).amountFen(250_000_000), signed("g1").at("2026-03-08T16:00"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        assertThat(told.contract("C1")).containsExactly("NOTHING D_NATURAL");
    }

    @Test
    void twoAgenciesRegisterACustomerAndTheOneWhoShowsIsPaid() {
        Told told = tell(office(), registered("first").at("2026-03-01T09:00").by("A1").phone(WANG),
                registered("second").at("2026-03-01T11:00").by("A2").phone(WANG),
                checkedIn("v1").at("2026-03-02T10:00").phone(WANG).codes("second"),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG).amountFen(200_000_000), signed("g1").at("2026-03-08T15:00"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A2 second NEW");
        assertThat(told.lost("v1")).containsExactly("first V_UNREDEEMED");
        assertThat(told.contract("C1")).containsExactly("PAYABLE A2 4000000");
    }

    @Test
    void twoAgenciesBothShowAndTheEarlierRegistrationDecides() {
        Told told = tell(office(), registered("first").at("2026-03-01T09:00").by("A1").phone(WANG),
                registered("second").at("2026-03-01T11:00").by("A2").phone(WANG),
                checkedIn("v1").at("2026-03-02T10:00").phone(WANG).codes("second", "first"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 first NEW");
    }

    @Test
    void aWalkInIsRegisteredByAnAgentTheNextDay() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                lookedUp("l1").at("2026-03-01T20:00").phone(WANG),
                registered("full").at("2026-03-02T09:00").by("A1", "a").phone(WANG),
                registered("masked").at("2026-03-02T09:01").by("A1", "a").mask(138, 1234),
                checkedIn("v2").at("2026-03-03T10:00").phone(WANG).codes("masked"),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"));
        assertThat(told.answer("full")).isEqualTo("R_PROTECTED");
        assertThat(told.answer("masked")).startsWith("ACCEPTED");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL RETURNING");
        assertThat(told.contract("C1")).containsExactly("NOTHING D_NATURAL");
    }

    @Test
    void aWalkInLaunderedByASecondPhoneIsFoundWhenThePhonesMeet() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                registered("e1").at("2026-03-02T09:00").by("A1").phone(LI), checkedIn("v2").at("2026-03-02T10:00").phone(LI).codes("e1"),
                merged("m1").at("2026-03-04T10:00").phone(WANG).and(LI),
                subscribed("s1").at("2026-03-05T15:00").buyers(LI), signed("g1").at("2026-03-08T15:00"),
                decided("d1", "m1").at("2026-03-09T10:00").asNatural());
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT A1 e1 NEW");
        assertThat(told.contract("C1")).containsExactly("HELD D_DISPUTED case m1", "NOTHING D_NATURAL");
    }

    @Test
    void aSecondPhoneAddedBeforeTheVisitLaundersNothing() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                registered("e1").at("2026-03-02T09:00").by("A1").phone(LI), phoneAdded("p1").at("2026-03-02T09:30").phone(WANG).and(LI),
                checkedIn("v2").at("2026-03-02T10:00").phone(LI).codes("e1"));
        assertThat(told.verdict("v2")).isEqualTo("NATURAL RETURNING");
    }

    @Test
    void anOwnChannelsClaimHoldsAnAgencyOffThatIsAnHourLate() {
        Told told = tell(office(), registered("own").at("2026-03-01T09:00").by("O1").phone(WANG),
                registered("agency").at("2026-03-01T10:00").by("A1").phone(WANG), checkedIn("v1").at("2026-03-02T10:00").phone(WANG).codes("agency"));
        assertThat(told.answer("agency")).isEqualTo("R_HELD");
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 own NEW");
    }

    @Test
    void anAgencysClaimHoldsTheOwnChannelOffThatIsAnHourLateUntilItExpires() {
        Told told = tell(office(), registered("agency").at("2026-03-01T09:00").by("A1").phone(WANG),
                registered("own").at("2026-03-01T10:00").by("O1").phone(WANG), registered("again").at("2026-03-05T00:00").by("O1").phone(WANG));
        assertThat(told.answer("own")).isEqualTo("R_HELD");
        assertThat(told.answer("again")).startsWith("ACCEPTED");
    }

    @Test
    void anAgencyBringsSomebodyAnOwnChannelRegisteredMasked() {
        Told told = tell(office(), registered("own").at("2026-03-01T09:00").by("O1").mask(138, 1234),
                registered("agency").at("2026-03-01T10:00").by("A1").phone(WANG),
                checkedIn("v1").at("2026-03-02T10:00").phone(WANG).codes("agency").says("A1"));
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [own, agency] NEW");
    }

    @Test
    void aFriendsClaimThatExpiredTheDayBeforeLosesThoughTheVisitorNamesHim() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("R1").phone(WANG),
                checkedIn("v1").at("2026-04-01T10:00").phone(WANG).says("R1"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_EXPIRED");
    }

    @Test
    void theCustomerBuysTheDayAfterTheProtectionEndedAndNobodyIsPaid() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-04-01T09:00").buyers(WANG), signed("g1").at("2026-04-02T09:00"));
        assertThat(told.contract("C1")).containsExactly("NOTHING D_NO_STANDING");
    }

    @Test
    void theCustomerSignsAYearLaterUnderAContractThatPaysWithinNinetyDays() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-03-02T09:00").buyers(WANG), signed("g1").at("2027-03-02T09:00"));
        assertThat(told.contract("C1")).containsExactly("NOTHING D_LATE");
    }

    @Test
    void theDeveloperPublishesAHarsherClauseAfterTheDealWasSigned() {
        Told told = tell(office().version(2, "2026-04-01T00:00").with(Parameter.LEAD_TIME, Duration.ofHours(2)).with(Parameter.DEAL_DEADLINE, Span.parse("P1D"))
                        .with(Parameter.PROTECTION, Span.parse("P1D")).kind(ChannelKind.OWN, Parameter.MODE, Mode.FIRST_SHOWING),
                registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T09:45").phone(WANG),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"),
                checkedIn("v2").at("2026-04-02T10:00").phone(WANG), decided("d1", "v1").at("2026-04-03T10:00").asNatural());
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
        assertThat(told.refusals()).containsExactly("d1 D_SIGNED");
    }

    @Test
    void theChannelIsSuspendedAfterItsCustomerCameAndIsStillPaid() {
        Told told = tell(office().suspended("O1", "2026-03-03T00:00", null), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG), subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void theWifeCameWithAnAgencyTheHusbandAloneAndTheyBuyTogether() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e1"), checkedIn("v2").at("2026-03-02T10:00").phone(LI),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG, LI).amountFen(200_000_000), signed("g1").at("2026-03-08T15:00"),
                decided("d1", "s1").at("2026-03-09T10:00").forChannel("A1"));
        assertThat(told.contract("C1")).containsExactly("HELD D_HOUSEHOLD case s1", "PAYABLE A1 3000000");
    }

    @Test
    void theNaturalBuyerIsExchangedForAnAgencysShortlyBeforeSigning() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG).amountFen(200_000_000),
                registered("e1").at("2026-03-06T09:00").by("A1").phone(LI), checkedIn("v2").at("2026-03-06T10:00").phone(LI).codes("e1"),
                subscribed("s2").at("2026-03-07T15:00").buyers(LI).amountFen(200_000_000), signed("g1").at("2026-03-08T15:00"));
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL A1 3000000 case s2");
    }

    @Test
    void theDealFallsThroughAndTheFlatIsSoldAnew() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"), cancelled("c1").at("2026-03-10T15:00"),
                subscribed("s2").at("2026-03-11T15:00").buyers(WANG), subscribed("s3").at("2026-03-11T15:00").contract("C2").buyers(WANG),
                signed("g2").at("2026-03-12T15:00").contract("C2"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000", "CLAWED_BACK D_CANCELLED O1 3000000");
        assertThat(told.refusals()).containsExactly("s2 D_SIGNED");
        assertThat(told.contract("C2")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void anAgentRegistersMasksByTheDozenAndOneFitsAStranger() {
        Told told = tell(office(), registered("m1").at("2026-03-01T09:00").by("U1", "flood").mask(138, 1234),
                registered("m2").at("2026-03-01T09:00").by("U1", "flood").mask(138, 5678),
                checkedIn("v1").at("2026-03-02T10:00").phone(WANG).surname("钱").saysByMyself());
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("m1 V_MASK_UNCONFIRMED");
    }

    @Test
    void aVisitorWhoWasSentAwayAsASupplierAndComesBackToBuyIsJudgedThen() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG).role("SUPPLIER"), checkedIn("v2").at("2026-03-02T10:00").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }
}
