package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.merged;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.split;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.DayCounting;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** A verdict stands, is renewed, and meets others when persons are joined. */
class StandingTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    private static OfficeRules exact() {
        return office().with(Parameter.DAY_COUNTING, DayCounting.EXACT).with(Parameter.PROTECTION, Span.parse("P10D"))
            .with(Parameter.NATURAL_PROTECTION, Span.parse("P10D"));
    }

    @Test
    void aStandingVerdictStaysAndClaimsAreNotWeighed() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            registered("mask").at("2026-03-01T09:00").by("R1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).surname("李"),
            checkedIn("v2").at("2026-03-02T10:00").phone(WANG).saysByMyself());
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 RETURNING");
        assertThat(told.lost("v2")).isEmpty();
        assertThat(told.verdictOf("v2").won()).isNotNull();
    }

    @Test
    void aNaturalVisitRestartsItsProtectionEveryTime() {
        Told told = tell(exact(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-05T10:00").phone(WANG),
            checkedIn("v3").at("2026-03-14T10:00").phone(WANG),
            checkedIn("v4").at("2026-03-24T10:00").phone(WANG));
        assertThat(told.until("v1")).isEqualTo("2026-03-11T10:00");
        assertThat(told.until("v2")).isEqualTo("2026-03-15T10:00");
        assertThat(told.verdict("v3")).isEqualTo("NATURAL RETURNING");
        assertThat(told.until("v3")).isEqualTo("2026-03-24T10:00");
        assertThat(told.verdict("v4")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aChannelsProtectionIsRenewedOnceUnlessTheRulesSayOtherwise() {
        Telling[] story = {registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-05T10:00").phone(WANG),
            checkedIn("v3").at("2026-03-09T10:00").phone(WANG)};
        Told once = tell(exact(), story);
        assertThat(once.until("v1")).isEqualTo("2026-03-11T10:00");
        assertThat(once.until("v2")).isEqualTo("2026-03-15T10:00");
        assertThat(once.until("v3")).isEqualTo("2026-03-15T10:00");
        assertThat(tell(exact().with(Parameter.RENEWALS, 0), story).until("v2")).isEqualTo("2026-03-11T10:00");
        assertThat(tell(exact().with(Parameter.RENEWALS, 2), story).until("v3")).isEqualTo("2026-03-19T10:00");
    }

    @Test
    void aSecondVisitOfTheSameDayUsesUpNoRenewalWhereDaysEndTogether() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T18:00").phone(WANG),
            checkedIn("v3").at("2026-03-08T10:00").phone(WANG));
        assertThat(told.until("v2")).isEqualTo("2026-04-01T00:00");
        assertThat(told.until("v3")).isEqualTo("2026-04-08T00:00");
    }

    @Test
    void atTheInstantItIsOverItDoesNotStandAnyMore() {
        Told told = tell(exact(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-11T10:00").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("NATURAL NEW");
    }

    @Test
    void whenItIsOverTheNextVisitIsJudgedAfresh() {
        Told told = tell(exact(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e1").at("2026-03-11T10:00").by("O1").phone(WANG),
            checkedIn("v2").at("2026-03-11T10:30").phone(WANG));
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void anyPhoneOfThePersonFindsTheVerdict() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            phoneAdded("p").at("2026-03-01T11:00").phone(WANG).and(LI),
            registered("e1").at("2026-03-01T12:00").by("O1").phone(LI),
            checkedIn("v2").at("2026-03-02T10:00").phone(LI));
        assertThat(told.answer("e1")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v2")).isEqualTo("NATURAL RETURNING");
    }

    @Test
    void aMergeOfTheSameOwnersKeepsTheEarlierVerdictAndTheLaterEnd() {
        Told told = tell(exact(), registered("e1").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("O1", "b").phone(LI),
            checkedIn("v1").at("2026-03-02T10:00").phone(WANG), checkedIn("v2").at("2026-03-05T10:00").phone(LI),
            merged("m1").at("2026-03-06T10:00").phone(LI).and(WANG),
            checkedIn("v3").at("2026-03-14T10:00").phone(LI), checkedIn("v4").at("2026-03-24T10:00").phone(WANG));
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT O1 e1 RETURNING");
        assertThat(told.until("v3")).isEqualTo("2026-03-24T10:00");
        assertThat(told.verdict("v4")).isEqualTo("NATURAL NEW");
    }

    @Test
    void aMergeOfDifferentOwnersOpensACaseAndTheVisitsAreDisputedUntilItIsDecided() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            registered("e2").at("2026-03-02T11:00").by("O1", "b").phone(WANG),
            checkedIn("v3").at("2026-06-03T10:00").phone(LI),
            decided("d1", "m1").at("2026-06-03T11:00").forChannel("O1"),
            checkedIn("v4").at("2026-06-04T10:00").phone(LI));
        assertThat(told.answer("e2")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v3")).isEqualTo("DISPUTED [e1] RETURNING");
        assertThat(told.verdictOf("v3").caseId()).hasToString("m1");
        assertThat(told.until("v3")).isNull();
        assertThat(told.decision("v3")).startsWith("BROUGHT O1 e1");
        assertThat(told.verdict("v4")).isEqualTo("BROUGHT O1 e1 RETURNING");
    }

    @Test
    void aMergeWithSomebodyWhoseProtectionIsOverOpensNoCase() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T10:00").phone(LI),
            merged("m1").at("2026-03-01T11:00").phone(WANG).and(LI), checkedIn("v3").at("2026-03-02T10:00").phone(LI));
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT O1 e1 RETURNING");
    }

    @Test
    void aMergeDecidedNaturalListsTheClaimThatLostByIt() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            decided("d1", "m1").at("2026-03-03T10:00").asNatural(), checkedIn("v3").at("2026-03-04T10:00").phone(WANG));
        assertThat(told.decision("v1")).isEqualTo("NATURAL NEW");
        assertThat(Told.lost(told.decisionOf("v1"))).containsExactly("e1 V_OTHER_WON");
        assertThat(told.verdict("v3")).isEqualTo("NATURAL RETURNING");
    }

    @Test
    void aSplitGivesEachPhoneItsOwnVerdictBack() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            split("s1").at("2026-03-02T11:00").phone(WANG).and(LI),
            checkedIn("v3").at("2026-03-03T10:00").phone(WANG), checkedIn("v4").at("2026-03-03T10:00").phone(LI),
            decided("d1", "m1").at("2026-03-03T11:00").asNatural());
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT O1 e1 RETURNING");
        assertThat(told.verdict("v4")).isEqualTo("NATURAL RETURNING");
        assertThat(told.refusals()).containsExactly("d1 C_UNKNOWN");
    }

    private static Told splitAfterAVisit(Telling... then) {
        List<Telling> story = new ArrayList<>(List.of(registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            checkedIn("v3").at("2026-03-02T10:30").phone(WANG),
            split("s1").at("2026-03-02T11:00").phone(WANG).and(LI)));
        story.addAll(List.of(then));
        return tell(office(), story.toArray(Telling[]::new));
    }

    @Test
    void theCaseOfAVisitBetweenJoiningAndSplittingIsDecidedAsThatOfItsOwnPerson() {
        Told told = splitAfterAVisit(decided("d1", "m1").at("2026-03-03T11:00").asNatural(),
            decided("d2", "m1").at("2026-03-03T11:01").forChannel("O1"),
            checkedIn("v4").at("2026-03-04T10:00").phone(WANG));
        assertThat(told.verdict("v3")).isEqualTo("DISPUTED [e1] RETURNING");
        assertThat(told.decision("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.refusals()).containsExactly("d2 C_DECIDED");
        assertThat(told.verdict("v4")).isEqualTo("NATURAL RETURNING");
    }

    @Test
    void aContractSubscribedBetweenJoiningAndSplittingRestsOnItsBuyersOwnVerdict() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), checkedIn("v2").at("2026-03-01T11:00").phone(LI),
            merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            subscribed("b1").at("2026-03-05T10:00").buyers(WANG), signed("g1").at("2026-03-06T10:00"),
            split("s1").at("2026-03-07T11:00").phone(WANG).and(LI),
            decided("d1", "b1").at("2026-03-08T11:00").forChannel("O1"));
        assertThat(told.contract("C1")).containsExactly("HELD D_DISPUTED case m1", "HELD D_SIGNAL O1 3000000 case b1",
            "PAYABLE O1 3000000");
    }

    @Test
    void aJoinThatWasUndoneStaysOddUntilTwoPeopleHaveLooked() {
        Told told = splitAfterAVisit(subscribed("b1").at("2026-03-05T10:00").buyers(WANG),
            signed("g1").at("2026-03-06T10:00"), decided("d1", "b1").at("2026-03-08T11:00").forChannel("O1"));
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case b1", "PAYABLE O1 3000000");
    }

    @Test
    void whatIsNotJoinedCannotBeSplit() {
        Told told = tell(office(), split("s1").at("2026-03-02T11:00").phone(WANG).and(LI));
        assertThat(told.refusals()).containsExactly("s1 E_NOT_MERGED");
    }

    @Test
    void joiningWhatIsJoinedChangesNothing() {
        Told told = tell(office(), merged("m1").at("2026-03-02T10:00").phone(WANG).and(LI),
            phoneAdded("m2").at("2026-03-02T10:01").phone(LI).and(WANG),
            split("s1").at("2026-03-02T11:00").phone(WANG).and(LI),
            split("s2").at("2026-03-02T12:00").phone(WANG).and(LI));
        assertThat(told.refusals()).containsExactly("s2 E_NOT_MERGED");
    }

    @Test
    void aSplitUndoesOneJoinAndLeavesWhatStoodByTheOthers() {
        OfficeRules rules = office().with(Parameter.NATURAL_PROTECTION, Span.parse("P7D"));
        Told told = tell(rules, registered("r1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T12:00").phone(WANG), checkedIn("v0").at("2026-03-02T10:00").phone(LI),
            merged("m1").at("2026-03-12T10:00").phone(WANG).and(LI),
            merged("m2").at("2026-03-12T11:00").phone(WANG).and(13800009999L),
            split("x1").at("2026-03-12T12:00").phone(WANG).and(13800009999L),
            registered("r2").at("2026-03-14T09:00").by("R1").phone(WANG),
            checkedIn("v2").at("2026-03-14T12:00").phone(LI));
        assertThat(told.answer("r2")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT O1 r1 RETURNING");
    }

    @Test
    void aSplitLeavesAnEarlierVerdictThatTookTheLaterEndOfAnother() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-20T10:00").phone(LI), merged("m1").at("2026-03-21T10:00").phone(WANG).and(LI),
            merged("m2").at("2026-03-21T11:00").phone(LI).and(13800009999L),
            split("x1").at("2026-03-21T12:00").phone(13800009999L).and(LI),
            registered("r1").at("2026-04-10T10:00").by("O1").phone(WANG),
            checkedIn("v3").at("2026-04-11T10:00").phone(WANG));
        assertThat(told.answer("r1")).isEqualTo("R_PROTECTED");
        assertThat(told.verdict("v3")).isEqualTo("NATURAL RETURNING");
        assertThat(told.verdictOf("v3").facts()).hasToString("[v1, v3]");
    }

    @Test
    void afterASplitEachHasTheirOwnOfTwoVerdictsThatWereOne() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-20T10:00").phone(LI), merged("m1").at("2026-03-21T10:00").phone(WANG).and(LI),
            split("x1").at("2026-03-21T12:00").phone(WANG).and(LI), checkedIn("v3").at("2026-03-22T10:00").phone(LI));
        assertThat(told.verdictOf("v3").facts()).hasToString("[v2, v3]");
    }

    @Test
    void aSplitOfSomebodyElseRevivesNoVerdictThatBecamePartOfAnother() {
        OfficeRules rules = office().with(Parameter.NATURAL_PROTECTION, Span.parse("P3D"));
        Told told = tell(rules, registered("r1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("r2").at("2026-03-04T09:00").by("O1").phone(LI),
            checkedIn("v2").at("2026-03-04T10:00").phone(LI), merged("m1").at("2026-03-05T10:00").phone(WANG).and(LI),
            decided("d1", "v1").at("2026-03-06T10:00").asNatural(),
            merged("m2").at("2026-03-20T10:00").phone(WANG).and(13800009999L),
            split("x1").at("2026-03-20T11:00").phone(WANG).and(13800009999L),
            registered("r3").at("2026-03-21T09:00").by("R1").phone(WANG),
            checkedIn("v3").at("2026-03-21T12:00").phone(WANG));
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT R1 r3 NEW");
    }
}
