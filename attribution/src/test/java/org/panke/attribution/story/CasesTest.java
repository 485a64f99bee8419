package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.corrected;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.DeclarationConflict;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** What the visitor says, and what two people decide. */
class CasesTest {
    private static final long WANG = 13800001234L;

    private static final Telling E1 = registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG);

    private static Telling visit() {
        return checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
    }

    @Test
    void whoSaysByMyselfWhileAClaimWouldWinIsDisputed() {
        Told told = tell(office(), E1, visit().saysByMyself());
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [e1] NEW");
        assertThat(told.verdictOf("v1").caseId()).hasToString("v1");
        assertThat(told.until("v1")).isNull();
        assertThat(((Outcome.Disputed) told.verdictOf("v1").outcome()).why()).isEqualTo(Outcome.Reason.DECLARED_SELF);
    }

    @Test
    void whoNamesAnotherChannelThanTheWinnerIsDisputed() {
        Told told = tell(office(), E1, visit().says("A1"));
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [e1] NEW");
        assertThat(((Outcome.Disputed) told.verdictOf("v1").outcome()).why()).isEqualTo(Outcome.Reason.DECLARED_OTHER);
    }

    @Test
    void whoNamesTheWinnerOrNobodyIsNotDisputed() {
        assertThat(tell(office(), E1, visit().says("O1")).verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        assertThat(tell(office(), E1, visit()).verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void whereClaimsStandTheDeclarationChangesNothing() {
        OfficeRules rules = office().with(Parameter.DECLARATION_CONFLICT, DeclarationConflict.CLAIM_STANDS);
        assertThat(tell(rules, E1, visit().saysByMyself()).verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        assertThat(tell(rules, E1, visit().says("A1")).verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void whetherClaimsStandIsAskedOfTheChannelThatWouldWin() {
        OfficeRules rules =
            office().kind(ChannelKind.AGENCY, Parameter.DECLARATION_CONFLICT, DeclarationConflict.CLAIM_STANDS);
        assertThat(tell(rules, E1, visit().says("A1")).verdict("v1")).isEqualTo("DISPUTED [e1] NEW");
    }

    @Test
    void aDeclarationCannotMakeAClaim() {
        Told told = tell(office(), visit().says("A1"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aDisputeListsWhatFellOutBeforeAndLeavesTheContendersLive() {
        Told told = tell(office(), registered("late").at("2026-03-01T09:50").by("O1", "b").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("O1", "c").phone(WANG),
            registered("unshown").at("2026-03-01T09:00").by("A1").mask(138, 1234), visit().saysByMyself(),
            checkedIn("v2").at("2026-03-02T10:00").phone(WANG),
            decided("d1", "v1").at("2026-03-03T10:00").forChannel("O1"));
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [e1] NEW");
        assertThat(told.lost("v1")).containsExactly("late V_LEAD", "unshown V_HELD");
        assertThat(told.verdict("v2")).isEqualTo("DISPUTED [e1] RETURNING");
        assertThat(told.verdictOf("v2").caseId()).hasToString("v1");
        assertThat(told.decision("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aDecisionGivesANewVerdictThatNamesTheOldOneAndCountsFromTheVisit() {
        Told told =
            tell(office(), E1, visit().saysByMyself(), decided("d1", "v1").at("2026-03-20T10:00").asNatural("a", "b"),
                checkedIn("v2").at("2026-03-31T10:00").phone(WANG), checkedIn("v3").at("2026-05-01T10:00").phone(WANG));
        assertThat(told.decision("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.decisionOf("v1").revises()).hasToString("v1");
        assertThat(told.decisionOf("v1").caseId()).isNull();
        assertThat(told.local(told.decisionOf("v1").until())).isEqualTo("2026-04-01T00:00");
        assertThat(Told.lost(told.decisionOf("v1"))).containsExactly("e1 V_OTHER_WON");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL RETURNING");
        assertThat(told.verdict("v3")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v3")).isEmpty();
    }

    @Test
    void ofSeveralContendersTheDecidedOneWinsAndTheOthersLose() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("A2").phone(WANG), visit().says("A2").codes("e1", "e2"),
            decided("d1", "v1").at("2026-03-03T10:00").forChannel("A2"));
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [e1, e2] NEW");
        assertThat(told.decision("v1")).isEqualTo("BROUGHT A2 e2 NEW");
        assertThat(Told.lost(told.decisionOf("v1"))).containsExactly("e1 V_OTHER_WON");
    }

    @Test
    void aChannelWhoseClaimWasListedAsLostMayBeDecidedForWithThatClaim() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG), visit(),
            decided("d1", "v1").at("2026-03-03T10:00").forChannel("A1"));
        assertThat(told.lost("v1")).containsExactly("e1 V_UNREDEEMED");
        assertThat(told.decision("v1")).isEqualTo("BROUGHT A1 e1 NEW");
        assertThat(Told.lost(told.decisionOf("v1"))).isEmpty();
    }

    @Test
    void aChannelWithoutAnyClaimMayBeDecidedForWithoutARegistration() {
        Told told = tell(office(), visit(), decided("d1", "v1").at("2026-03-03T10:00").forChannel("A1"));
        assertThat(told.decision("v1")).isEqualTo("BROUGHT A1 null NEW");
        assertThat(told.decisionOf("v1").won()).isNull();
    }

    @Test
    void anAppealDecidedForAnotherChannelTakesTheFirstWinnersPlace() {
        Told told = tell(office(), E1, visit(), decided("d1", "v1").at("2026-03-03T10:00").forChannel("A1"),
            checkedIn("v2").at("2026-03-04T10:00").phone(WANG));
        assertThat(told.decision("v1")).isEqualTo("BROUGHT A1 null NEW");
        assertThat(Told.lost(told.decisionOf("v1"))).containsExactly("e1 V_OTHER_WON");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT A1 null RETURNING");
    }

    @Test
    void oneNameInTwoWaysOfTypingItIsOnePerson() {
        Told told = tell(office(), E1, visit().saysByMyself(),
            decided("d1", "v1").at("2026-03-03T10:00").asNatural("Wang", "wang"),
            decided("d2", "v1").at("2026-03-03T10:00").asNatural("张三", "张　三"),
            decided("d3", "v1").at("2026-03-03T10:00").asNatural("Ｗａｎｇ", " W ang"),
            decided("d4", "v1").at("2026-03-03T10:00").asNatural("张三", "张二"));
        assertThat(told.refusals()).containsExactly("d1 C_SIGNATURES", "d2 C_SIGNATURES", "d3 C_SIGNATURES");
        assertThat(told.decision("v1")).startsWith("NATURAL");
    }

    @Test
    void aDecisionNeedsTwoDifferentNames() {
        Told told =
            tell(office(), E1, visit().saysByMyself(), decided("d1", "v1").at("2026-03-03T10:00").asNatural("a", "a"),
                decided("d2", "v1").at("2026-03-03T10:00").asNatural("a"));
        assertThat(told.refusals()).containsExactly("d1 C_SIGNATURES", "d2 C_SIGNATURES");
        assertThat(told.verdict("v1")).isEqualTo("DISPUTED [e1] NEW");
    }

    @Test
    void onlyACaseThereIsCanBeDecidedAndOnlyOnce() {
        Told told = tell(office(), E1, visit().saysByMyself(), checkedIn("v2").at("2026-03-01T11:00").phone(WANG),
            decided("d1", "e1").at("2026-03-03T10:00").asNatural(),
            decided("d2", "v2").at("2026-03-03T10:00").asNatural(),
            decided("d3", "v1").at("2026-03-03T10:00").asNatural(),
            decided("d4", "v1").at("2026-03-03T10:01").forChannel("O1"));
        assertThat(told.refusals()).containsExactly("d1 C_UNKNOWN", "d2 C_UNKNOWN", "d4 C_DECIDED");
    }

    @Test
    void aVisitIsDecidedForNobodyOrAKnownChannelAndNeverSplit() {
        Told told = tell(office(), E1, visit().saysByMyself(), decided("d1", "v1").at("2026-03-03T10:00").asSplit(),
            decided("d2", "v1").at("2026-03-03T10:00").forChannel("X9"));
        assertThat(told.refusals()).containsExactly("d1 C_OUTCOME", "d2 C_OUTCOME");
    }

    @Test
    void anOpenDisputeStandsUntilItIsDecidedHoweverLong() {
        Told told = tell(office(), E1, visit().saysByMyself(), checkedIn("v2").at("2028-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("DISPUTED [e1] RETURNING");
    }

    @Test
    void aCorrectedDeclarationChangesNothingByItselfAndOpensACaseWhereItContradicts() {
        Told told = tell(office(), E1, visit(), corrected("c1").at("2026-03-02T10:00").phone(WANG).saysByMyself(),
            checkedIn("v2").at("2026-03-03T10:00").phone(WANG),
            subscribed("s1").at("2026-03-04T10:00").buyers(WANG), signed("g1").at("2026-03-05T10:00"),
            decided("d1", "v1").at("2026-03-06T10:00").asNatural());
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 RETURNING");
        assertThat(told.contract("C1")).containsExactly("HELD D_DISPUTED case v1", "NOTHING D_NATURAL");
        assertThat(told.decision("v1")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aCorrectionThatAgreesOpensNothing() {
        Told told = tell(office(), E1, visit(), corrected("c1").at("2026-03-02T10:00").phone(WANG).says("O1"),
            subscribed("s1").at("2026-03-04T10:00").buyers(WANG), signed("g1").at("2026-03-05T10:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void namingAChannelAgainstANaturalVerdictContradictsIt() {
        Told told = tell(office(), visit(), corrected("c1").at("2026-03-02T10:00").phone(WANG).says("O1"),
            subscribed("s1").at("2026-03-04T10:00").buyers(WANG), signed("g1").at("2026-03-05T10:00"));
        assertThat(told.contract("C1")).containsExactly("HELD D_DISPUTED case v1");
    }

    @Test
    void aDeclarationIsCorrectedOnceAndBeforeSubscription() {
        Told told = tell(office(), corrected("c0").at("2026-03-01T08:00").phone(WANG).saysByMyself(), E1, visit(),
            corrected("c1").at("2026-03-02T10:00").phone(WANG).says("O1"),
            corrected("c2").at("2026-03-02T11:00").phone(WANG).saysByMyself(),
            checkedIn("w1").at("2026-03-02T10:00").phone(13800005678L),
            subscribed("s1").at("2026-03-04T10:00").buyers(13800005678L),
            corrected("c3").at("2026-03-04T11:00").phone(13800005678L).says("O1"));
        assertThat(told.refusals()).containsExactly("c0 E_NO_VERDICT", "c2 E_CORRECTED", "c3 E_CORRECTED");
    }

    @Test
    void aMaskThatFitsStaysOutOfADispute() {
        Told told = tell(office(), E1, registered("mask").at("2026-03-01T08:00").by("R1").mask(138, 1234),
            visit().saysByMyself().surname("李"));
        assertThat(told.lost("v1")).containsExactly("mask V_MASK_UNCONFIRMED");
    }

    @Test
    void aDecisionWhoseProtectionIsOverByThenIsGivenAndDoesNotStand() {
        Told told = tell(office().with(Parameter.PROTECTION, Span.parse("P1D")), E1, visit().saysByMyself(),
            decided("d1", "v1").at("2026-03-20T10:00").forChannel("O1"),
            checkedIn("v2").at("2026-03-21T10:00").phone(WANG));
        assertThat(told.local(told.decisionOf("v1").until())).isEqualTo("2026-03-03T00:00");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    private static Told decidedAfterASecondVisit(String decision) {
        return tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P7D")), visit(),
            checkedIn("v2").at("2026-03-10T10:00").phone(WANG), decided("d1", "v1").at(decision).forChannel("O1"),
            registered("r1").at("2026-03-20T10:00").by("R1").phone(WANG),
            checkedIn("v3").at("2026-03-21T10:00").phone(WANG));
    }

    @Test
    void aDecidedVerdictStandsAgainWhereNothingElseDoes() {
        Told told = decidedAfterASecondVisit("2026-03-18T10:00");
        assertThat(told.local(told.decisionOf("v1").until())).isEqualTo("2026-04-01T00:00");
        assertThat(told.answer("r1")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT O1 null RETURNING");
        assertThat(told.verdictOf("v3").facts()).hasToString("[v1, d1, v3]");
    }

    @Test
    void againstAnothersThatStandsADecidedVerdictHoldsNoLongerAndSaysSo() {
        Told told = decidedAfterASecondVisit("2026-03-12T10:00");
        assertThat(told.local(told.decisionOf("v1").until())).isEqualTo("2026-03-12T10:00");
        assertThat(told.answer("r1")).startsWith("ACCEPTED");
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT R1 r1 NEW");
    }

    @Test
    void aDecisionForWhoeverHasThePersonByNowMakesTheTwoOneAndTheLaterEndCounts() {
        OfficeRules rules = office().with(Parameter.NATURAL_PROTECTION, Span.parse("P7D"));
        Told told = tell(rules, visit(), registered("r1").at("2026-03-09T10:00").by("O1").phone(WANG),
            checkedIn("v2").at("2026-03-10T10:00").phone(WANG),
            decided("d1", "v1").at("2026-03-12T10:00").forChannel("O1"),
            checkedIn("v3").at("2026-03-13T10:00").phone(WANG));
        assertThat(told.until("v2")).isEqualTo("2026-04-10T00:00");
        assertThat(told.local(told.decisionOf("v1").until())).isEqualTo("2026-04-10T00:00");
        assertThat(told.verdictOf("v3").facts()).hasToString("[v1, d1, v3]");
    }
}
