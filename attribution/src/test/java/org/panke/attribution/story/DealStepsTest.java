package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.cancelled;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.merged;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.DealNode;
import org.panke.attribution.Parameter;

/** A contract is subscribed, changed, signed or cancelled, and what is decided meanwhile. */
class DealStepsTest {
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
    void aCancelledDealIsClawedBackAfterTheNodeAndNothingBeforeIt() {
        assertThat(after(office(), bought(LI), signedThen(), cancelled("x").at("2026-03-09T10:00")).contract("C1"))
            .containsExactly("PAYABLE A1 3750000", "CLAWED_BACK D_CANCELLED A1 3750000");
        assertThat(after(office(), bought(LI), cancelled("x").at("2026-03-07T10:00")).contract("C1"))
            .containsExactly("NOTHING D_CANCELLED");
    }

    @Test
    void whatWasNeverDueIsNotClawedBack() {
        assertThat(
            after(office(), bought(WANG, LI), signedThen(), cancelled("x").at("2026-03-09T10:00")).contract("C1"))
            .containsExactly("HELD D_HOUSEHOLD case s1", "NOTHING D_CANCELLED");
        assertThat(
            after(office(), bought(13800009999L), signedThen(), cancelled("x").at("2026-03-09T10:00")).contract("C1"))
            .containsExactly("NOTHING D_NO_STANDING");
    }

    @Test
    void whatWasPayableIsClawedBackThoughItWasHeldSince() {
        Told told = after(office().with(Parameter.DEAL_NODE, DealNode.SUBSCRIBED), bought(WANG),
            subscribed("s2").at("2026-03-06T15:00").buyers(WANG).payee("A2").amountFen(1), signedThen(),
            cancelled("x1").at("2026-03-09T15:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000", "HELD D_SIGNAL O1 3000000 case s2",
            "CLAWED_BACK D_CANCELLED O1 3000000");
    }

    @Test
    void aCancelledDealIsFinal() {
        Told told = after(office(), bought(LI), signedThen(), cancelled("x").at("2026-03-09T10:00"),
            cancelled("y").at("2026-03-09T11:00"),
            decided("d1", "v2").at("2026-03-10T10:00").asNatural(), signed("g2").at("2026-03-10T11:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE A1 3750000", "CLAWED_BACK D_CANCELLED A1 3750000");
        assertThat(told.refusals()).containsExactly("g2 D_CANCELLED");
    }

    @Test
    void aSecondSubscriptionBeforeSigningReplacesTheBuyersAndAfterItIsRefused() {
        Told told = after(office().with(Parameter.HOLD_FOR, Set.of()), bought(WANG),
            subscribed("s2").at("2026-03-06T15:00").buyers(LI).amountFen(100_000), signedThen(),
            subscribed("s3").at("2026-03-09T15:00").buyers(WANG));
        assertThat(told.contract("C1")).containsExactly("PAYABLE A1 1500");
        assertThat(told.refusals()).containsExactly("s3 D_SIGNED");
    }

    @Test
    void buyersReplacedByAnotherChannelsAreHeld() {
        Told told = after(office(), bought(WANG), subscribed("s2").at("2026-03-06T15:00").buyers(LI).amountFen(100_000),
            signedThen());
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL A1 1500 case s2");
    }

    @Test
    void aSecondSigningChangesNothingAndPrintsNothing() {
        Told told = after(office(), bought(LI), signedThen(), signed("g2").at("2026-04-08T15:00"),
            signed("g3").at("2026-09-08T15:00"));
        assertThat(told.contract("C1")).containsExactly("PAYABLE A1 3750000");
        assertThat(told.refusals()).isEmpty();
    }

    @Test
    void whatWasNeverSubscribedCanBeNeitherSignedNorCancelled() {
        Told told = tell(office(), signed("g1").at("2026-03-08T15:00"), cancelled("x1").at("2026-03-08T15:00"));
        assertThat(told.refusals()).containsExactly("g1 D_UNKNOWN", "x1 D_UNKNOWN");
    }

    @Test
    void aRevisionBetweenSubscriptionAndSigningCountsForTheDeal() {
        assertThat(after(office(), bought(LI), decided("d1", "v2").at("2026-03-06T10:00").asNatural(), signedThen())
            .contract("C1"))
            .containsExactly("NOTHING D_NATURAL");
        assertThat(after(office().with(Parameter.DEAL_NODE, DealNode.SUBSCRIBED), bought(LI),
            decided("d1", "v2").at("2026-03-06T10:00").asNatural()).contract("C1"))
            .containsExactly("PAYABLE A1 3750000", "NOTHING D_NATURAL");
    }

    @Test
    void afterSigningAVerdictItRestsOnCannotBeRevised() {
        Told told = after(office(), bought(LI), signedThen(), decided("d1", "v2").at("2026-03-09T10:00").asNatural());
        assertThat(told.refusals()).containsExactly("d1 D_SIGNED");
        assertThat(told.contract("C1")).containsExactly("PAYABLE A1 3750000");
    }

    @Test
    void aDisputeOpenAtSigningHoldsAndMayStillBeDecided() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(), bought(WANG), signedThen(),
            decided("d1", "v1").at("2026-04-20T10:00").forChannel("O1"));
        assertThat(told.contract("C1")).containsExactly("HELD D_DISPUTED case v1", "PAYABLE O1 3000000");
    }

    @Test
    void aMergeBetweenSubscriptionAndSigningHoldsAndOneAfterSigningDoesNot() {
        Told before = after(office(), bought(LI), merged("m1").at("2026-03-06T10:00").phone(WANG).and(LI), signedThen(),
            decided("d1", "m1").at("2026-03-09T10:00").forChannel("A1"));
        assertThat(before.contract("C1")).containsExactly("HELD D_DISPUTED case m1", "PAYABLE A1 3750000");
        Told later = after(office(), bought(LI), signedThen(), merged("m1").at("2026-03-09T10:00").phone(WANG).and(LI),
            decided("d1", "m1").at("2026-03-10T10:00").forChannel("O1"));
        assertThat(later.contract("C1")).containsExactly("PAYABLE A1 3750000");
        assertThat(later.refusals()).isEmpty();
    }
}
