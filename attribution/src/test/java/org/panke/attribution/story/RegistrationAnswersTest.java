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
import org.panke.attribution.Mask;
import org.panke.attribution.Mode;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.OwnerLimit;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Span;

/** A registration is accepted or refused at once; the first reason in order is the answer. */
class RegistrationAnswersTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void anAcceptedRegistrationIsToldItsDeadlineAndItsRules() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 2026-03-05T00:00");
        assertThat(told.accepted("e1").registration().rules()).isEqualTo(1);
        assertThat(told.accepted("e1").registration().mode()).isEqualTo(Mode.FIRST_SHOWING);
    }

    @Test
    void anUnknownChannelIsRefused() {
        assertThat(tell(office(), registered("e1").at("2026-03-01T09:00").by("X9").phone(WANG)).answer("e1"))
            .isEqualTo("R_CHANNEL");
    }

    @Test
    void aSuspendedChannelIsRefusedFromTheFirstToBeforeTheLastInstantOfItsSuspension() {
        Told told = tell(office().suspended("A1", "2026-03-01T09:00", "2026-03-02T09:00"),
            registered("before").at("2026-03-01T08:59:59.999").by("A1").phone(WANG),
            registered("first").at("2026-03-01T09:00").by("A1").phone(LI),
            registered("last").at("2026-03-02T08:59:59.999").by("A1").phone(LI),
            registered("after").at("2026-03-02T09:00").by("A1").phone(LI));
        assertThat(told.answer("before")).startsWith("ACCEPTED");
        assertThat(told.answer("first")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("last")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("after")).startsWith("ACCEPTED");
    }

    @Test
    void aRegistrationBeforeTheFirstVersionIsRefusedAndNamesNoRules() {
        Told told = tell(office(), registered("e1").at("2025-12-31T23:59:59.999").by("A1").phone(WANG),
            registered("e2").at("2026-01-01T00:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("R_NO_RULES");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void withNoVersionsAtAllTheDefaultsHoldAsVersionZero() {
        Told told = tell(office().unversioned(), registered("e1").at("1999-03-01T09:00").by("A1").phone(WANG));
        assertThat(told.accepted("e1").registration().rules()).isZero();
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 1999-03-05T00:00");
    }

    @Test
    void whatIsNoPhoneIsRefused() {
        assertThat(tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(new NotAPhone())).answer("e1"))
            .isEqualTo("R_PHONE");
    }

    @Test
    void aFormOfMaskingThatIsNotAllowedIsRefused() {
        Mask lastSix = Mask.of(Phone.mainland(WANG), PhoneForm.FIRST3_LAST6);
        Mask unusual = new Mask(PhoneForm.OTHER, 0);
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(lastSix),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(unusual));
        assertThat(told.answer("e1")).isEqualTo("R_FORM");
        assertThat(told.answer("e2")).isEqualTo("R_FORM");
        assertThat(tell(office().with(Parameter.PHONE_FORMS, Set.of(PhoneForm.FIRST3_LAST6)),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(lastSix)).answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void whereOnlyMasksAreAllowedAFullNumberIsRefused() {
        assertThat(tell(office().with(Parameter.PHONE_FORMS, Set.of(PhoneForm.FIRST3_LAST4)),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG)).answer("e1")).isEqualTo("R_FORM");
    }

    @Test
    void aMissingOrBlankSurnameIsRefusedWhereOneIsRequired() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG).surname(null),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(WANG).surname(" "));
        assertThat(told.answer("e1")).isEqualTo("R_SURNAME");
        assertThat(told.answer("e2")).isEqualTo("R_SURNAME");
        assertThat(tell(office().with(Parameter.SURNAME_REQUIRED, false),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG).surname(null)).answer("e1"))
            .startsWith("ACCEPTED");
    }

    @Test
    void anyAgentsOrStaffMembersOwnPhoneIsRefused() {
        Told told = tell(office().staffPhone(13900000001L).agentPhone("A2", 13900000002L),
            registered("staff").at("2026-03-01T09:00").by("A1").phone(13900000001L),
            registered("agent").at("2026-03-01T09:00").by("A1").phone(13900000002L));
        assertThat(told.answer("staff")).isEqualTo("R_OWN_PHONE");
        assertThat(told.answer("agent")).isEqualTo("R_OWN_PHONE");
    }

    @Test
    void anAgentsDayIsFullAfterItsQuotaAndTheNextCalendarDayIsFreeAgain() {
        Told told = tell(office().with(Parameter.QUOTA_PER_AGENT_PER_DAY, 1),
            registered("e1").at("2026-03-01T00:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-01T23:59:59.999").by("A1", "a").phone(LI),
            registered("other").at("2026-03-01T23:59:59.999").by("A1", "b").phone(LI),
            registered("e3").at("2026-03-02T00:00").by("A1", "a").phone(13800009999L));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
        assertThat(told.answer("e2")).isEqualTo("R_QUOTA");
        assertThat(told.answer("other")).startsWith("ACCEPTED");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
    }

    @Test
    void anAgentsDayIsTheProjectsDayAndNotTheWorlds() {
        Told told = tell(office().with(Parameter.QUOTA_PER_AGENT_PER_DAY, 1),
            registered("e1").at("2026-03-01T15:59:59Z").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-01T16:00:00Z").by("A1", "a").phone(LI));
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }

    @Test
    void aChannelsDayIsFullWhoeverOfItsAgentsFilledIt() {
        Told told = tell(office().with(Parameter.QUOTA_PER_CHANNEL_PER_DAY, 2),
            registered("e1").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("A1", "b").phone(LI),
            registered("e3").at("2026-03-01T09:02").by("A1", "c").phone(13800009999L),
            registered("e4").at("2026-03-01T09:03").by("A2", "c").phone(13800009999L));
        assertThat(told.answer("e3")).isEqualTo("R_QUOTA");
        assertThat(told.answer("e4")).startsWith("ACCEPTED");
    }

    @Test
    void refusedOnesDoNotFillTheDayAndWithdrawnOnesStillDo() {
        Told told = tell(office().with(Parameter.QUOTA_PER_AGENT_PER_DAY, 1),
            registered("refused").at("2026-03-01T09:00").by("A1", "a").phone(new NotAPhone()),
            registered("e1").at("2026-03-01T09:01").by("A1", "a").phone(WANG),
            withdrawn("w1", "e1").at("2026-03-01T09:02"),
            registered("e2").at("2026-03-01T09:03").by("A1", "a").phone(LI));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
        assertThat(told.answer("e2")).isEqualTo("R_QUOTA");
    }

    @Test
    void onlyLiveOnesCountAsOpen() {
        Told told = tell(office().with(Parameter.OPEN_PER_AGENT, 1),
            registered("e1").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-04T23:59:59.999").by("A1", "a").phone(LI),
            registered("e3").at("2026-03-05T00:00").by("A1", "a").phone(LI),
            withdrawn("w3", "e3").at("2026-03-05T00:01"),
            registered("e4").at("2026-03-05T00:02").by("A1", "a").phone(LI));
        assertThat(told.answer("e2")).isEqualTo("R_QUOTA");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
        assertThat(told.answer("e4")).startsWith("ACCEPTED");
    }

    @Test
    void theSameAgentMayNotRegisterTheSamePhoneTwiceWhileTheFirstLivesWhateverTheSurname() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-02T09:00").by("A1", "a").phone(WANG).surname("李"),
            registered("e3").at("2026-03-05T00:00").by("A1", "a").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_DUPLICATE");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
    }

    @Test
    void aMaskAndANumberThatCanBeOnePersonAreADuplicateOfOneAgentBothWays() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1", "a").mask(138, 1234),
            registered("e2").at("2026-03-01T09:01").by("A1", "a").phone(WANG),
            registered("e3").at("2026-03-01T09:02").by("A1", "b").phone(WANG),
            registered("e4").at("2026-03-01T09:03").by("A1", "b").mask(138, 1234),
            registered("e5").at("2026-03-01T09:04").by("A1", "a").mask(138, 1234));
        assertThat(told.answer("e2")).isEqualTo("R_DUPLICATE");
        assertThat(told.answer("e3")).startsWith("ACCEPTED");
        assertThat(told.answer("e4")).isEqualTo("R_DUPLICATE");
        assertThat(told.answer("e5")).isEqualTo("R_DUPLICATE");
    }

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
    void theReasonsAreTriedInTheirOrder() {
        OfficeRules everything = office().with(Parameter.QUOTA_PER_AGENT_PER_DAY, 1).staffPhone(13900000001L)
            .suspended("U1", "2026-01-01T00:00", null);
        Told told =
            tell(everything, registered("channel").at("2025-01-01T00:00").by("X9").phone(new NotAPhone()).surname(null),
                registered("rules").at("2025-01-01T00:00").by("A1").phone(new NotAPhone()).surname(null),
                registered("phone").at("2026-03-01T09:00").by("A1").phone(new NotAPhone()).surname(null),
                registered("form").at("2026-03-01T09:00").by("A1").phone(new Mask(PhoneForm.FIRST4_LAST3, 1))
                    .surname(null),
                registered("surname").at("2026-03-01T09:00").by("A1").phone(13900000001L).surname(null),
                registered("good").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
                registered("own").at("2026-03-01T09:00").by("A1", "a").phone(13900000001L),
                registered("quota").at("2026-03-01T09:00").by("A1", "a").phone(WANG));
        assertThat(told.answer("channel")).isEqualTo("R_CHANNEL");
        assertThat(told.answer("rules")).isEqualTo("R_NO_RULES");
        assertThat(told.answer("phone")).isEqualTo("R_PHONE");
        assertThat(told.answer("form")).isEqualTo("R_FORM");
        assertThat(told.answer("surname")).isEqualTo("R_SURNAME");
        assertThat(told.answer("own")).isEqualTo("R_OWN_PHONE");
        assertThat(told.answer("quota")).isEqualTo("R_QUOTA");
    }

    @Test
    void aDuplicateIsSaidBeforeAnOwnerAnOwnerBeforeAProtectionAndAProtectionBeforeAHold() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            subscribed("s1").at("2026-03-01T09:30").buyers(WANG),
            registered("duplicate").at("2026-03-01T09:40").by("O1", "a").phone(WANG),
            registered("owner").at("2026-03-01T09:40").by("R1").phone(WANG),
            cancelled("c1").at("2026-03-01T09:50"),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e2").at("2026-03-01T11:00").by("O1", "b").phone(WANG),
            registered("protected").at("2026-03-01T11:01").by("R1").phone(WANG));
        assertThat(told.answer("duplicate")).isEqualTo("R_DUPLICATE");
        assertThat(told.answer("owner")).isEqualTo("R_OWNER");
        assertThat(told.answer("protected")).isEqualTo("R_PROTECTED");
    }

    @Test
    void threeReasonsAreOneWordToTheBroker() {
        for (Answer.Reason reason : Answer.Reason.values()) {
            assertThat(reason.isNotAvailableNow()).as(reason.name())
                .isEqualTo(Set.of("R_OWNER", "R_PROTECTED", "R_HELD").contains(reason.name()));
        }
    }

    @Test
    void aForeignNumberIsRegisteredInFull() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(new Phone(85_260_000_001L)),
            checkedIn("v1").at("2026-03-01T10:00").phone(new Phone(85_260_000_001L)).codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void theSameEventTwiceIsAnsweredOnceAndOtherContentUnderItsIdIsRefused() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(LI));
        assertThat(told.refusals()).containsExactly("e1 E_ID");
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
    }

    @Test
    void aWithdrawalOfNothingOrOfWhatIsOverIsRefused() {
        Told told = tell(office(), withdrawn("w0", "e1").at("2026-03-01T08:00"),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            withdrawn("w1", "e1").at("2026-03-01T11:00"),
            registered("e2").at("2026-03-01T12:00").by("A1").phone(LI),
            withdrawn("w2", "e2").at("2026-03-01T12:10"));
        assertThat(told.refusals()).containsExactly("w0 E_REGISTRATION", "w1 E_REGISTRATION");
    }
}
