package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Commission;
import org.panke.attribution.DayCounting;
import org.panke.attribution.DealNode;
import org.panke.attribution.Household;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** Who is paid for a contract, and how much. */
class DealsTest {
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
    void aChannelIsPaidItsShareAtSigning() {
        assertThat(after(office(), bought(LI)).contract("C1")).isEmpty();
        assertThat(after(office(), bought(LI), signedThen()).contract("C1")).containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void aFixedCommissionNeedsNoAmountAndAShareDoes() {
        assertThat(after(office(), subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signedThen()).contract("C1"))
            .containsExactly("PAYABLE O1 3000000");
        assertThat(after(office(), subscribed("s1").at("2026-03-05T15:00").buyers(LI), signedThen()).contract("C1"))
            .containsExactly("PAYABLE A1");
    }

    @Test
    void whereNothingIsAgreedTheSumStaysOpen() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("R1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG), bought(WANG), signedThen());
        assertThat(told.contract("C1")).containsExactly("PAYABLE R1");
    }

    @Test
    void halfAFenIsRoundedUp() {
        Commission share = new Commission.Percent(150);
        assertThat(share.of(22_233L)).isEqualTo(333);
        assertThat(share.of(22_234L)).isEqualTo(334);
        assertThat(new Commission.Percent(5_000).of(667L)).isEqualTo(334);
        assertThat(new Commission.Percent(5_000).of(665L)).isEqualTo(333);
        assertThat(new Commission.Percent(1).of(4_999L)).isZero();
        assertThat(new Commission.Percent(1).of(5_000L)).isEqualTo(1);
        assertThat(new Commission.Percent(10_000).of(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whereTheNodeIsSubscriptionItIsPaidThenAndSigningPrintsNothing() {
        OfficeRules rules = office().with(Parameter.DEAL_NODE, DealNode.SUBSCRIBED);
        assertThat(after(rules, bought(LI)).contract("C1")).containsExactly("PAYABLE A1 3750000");
        assertThat(after(rules, bought(LI), signedThen()).contract("C1")).containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void whoNeverVisitedBelongsToNobodyAndWhoCameAloneToNobodyEither() {
        assertThat(after(office(), bought(13800009999L), signedThen()).contract("C1"))
            .containsExactly("NOTHING D_NO_STANDING");
        assertThat(after(office(), checkedIn("v3").at("2026-03-02T10:00").phone(13800009999L), bought(13800009999L),
            signedThen())
            .contract("C1")).containsExactly("NOTHING D_NATURAL");
    }

    @Test
    void aStandingThatIsOverAtSubscriptionDoesNotCount() {
        Told over =
            after(office(), subscribed("s1").at("2026-04-01T00:00").buyers(WANG), signed("g1").at("2026-04-02T00:00"));
        assertThat(over.contract("C1")).containsExactly("NOTHING D_NO_STANDING");
        Told justNot = after(office(), subscribed("s1").at("2026-03-31T23:59:59.999").buyers(WANG),
            signed("g1").at("2026-04-02T00:00"));
        assertThat(justNot.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void aBuyerWithoutAStandingVerdictDoesNotCountBesideOneWhoHasOne() {
        assertThat(after(office(), bought(13800009999L, LI), signedThen()).contract("C1"))
            .containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void buyersOfOneChannelAreThatChannels() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:00").by("O1", "b").phone(LI),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T10:00").phone(LI), bought(WANG, LI), signedThen());
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void buyersOfTwoChannelsAreAHouseholdCaseThatHolds() {
        assertThat(after(office(), bought(WANG, LI), signedThen()).contract("C1"))
            .containsExactly("HELD D_HOUSEHOLD case s1");
    }

    @Test
    void aNaturalBuyerBesideAChannelsIsAHouseholdCaseToo() {
        Told told = after(office(), checkedIn("v3").at("2026-03-02T10:00").phone(13800009999L),
            bought(LI, 13800009999L), signedThen());
        assertThat(told.contract("C1")).containsExactly("HELD D_HOUSEHOLD case s1");
    }

    @Test
    void aHouseholdCaseIsDecidedForAChannelForNobodyOrSplit() {
        Telling day = signedThen();
        assertThat(after(office(), bought(WANG, LI), day, decided("d1", "s1").at("2026-03-09T10:00").forChannel("A1"))
            .contract("C1"))
            .containsExactly("HELD D_HOUSEHOLD case s1", "PAYABLE A1 3750000");
        assertThat(after(office(), bought(WANG, LI), day, decided("d1", "s1").at("2026-03-09T10:00").asNatural())
            .contract("C1"))
            .containsExactly("HELD D_HOUSEHOLD case s1", "NOTHING D_NATURAL");
        assertThat(
            after(office(), bought(WANG, LI), day, decided("d1", "s1").at("2026-03-09T10:00").asSplit()).contract("C1"))
            .containsExactly("HELD D_HOUSEHOLD case s1", "PAYABLE D_DECIDED O1 1500000",
                "PAYABLE D_DECIDED A1 1875000");
    }

    @Test
    void aSplitHalfFenIsRoundedUpAndANaturalShareIsPaidToNobody() {
        Told odd = after(office(), subscribed("s1").at("2026-03-05T15:00").buyers(WANG, LI).amountFen(100),
            signedThen(), decided("d1", "s1").at("2026-03-09T10:00").asSplit());
        // 1.5 % of 100 fen is 1.5, so 2; half of it is 1
        assertThat(odd.contract("C1")).contains("PAYABLE D_DECIDED A1 1");
        Told withNatural = after(office(), checkedIn("v3").at("2026-03-02T10:00").phone(13800009999L),
            subscribed("s1").at("2026-03-05T15:00").buyers(LI, 13800009999L).amountFen(20_000), signedThen(),
            decided("d1", "s1").at("2026-03-09T10:00").asSplit());
        assertThat(withNatural.contract("C1")).containsExactly("HELD D_HOUSEHOLD case s1", "PAYABLE D_DECIDED A1 150");
    }

    @Test
    void aHouseholdDecidedBeforeSigningIsPaidAtSigning() {
        Told told = after(office(), bought(WANG, LI), decided("d1", "s1").at("2026-03-06T10:00").forChannel("O1"),
            signedThen());
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void whereTheEarliestVisitDecidesItDoes() {
        OfficeRules rules = office().with(Parameter.HOUSEHOLD, Household.EARLIEST_VISIT);
        assertThat(after(rules, bought(LI, WANG), signedThen()).contract("C1")).containsExactly("PAYABLE O1 3000000");
        Told natural = tell(rules, checkedIn("n1").at("2026-03-01T08:00").phone(WANG),
            registered("e2").at("2026-03-01T07:00").by("A1").phone(LI),
            checkedIn("v2").at("2026-03-01T11:00").phone(LI).codes("e2"),
            bought(LI, WANG), signedThen());
        assertThat(natural.contract("C1")).containsExactly("NOTHING D_NATURAL");
    }

    @Test
    void aDealPastItsDeadlineIsNaturalAndOneMillisecondBeforeItIsNot() {
        OfficeRules rules = office().with(Parameter.DEAL_DEADLINE, Span.parse("P10D"));
        assertThat(after(rules, bought(LI), signed("g1").at("2026-03-12T00:00")).contract("C1"))
            .containsExactly("NOTHING D_LATE");
        assertThat(after(rules, bought(LI), signed("g1").at("2026-03-11T23:59:59.999")).contract("C1"))
            .containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void theDeadlineIsComparedAtTheNodeAndCountsFromTheFirstVisitNotTheLast() {
        OfficeRules late =
            office().with(Parameter.DEAL_DEADLINE, Span.parse("P3D")).with(Parameter.DAY_COUNTING, DayCounting.EXACT);
        Telling again = checkedIn("v9").at("2026-03-04T09:00").phone(LI);
        assertThat(
            after(late, again, subscribed("s1").at("2026-03-04T11:00").buyers(LI), signed("g1").at("2026-03-04T12:00"))
                .contract("C1"))
            .containsExactly("NOTHING D_LATE");
        assertThat(after(late.with(Parameter.DEAL_NODE, DealNode.SUBSCRIBED), again,
            subscribed("s1").at("2026-03-04T10:59").buyers(LI).amountFen(100), signed("g1").at("2026-06-04T12:00"))
            .contract("C1"))
            .containsExactly("PAYABLE A1 2");
    }

    @Test
    void theDeadlineIsThatOfTheVersionTheVerdictWasGivenUnder() {
        OfficeRules rules = office().with(Parameter.DEAL_DEADLINE, Span.parse("P10D")).version(2, "2026-03-02T00:00");
        assertThat(after(rules, bought(LI), signed("g1").at("2026-03-20T00:00")).contract("C1"))
            .containsExactly("NOTHING D_LATE");
        OfficeRules other = office().version(2, "2026-03-02T00:00").with(Parameter.DEAL_DEADLINE, Span.parse("P1D"));
        assertThat(after(other, bought(LI), signed("g1").at("2026-03-20T00:00")).contract("C1"))
            .containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void everyContractIsSettledByItself() {
        Told told = after(office(), bought(LI),
            subscribed("s2").at("2026-03-06T15:00").contract("C2").buyers(LI).amountFen(100_000),
            signedThen(), signed("g2").at("2026-03-09T15:00").contract("C2"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE A1 3750000");
        assertThat(told.contract("C2")).containsExactly("PAYABLE A1 1500");
    }
}
