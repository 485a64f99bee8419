package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.checkedOut;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.erased;
import static org.panke.attribution.story.Telling.lookedUp;
import static org.panke.attribution.story.Telling.merged;
import static org.panke.attribution.story.Telling.phoneAdded;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.renamed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;
import org.panke.attribution.SignalKind;

/** What each single event can show that is odd, at its threshold and beside it. */
class SignalsTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    private static Telling wangRegistered() {
        return registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG);
    }

    @Test
    void anArrivalWithinAQuarterOfAnHourAfterTheLeadIsANearMiss() {
        assertThat(tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T09:30").phone(WANG))
            .signals(SignalKind.NEAR_MISS)).containsExactly("LOW O1 O1-agent [e1, v1] 0.0 of 15.0");
        assertThat(tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T09:44:59").phone(WANG))
            .signals(SignalKind.NEAR_MISS)).hasSize(1);
        assertThat(tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T09:45").phone(WANG))
            .signals(SignalKind.NEAR_MISS)).isEmpty();
        assertThat(tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T09:29").phone(WANG))
            .signals(SignalKind.NEAR_MISS)).isEmpty();
    }

    @Test
    void aClaimThatWouldHaveWonButForTheDeclarationIsANearMissToo() {
        Told told = tell(office(), wangRegistered(),
            checkedIn("v1").at("2026-03-01T09:40").phone(WANG).saysByMyself());
        assertThat(told.signals(SignalKind.NEAR_MISS)).containsExactly("LOW O1 O1-agent [e1, v1] 10.0 of 15.0");
    }

    @Test
    void aRegistrationWhileTheVisitorIsThereOrLaterThatDayIsOnSite() {
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        assertThat(tell(office(), visit, registered("e1").at("2026-03-01T10:20").by("O1").phone(WANG))
            .signals(SignalKind.ON_SITE)).containsExactly("MEDIUM O1 O1-agent [v1, e1] 20.0 of 180.0");
        assertThat(tell(office(), visit, registered("e1").at("2026-03-01T23:59").by("O1").phone(WANG))
            .signals(SignalKind.ON_SITE)).hasSize(1);
        assertThat(tell(office(), visit, registered("e1").at("2026-03-02T10:20").by("O1").phone(WANG))
            .signals(SignalKind.ON_SITE)).isEmpty();
        assertThat(tell(office(), visit, registered("e1").at("2026-03-01T10:20").by("O1").mask(138, 1234))
            .signals(SignalKind.ON_SITE)).hasSize(1);
        assertThat(tell(office(), visit, registered("e1").at("2026-03-01T10:20").by("O1").phone(LI))
            .signals(SignalKind.ON_SITE)).isEmpty();
    }

    @Test
    void afterMidnightOnlyWhoHasNotLeftIsStillOnSite() {
        Telling visit = checkedIn("v1").at("2026-03-01T23:00").phone(WANG);
        Telling register = registered("e1").at("2026-03-02T00:30").by("O1").phone(WANG);
        assertThat(tell(office(), visit, register).signals(SignalKind.ON_SITE)).hasSize(1);
        assertThat(tell(office(), visit, registered("e1").at("2026-03-02T02:00").by("O1").phone(WANG))
            .signals(SignalKind.ON_SITE)).hasSize(1);
        assertThat(tell(office(), visit, registered("e1").at("2026-03-02T02:00:01").by("O1").phone(WANG))
            .signals(SignalKind.ON_SITE)).isEmpty();
        assertThat(tell(office(), visit, checkedOut("o1").at("2026-03-01T23:50").phone(WANG), register)
            .signals(SignalKind.ON_SITE)).isEmpty();
    }

    @Test
    void aPhoneLookedUpByStaffAndRegisteredWithinADayIsSaidOfBoth() {
        Telling lookUp = lookedUp("l1").at("2026-02-28T09:00").phone(WANG);
        assertThat(tell(office(), lookUp, wangRegistered()).signals(SignalKind.LOOKED_UP_FIRST))
            .containsExactly("HIGH s1 O1 O1-agent [l1, e1] 24.0 of 24.0");
        assertThat(tell(office(), lookUp, registered("e1").at("2026-03-01T09:00:01").by("O1").phone(WANG))
            .signals(SignalKind.LOOKED_UP_FIRST)).isEmpty();
    }

    @Test
    void aMaskIsLookedUpFirstOnceAVisitConfirmsIt() {
        Told told = tell(office(), lookedUp("l1").at("2026-03-01T08:00").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.signals()).containsExactly("LOOKED_UP_FIRST");
        assertThat(tell(office(), lookedUp("l1").at("2026-03-01T08:00").phone(WANG),
            registered("e1").at("2026-03-01T09:00").by("O1").mask(138, 1234)).signals()).isEmpty();
    }

    @Test
    void aDealWithinTwoDaysOfItsRegistrationIsShort() {
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        assertThat(tell(office(), wangRegistered(), visit, subscribed("s1").at("2026-03-03T09:00").buyers(WANG))
            .signals(SignalKind.SHORT_DEAL)).containsExactly("MEDIUM C1 O1 O1-agent [e1, s1] 48.0 of 48.0");
        assertThat(tell(office(), wangRegistered(), visit, subscribed("s1").at("2026-03-03T09:00:01").buyers(WANG))
            .signals(SignalKind.SHORT_DEAL)).isEmpty();
        assertThat(tell(office(), visit, subscribed("s1").at("2026-03-01T11:00").buyers(WANG))
            .signals(SignalKind.SHORT_DEAL)).isEmpty();
    }

    @Test
    void theThirdEditOfASurnameIsSaidOnceAndAnEditThatChangesNothingDoesNotCount() {
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        Told told = tell(office(), visit, renamed("n0", "王").at("2026-03-01T11:00").phone(WANG),
            renamed("n1", "李").at("2026-03-01T12:00").phone(WANG),
            renamed("n2", "张").at("2026-03-01T13:00").phone(WANG),
            renamed("n3", "王").at("2026-03-01T14:00").phone(WANG),
            renamed("n4", "李").at("2026-03-01T15:00").phone(WANG));
        assertThat(told.signals(SignalKind.NAME_EDITED)).containsExactly("MEDIUM [n1, n2, n3] 3.0 of 3.0");
    }

    @Test
    void aPhoneAddedWithinThreeDaysOfTheDealIsSaid() {
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        Telling added = phoneAdded("p1").at("2026-03-02T10:00").phone(WANG).and(LI);
        assertThat(tell(office(), visit, added, subscribed("s1").at("2026-03-05T10:00").buyers(WANG))
            .signals(SignalKind.PHONE_EDITED)).containsExactly("MEDIUM C1 [p1, s1] 72.0 of 72.0");
        assertThat(tell(office(), visit, added, subscribed("s1").at("2026-03-05T10:00:01").buyers(WANG))
            .signals(SignalKind.PHONE_EDITED)).isEmpty();
    }

    @Test
    void buyersOfTwoOwnersDifferAndBuyersOfOneDoNot() {
        Telling natural = checkedIn("v2").at("2026-03-01T11:00").phone(LI);
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        assertThat(tell(office(), wangRegistered(), visit, natural,
            subscribed("s1").at("2026-03-09T09:00").buyers(WANG, LI)).signals(SignalKind.COBUYERS_DIFFER))
            .containsExactly("MEDIUM C1 [v1, v2, s1] 2.0 of 1.0");
        assertThat(tell(office(), visit, natural, subscribed("s1").at("2026-03-09T09:00").buyers(WANG, LI))
            .signals(SignalKind.COBUYERS_DIFFER)).isEmpty();
    }

    @Test
    void aMaskThatAVisitConfirmsCountsFromThenOnWhetherItWinsOrNot() {
        Telling lookedUp = lookedUp("l1").at("2026-03-01T08:00").phone(WANG);
        Telling mask = registered("m1").at("2026-03-01T09:00").by("A1").mask(138, 1234).surname("王");
        Told told = tell(office(), lookedUp, mask, checkedIn("v1").at("2026-03-01T12:00").phone(WANG).surname("王"));
        assertThat(told.lost("v1")).containsExactly("m1 V_UNREDEEMED");
        assertThat(told.signals(SignalKind.LOOKED_UP_FIRST)).hasSize(1);
        Told stranger =
            tell(office(), lookedUp, mask, checkedIn("v1").at("2026-03-01T12:00").phone(WANG).surname("李"));
        assertThat(stranger.signals(SignalKind.LOOKED_UP_FIRST)).isEmpty();
    }

    @Test
    void whatWasTypedForACodeIsNotRepeatedWhereItIsNoRegistration() {
        Told told = tell(office(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("13800000009"));
        assertThat(told.signals(SignalKind.CODE_GUESSING)).containsExactly("LOW [v1] 1.0 of 1.0");
    }

    @Test
    void aCodeThatIsNoClaimOfTheVisitIsSaidEachTimeAndLouder() {
        Telling code = registered("e1").at("2026-03-01T09:00").by("A1").phone(LI);
        Told told = tell(office(), code, checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e1"),
            checkedIn("v2").at("2026-03-01T11:00").phone(13800009999L).codes("e1"),
            checkedIn("v3").at("2026-03-01T12:00").phone(13800008888L).codes("e1"),
            checkedIn("v4").at("2026-03-01T13:00").phone(LI).codes("e1"));
        assertThat(told.signals(SignalKind.CODE_GUESSING)).containsExactly("LOW A1 A1-agent [e1, v1] 1.0 of 1.0",
            "MEDIUM A1 A1-agent [e1, v2] 2.0 of 1.0", "HIGH A1 A1-agent [e1, v3] 3.0 of 1.0");
        assertThat(told.verdict("v4")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void aSourceChangedByADecisionIsSaidAndADisputeDecidedIsNot() {
        Telling visit = checkedIn("v1").at("2026-03-01T10:00").phone(WANG);
        assertThat(tell(office(), visit, decided("d1", "v1").at("2026-03-02T10:00").forChannel("A1"))
            .signals(SignalKind.SOURCE_CHANGED)).containsExactly("MEDIUM A1 [v1, d1] 1.0 of 0.0");
        assertThat(tell(office(), visit, decided("d1", "v1").at("2026-03-02T10:00").asNatural())
            .signals(SignalKind.SOURCE_CHANGED)).isEmpty();
        assertThat(tell(office(), wangRegistered(),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).saysByMyself(),
            decided("d1", "v1").at("2026-03-02T10:00").forChannel("O1")).signals(SignalKind.SOURCE_CHANGED)).isEmpty();
    }

    @Test
    void twoPersonsOfDifferentOwnersWhoTurnOutToBeOneAreOneIdentity() {
        Told told = tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T11:00").phone(LI), merged("m1").at("2026-03-02T10:00").phone(LI).and(WANG));
        assertThat(told.signals(SignalKind.SAME_IDENTITY)).containsExactly("HIGH [v1, v2, m1] 2.0 of 1.0");
    }

    @Test
    void aPayeeWhoDidNotBringTheBuyerDiffers() {
        Told told = tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            subscribed("s1").at("2026-03-09T09:00").buyers(WANG).payee("A2"));
        assertThat(told.signals(SignalKind.PAYEE_DIFFERS)).containsExactly("HIGH C1 A2 [v1, s1] 1.0 of 0.0");
        assertThat(tell(office(), wangRegistered(), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            subscribed("s1").at("2026-03-09T09:00").buyers(WANG).payee("O1")).signals(SignalKind.PAYEE_DIFFERS))
            .isEmpty();
    }

    @Test
    void anErasedPersonWhoComesBackIsNoOneKnown() {
        Told told = tell(office(), lookedUp("l1").at("2026-03-01T08:00").phone(WANG),
            erased("x1").at("2026-03-01T08:30").phone(WANG), wangRegistered());
        assertThat(told.signals()).isEmpty();
    }
}
