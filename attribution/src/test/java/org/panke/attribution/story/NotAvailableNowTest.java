package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Mode;
import org.panke.attribution.OwnerLimit;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** Who has bought, stands under a verdict or is claimed by another cannot be registered. */
class NotAvailableNowTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void aBuyerMayNotBeRegisteredFromSubscriptionUntilTheDealIsCancelled() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT0S")),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            subscribed("s1").at("2026-03-02T10:00").buyers(WANG),
            registered("e1").at("2026-03-03T10:00").by("A1").phone(WANG),
            cancelled("c1").at("2026-03-04T10:00"),
            registered("e2").at("2026-03-05T10:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("R_OWNER");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void aBuyersOtherPhoneIsTheBuyer() {
        Told told = tell(office(), subscribed("s1").at("2026-03-02T10:00").buyers(WANG),
            phoneAdded("p1").at("2026-03-02T11:00").phone(WANG).and(LI),
            registered("e1").at("2026-03-03T10:00").by("A1").phone(LI));
        assertThat(told.answer("e1")).isEqualTo("R_OWNER");
    }

    @Test
    void whereOwnersMayBeRegisteredTheyAre() {
        Told told = tell(office().with(Parameter.OWNER_LIMIT, OwnerLimit.NONE),
            subscribed("s1").at("2026-03-02T10:00").buyers(WANG),
            registered("e1").at("2026-03-03T10:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void aBuyerElsewhereInTheGroupIsAnOwnerOnlyWhereTheGroupIsAskedAndOnlyOfTheGroup() {
        Telling[] story = {subscribed("s1").in("P2").at("2026-03-02T10:00").buyers(WANG),
            subscribed("s2").in("P3").at("2026-03-02T10:00").buyers(LI),
            registered("e1").at("2026-03-03T10:00").by("A1").phone(WANG),
            registered("e2").at("2026-03-03T10:00").by("A1").phone(LI)};
        Told here = tell(office().group("P1", "P2"), story);
        assertThat(here.answer("e1")).startsWith("ACCEPTED");
        Told group = tell(office().group("P1", "P2").with(Parameter.OWNER_LIMIT, OwnerLimit.NOT_THIS_GROUP), story);
        assertThat(group.answer("e1")).isEqualTo("R_OWNER");
        assertThat(group.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void anotherChannelsCustomerIsProtectedAndOnesOwnIsNot() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e2").at("2026-03-02T09:00").by("A1").phone(WANG),
            registered("e3").at("2026-03-02T09:00").by("O1", "another").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_PROTECTED");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
    }

    @Test
    void aNaturalVisitorIsProtectedFromEveryChannelUntilItIsOver() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e1").at("2026-03-31T23:59:59.999").by("A1").phone(WANG),
            registered("e2").at("2026-04-01T00:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("R_PROTECTED");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void whileAVisitIsDisputedNobodyMayRegisterThePerson() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(),
            registered("e2").at("2027-03-02T09:00").by("A1").phone(WANG),
            registered("e3").at("2027-03-02T09:00").by("O1", "another").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_PROTECTED");
        assertThat(told.answer("e3")).isEqualTo("R_PROTECTED");
    }

    @Test
    void aLiveFirstRegistrationHoldsTheNumberAgainstOtherChannelsUntilItExpires() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("e2").at("2026-03-02T09:00").by("R1").phone(WANG),
            registered("e3").at("2026-03-02T09:00").by("A1").phone(WANG),
            registered("own").at("2026-03-02T09:00").by("O1", "another").phone(WANG),
            withdrawn("w", "own").at("2026-03-02T09:01"),
            registered("e4").at("2026-04-01T00:00").by("R1").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_HELD");
        assertThat(told.answer("e3")).isEqualTo("R_HELD");
        assertThat(told.answer("own")).startsWith("ACCEPTED");
        assertThat(told.answer("e4")).startsWith("ACCEPTED");
    }

    @Test
    void agenciesThatMustShowDoNotHoldEachOtherOff() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("A2").phone(WANG));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void aClaimThatMustBeShownHoldsOffTheOtherModeOfAnyChannelEvenItsOwn() {
        Told told = tell(
            office().version(2, "2026-03-02T00:00").kind(ChannelKind.AGENCY, Parameter.MODE, Mode.FIRST_REGISTRATION),
            registered("e1").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:30").by("O1").phone(WANG),
            registered("e3").at("2026-03-02T09:00").by("A1", "b").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_HELD");
        assertThat(told.answer("e3")).isEqualTo("R_HELD");
    }

    @Test
    void aSuspendedChannelsClaimsHoldNobody() {
        Told told = tell(office().suspended("O1", "2026-03-01T12:00", null),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("e2").at("2026-03-01T11:59:59.999").by("R1").phone(WANG),
            registered("e3").at("2026-03-01T12:00").by("R1").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_HELD");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
    }

    @Test
    void aMaskHoldsNobodyAndIsHeldByNobody() {
        Told told = tell(office(), registered("mask").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            registered("full").at("2026-03-01T09:01").by("R1").phone(WANG),
            registered("mask2").at("2026-03-01T09:02").by("U1").mask(138, 1234));
        assertThat(told.answer("full")).startsWith("ACCEPTED");
        assertThat(told.answer("mask2")).startsWith("ACCEPTED");
    }

    @Test
    void aMaskSkipsOwnPhonesBuyersAndProtections() {
        Told told = tell(office().staffPhone(13900001234L),
            subscribed("s1").at("2026-03-01T08:00").buyers(LI),
            checkedIn("v1").at("2026-03-01T08:00").phone(WANG),
            registered("own").at("2026-03-01T09:00").by("A1").mask(139, 1234),
            registered("buyer").at("2026-03-01T09:00").by("A1").mask(138, 5678),
            registered("natural").at("2026-03-01T09:00").by("A1").mask(138, 1234));
        assertThat(told.answer("own")).startsWith("ACCEPTED");
        assertThat(told.answer("buyer")).startsWith("ACCEPTED");
        assertThat(told.answer("natural")).startsWith("ACCEPTED");
    }

    @Test
    void threeReasonsAreOneWordToTheBroker() {
        for (Answer.Reason reason : Answer.Reason.values()) {
            assertThat(reason.isNotAvailableNow()).as(reason.name())
                .isEqualTo(Set.of("R_OWNER", "R_PROTECTED", "R_HELD").contains(reason.name()));
        }
    }
}
