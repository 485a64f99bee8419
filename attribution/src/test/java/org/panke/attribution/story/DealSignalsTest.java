package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.lookedUp;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Household;
import org.panke.attribution.Parameter;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Span;

/** What looks odd about a deal, and whether it is paid meanwhile. */
class DealSignalsTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    /** Wang is O1's (30,000 yuan), Li A1's (1.5 %), by visits of 1 March, 10:00 and 11:00. */
    private static Told after(OfficeRules rules, Telling... more) {
        List<Telling> story = new ArrayList<>(List.of(registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("A1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T11:00").phone(LI).codes("e2")));
        story.addAll(Arrays.asList(more));
        return tell(rules, story.toArray(Telling[]::new));
    }

    private static Telling bought(Long... buyers) {
        return subscribed("s1").at("2026-03-05T15:00").buyers(buyers).amountFen(250_000_000);
    }

    private static Telling signedThen() {
        return signed("g1").at("2026-03-08T15:00");
    }

    @Test
    void aPayeeWhoIsNotTheChannelThatBroughtThemIsHeldUntilTwoPeopleDecide() {
        Told told = after(office(), bought(LI).payee("A2"), signedThen(),
            decided("d1", "s1").at("2026-03-09T10:00").forChannel("A1"));
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL A1 3750000 case s1", "PAYABLE A1 3750000");
        assertThat(after(office(), bought(LI).payee("A1"), signedThen()).contract("C1"))
            .containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void whereTheRulesDoNotHoldForASignalItIsPaid() {
        OfficeRules rules = office().kind(ChannelKind.AGENCY, Parameter.HOLD_FOR, Set.of(SignalKind.LOOKED_UP_FIRST));
        assertThat(after(rules, bought(LI).payee("A2"), signedThen()).contract("C1"))
            .containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void aPhoneLookedUpByStaffAndThenRegisteredIsHeld() {
        Telling[] rest = {registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            bought(WANG), signedThen()};
        assertThat(tell(office(), with(lookedUp("l1").at("2026-02-28T09:00").phone(WANG), rest)).contract("C1"))
            .containsExactly("HELD D_SIGNAL O1 3000000 case s1");
        assertThat(tell(office(), with(lookedUp("l1").at("2026-02-28T08:59:59.999").phone(WANG), rest)).contract("C1"))
            .containsExactly("PAYABLE O1 3000000");
        assertThat(tell(office(), with(lookedUp("l1").at("2026-03-01T08:59").phone(LI), rest)).contract("C1"))
            .containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void aHusbandWhoCameAloneBeforeHisWifeWasRegisteredHoldsHerSettlementThoughHisOwnProtectionIsOver() {
        OfficeRules rules = office().with(Parameter.NATURAL_PROTECTION, Span.parse("P10D"));
        Told told = tell(rules, checkedIn("n1").at("2026-02-25T10:00").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(LI),
            subscribed("s1").at("2026-03-20T15:00").buyers(LI, WANG), signed("g1").at("2026-03-21T15:00"));
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
        Told longAgo = tell(rules, checkedIn("n1").at("2026-02-15T10:00").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(LI),
            subscribed("s1").at("2026-03-20T15:00").buyers(LI, WANG), signed("g1").at("2026-03-21T15:00"));
        assertThat(longAgo.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void aDecisionForARegistrationThatWasLookedUpFirstDoesNotAnswerTheLookUp() {
        Told told = tell(office(), lookedUp("l1").at("2026-03-01T08:00").phone(WANG),
            registered("e1").at("2026-03-01T09:55").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), bought(WANG),
            decided("d1", "v1").at("2026-03-06T10:00").forChannel("O1"), signedThen());
        assertThat(told.decision("v1")).contains("O1");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
    }

    @Test
    void aDecisionForARegistrationAfterTheHusbandCameAloneStillHoldsTheSettlement() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P10D")),
            checkedIn("n1").at("2026-02-25T10:00").phone(WANG),
            registered("e1").at("2026-03-01T09:55").by("O1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(LI),
            subscribed("s1").at("2026-03-10T15:00").buyers(LI, WANG),
            decided("d1", "v1").at("2026-03-10T16:00").forChannel("O1"), signed("g1").at("2026-03-21T15:00"));
        assertThat(told.signals()).contains("COBUYER_EARLIER");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
    }

    @Test
    void oneIdentityUnderTwoPersonsOfDifferentOwnersHoldsBothContracts() {
        Told told = after(office(), bought(WANG).contract("C0").identities("same"),
            subscribed("s2").at("2026-03-06T15:00").buyers(LI).identities("same").amountFen(100_000),
            signed("g0").at("2026-03-08T15:00").contract("C0"),
            signedThen());
        assertThat(told.contract("C0")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL A1 1500 case s2");
    }

    @Test
    void oneIdentityUnderTwoPersonsIsSeenWhenADecisionSaysWhoseOneOfThemIs() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("R1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(),
            checkedIn("v2").at("2026-03-01T11:00").phone(LI), bought(WANG).contract("C0").identities("same"),
            subscribed("s2").at("2026-03-06T15:00").buyers(LI).identities("same").amountFen(100_000),
            decided("d1", "v1").at("2026-03-07T10:00").forChannel("O1"),
            signed("g0").at("2026-03-08T15:00").contract("C0"), signedThen());
        assertThat(told.signals(SignalKind.SAME_IDENTITY)).containsExactly("HIGH C0 [s1, s2] 2.0 of 1.0");
        assertThat(told.contract("C0").getLast()).startsWith("HELD D_SIGNAL O1");
        assertThat(told.contract("C1").getLast()).startsWith("HELD D_SIGNAL R1");
    }

    @Test
    void aPayeeIsComparedWithTheChannelThatADecisionLetsBePaid() {
        Telling[] disputed = {registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(), bought(WANG).payee("A1")};
        Told differs = tell(office(), with(disputed, decided("d1", "v1").at("2026-03-06T10:00").forChannel("O1"),
            signedThen()));
        assertThat(differs.signals(SignalKind.PAYEE_DIFFERS)).containsExactly("HIGH C1 A1 [v1, s1] 1.0 of 0.0");
        assertThat(differs.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
        Told agrees = tell(office(), with(disputed, decided("d1", "v1").at("2026-03-06T10:00").forChannel("A1"),
            signedThen()));
        assertThat(agrees.signals(SignalKind.PAYEE_DIFFERS)).isEmpty();
        assertThat(agrees.contract("C1")).containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void whatADecisionPutsRightHoldsNoMoreThoughItWasSaid() {
        Told told = after(office(), bought(LI).payee("A2"), decided("d1", "v2").at("2026-03-06T10:00").forChannel("A2"),
            signedThen());
        assertThat(told.signals(SignalKind.PAYEE_DIFFERS)).hasSize(1);
        assertThat(told.contract("C1").getLast()).startsWith("PAYABLE A2");
    }

    @Test
    void aPayeeWhoOwnsOnlyTheLaterBuyerDiffersWhereTheEarliestVisitDecides() {
        OfficeRules rules = office().with(Parameter.HOUSEHOLD, Household.EARLIEST_VISIT);
        Told told = after(rules, bought(WANG, LI).payee("A1"), signedThen());
        assertThat(told.signals(SignalKind.PAYEE_DIFFERS)).containsExactly("HIGH C1 A1 [v1, s1] 1.0 of 0.0");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
    }

    @Test
    void buyersWhoseOwnersDifferOnlySinceADecisionAreSaid() {
        OfficeRules rules = office().with(Parameter.HOUSEHOLD, Household.EARLIEST_VISIT);
        Told told = tell(rules, registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("O1").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            bought(WANG, LI), decided("d1", "v2").at("2026-03-06T10:00").forChannel("R1"),
            decided("d2", "v1").at("2026-03-06T11:00").forChannel("O1"), signedThen());
        assertThat(told.signals(SignalKind.COBUYERS_DIFFER)).containsExactly("MEDIUM C1 [v1, v2, s1] 2.0 of 1.0");
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void aDealThatADecisionShowsToBeShortIsHeldWhereTheRulesSaySo() {
        OfficeRules rules = office().kind(ChannelKind.OWN, Parameter.HOLD_FOR, Set.of(SignalKind.SHORT_DEAL));
        Told told = tell(rules, registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(),
            subscribed("s1").at("2026-03-02T10:00").buyers(WANG),
            decided("d1", "v1").at("2026-03-02T12:00").forChannel("O1"), signedThen());
        assertThat(told.signals(SignalKind.SHORT_DEAL)).containsExactly("MEDIUM C1 O1 O1-agent [e1, s1] 25.0 of 48.0");
        assertThat(told.contract("C1").getLast()).startsWith("HELD D_SIGNAL O1");
    }

    @Test
    void aPhoneAddedBetweenSubscriptionAndSigningIsNearTheDealAndOneAddedAfterIsNot() {
        OfficeRules rules = office().kind(ChannelKind.OWN, Parameter.HOLD_FOR, Set.of(SignalKind.PHONE_EDITED));
        Told told = after(rules, bought(WANG), phoneAdded("p1").at("2026-03-05T17:00").phone(WANG).and(13800009999L),
            phoneAdded("p2").at("2026-03-05T18:00").phone(WANG).and(13800008888L), signedThen());
        assertThat(told.signals(SignalKind.PHONE_EDITED)).containsExactly("MEDIUM C1 [s1, p1] -2.0 of 72.0");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
        assertThat(after(rules, bought(WANG), signedThen(),
            phoneAdded("p1").at("2026-03-08T16:00").phone(WANG).and(13800009999L)).contract("C1"))
            .containsExactly("PAYABLE O1 3000000");
    }

    private static Telling[] with(Telling[] first, Telling... rest) {
        List<Telling> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(rest));
        return all.toArray(Telling[]::new);
    }

    private static Telling[] with(Telling first, Telling... rest) {
        List<Telling> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(rest));
        return all.toArray(Telling[]::new);
    }
}
