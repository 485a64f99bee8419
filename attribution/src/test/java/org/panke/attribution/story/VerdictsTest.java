package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.walkedIn;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** A visit's verdict, step by step. */
class VerdictsTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void somebodyNobodyRegisteredIsNatural() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.until("v1")).isEqualTo("2026-04-01T00:00");
        assertThat(told.lost("v1")).isEmpty();
        assertThat(told.verdictOf("v1").won()).isNull();
    }

    @Test
    void aWinnerIsNamedWithChannelAgentAndRegistration() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1", "a17").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdictOf("v1").outcome())
            .isEqualTo(new Outcome.Brought(new org.panke.attribution.ChannelId("O1"),
                new org.panke.attribution.AgentId("a17"), new org.panke.attribution.EventId("e1")));
        assertThat(told.until("v1")).isEqualTo("2026-04-01T00:00");
        assertThat(told.verdictOf("v1").facts().stream().map(Object::toString)).containsExactly("e1", "v1");
    }

    @Test
    void staffAgentsSuppliersAndChildrenAreNoVisitors() {
        Told told = tell(office().staffPhone(13900000001L).agentPhone("A1", 13900000002L),
            checkedIn("staff").at("2026-03-01T10:00").phone(13900000001L),
            checkedIn("agent").at("2026-03-01T10:00").phone(13900000002L),
            checkedIn("supplier").at("2026-03-01T10:00").phone(WANG).role("SUPPLIER"),
            checkedIn("child").at("2026-03-01T10:00").phone(LI).role("CHILD"),
            registered("e1").at("2026-03-01T11:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T12:00").phone(WANG));
        for (String visit : new String[]{"staff", "agent", "supplier", "child"}) {
            assertThat(told.verdict(visit)).isEqualTo("NOT_A_VISITOR");
            assertThat(told.until(visit)).isNull();
        }
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void somebodyWithoutAPhoneIsCountedAndNothingElse() {
        assertThat(tell(office(), walkedIn("w1").at("2026-03-01T10:00")).refusals()).isEmpty();
    }

    @Test
    void exactlyTheLeadTimeIsEnoughAndAMillisecondLessIsNot() {
        Told enough = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T09:30").phone(WANG));
        assertThat(enough.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        Told less = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T09:29:59.999").phone(WANG));
        assertThat(less.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(less.lost("v1")).containsExactly("e1 V_LEAD");
    }

    @Test
    void theLeadTimeCountsToWhenTheCheckInBeganAndNotToWhenItWasDone() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T09:31").startedAt("2026-03-01T09:29").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
    }

    @Test
    void aRegistrationMadeWhileTheVisitorCheckedInIsTooLateEvenWithoutALeadTime() {
        Told told = tell(office().with(Parameter.LEAD_TIME, Duration.ZERO),
            registered("e1").at("2026-03-01T09:30").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T09:31").startedAt("2026-03-01T09:29").phone(WANG),
            registered("e2").at("2026-03-01T09:30").by("O1").phone(LI),
            checkedIn("v2").at("2026-03-01T09:31").startedAt("2026-03-01T09:30").phone(LI));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e2 NEW");
    }

    @Test
    void expiryCountsToWhenTheCheckInBegan() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-05T00:01").startedAt("2026-03-04T23:59").phone(WANG).codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
        assertThat(told.until("v1")).isEqualTo("2026-04-05T00:00");
    }

    @Test
    void aWithdrawnClaimLosesAndOneThatAlsoExpiredLosesByThat() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            withdrawn("w1", "e1").at("2026-03-01T09:10"),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e1"),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(LI),
            withdrawn("w2", "e2").at("2026-03-01T09:10"),
            checkedIn("v2").at("2026-03-06T10:00").phone(LI).codes("e2"));
        assertThat(told.lost("v1")).containsExactly("e1 V_WITHDRAWN");
        assertThat(told.lost("v2")).containsExactly("e2 V_EXPIRED");
    }

    @Test
    void aChannelSuspendedOnArrivalLosesForNowAndItsClaimStaysLive() {
        Told told = tell(
            office().suspended("O1", "2026-03-02T00:00", "2026-03-03T00:00").with(Parameter.NATURAL_PROTECTION,
                Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-02T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-03T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_SUSPENDED");
        // natural for an hour only, and the claim was made before that visit
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void anEarlierRegistrationOfTheSamePersonWinsAndTheOthersLose() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A2").phone(WANG),
            registered("e2").at("2026-03-01T08:30").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e2", "e1"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A2 e1 NEW");
        assertThat(told.lost("v1")).containsExactly("e2 V_OTHER_WON");
    }

    @Test
    void ofTwoRegistrationsOfOneInstantTheFirstInSequenceWinsWhateverTheirNames() {
        Told told = tell(office(), registered("z").at("2026-03-01T09:00").by("A2", "z").phone(WANG),
            registered("a").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("a", "z"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A2 z NEW");
    }

    @Test
    void theReasonsAreTriedInTheirOrder() {
        Loss.Reason[] reasons = Loss.Reason.values();
        assertThat(reasons).extracting(Enum::name).containsSubsequence("V_LEAD", "V_EXPIRED", "V_WITHDRAWN",
            "V_SUSPENDED",
            "V_PROTECTED", "V_OWNER", "V_HELD", "V_CODE");
        Told told =
            tell(office().with(Parameter.VALIDITY, Span.parse("PT10M")).suspended("A1", "2026-03-01T09:15", null),
                registered("lead").at("2026-03-01T09:14").by("A1", "b").phone(WANG),
                withdrawn("w", "lead").at("2026-03-01T09:14"),
                checkedIn("v1").at("2026-03-01T09:30").phone(WANG).codes("lead"));
        assertThat(told.lost("v1")).containsExactly("lead V_LEAD");
    }

    @Test
    void whatLostForGoodIsNeverListedAgain() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:50").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        assertThat(told.lost("v2")).isEmpty();
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    @Test
    void whatWonOnceDoesNotWinAgain() {
        Told told = tell(office().with(Parameter.PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aSecondClaimOfTheSameChannelLosesToTheFirstAndIsOver() {
        Told told = tell(office().with(Parameter.PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("O1", "b").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e2 V_OTHER_WON");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v2")).isEmpty();
    }

    @Test
    void aClaimOnAPhoneAddedLaterIsTheSamePersons() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(LI),
            phoneAdded("p1").at("2026-03-01T09:10").phone(WANG).and(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aClaimMadeInsideAProtectionThatItsPhoneJoinedLaterLosesToIt() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P5D")),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e1").at("2026-03-06T23:59:59.999").by("O1").phone(LI),
            phoneAdded("p1").at("2026-03-08T09:00").phone(WANG).and(LI),
            checkedIn("v2").at("2026-03-08T10:00").phone(LI));
        assertThat(told.lost("v2")).containsExactly("e1 V_PROTECTED");
        Told after = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P5D")),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e1").at("2026-03-07T00:00").by("O1").phone(LI),
            phoneAdded("p1").at("2026-03-08T09:00").phone(WANG).and(LI),
            checkedIn("v2").at("2026-03-08T10:00").phone(LI));
        assertThat(after.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void projectsDoNotTouchEachOther() {
        Told told = tell(office(), registered("e1").in("P2").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e2").in("P3").at("2026-03-01T11:00").by("O1").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.answer("e2")).startsWith("ACCEPTED");
    }
}
