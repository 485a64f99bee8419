package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.checkedOut;
import static org.panke.attribution.story.Telling.decided;
import static org.panke.attribution.story.Telling.lookedUp;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.renamed;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Telling.walkedIn;
import static org.panke.attribution.story.Told.tell;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Answer;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Parameter;
import org.panke.attribution.Registration;
import org.panke.attribution.Span;

/** Mistakes that products like this one were seen to make, each kept from coming back. */
class MistakesMadeElsewhereTest {
    private static final long WANG = 13800001234L;

    @Test
    void theLeadTimeIsAddedAndNotSetAsTheMinute() {
        // 10:50 + 30 min is 11:20; setting the minute gives 10:30, which every arrival passes
        Told told = tell(office(), registered("e1").at("2026-03-01T10:50").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T11:19").phone(WANG));
        assertThat(told.lost("v1")).containsExactly("e1 V_LEAD");
        Told enough = tell(office(), registered("e1").at("2026-03-01T10:50").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T11:20").phone(WANG));
        assertThat(enough.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void theLeadTimePassesMidnightAndTheMonthsEnd() {
        Told told = tell(office(), registered("e1").at("2026-02-28T23:50").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T00:20").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
    }

    @Test
    void aDeadlineFollowsTheCalendarSettingTheZoneAndTheMonthsEnd() {
        OfficeRules day = office().with(Parameter.VALIDITY, Span.parse("P1D"));
        assertThat(tell(day, registered("e1").at("2026-02-28T15:30:00Z").by("O1").phone(WANG)).answer("e1"))
                .isEqualTo("ACCEPTED until 2026-03-02T00:00");
        assertThat(tell(day, registered("e1").at("2026-02-28T16:30:00Z").by("O1").phone(WANG)).answer("e1"))
                .isEqualTo("ACCEPTED until 2026-03-03T00:00");
    }

    @Test
    void whetherSomebodyIsAnOwnerIsNotTurnedAround() {
        Told told = tell(office(), subscribed("s1").at("2026-03-01T10:00").buyers(WANG),
                registered("owner").at("2026-03-02T10:00").by("O1").phone(WANG),
                registered("stranger").at("2026-03-02T10:00").by("O1").phone(13800005678L));
        assertThat(told.answer("owner")).isEqualTo("R_OWNER");
        assertThat(told.answer("stranger")).startsWith("ACCEPTED");
    }

    @Test
    void checkAndAcceptanceAreOneAct() {
        // no third event fits between the two; whichever is taken first shuts the other out
        Telling own = registered("own").at("2026-03-01T09:00").by("O1").phone(WANG);
        Telling friend = registered("friend").at("2026-03-01T09:00").by("R1").phone(WANG);
        assertThat(tell(office(), own, friend).answer("friend")).isEqualTo("R_HELD");
        assertThat(tell(office(), friend, own).answer("own")).isEqualTo("R_HELD");
    }

    @Test
    void theSourceIsNeverAConsultantsChoice() {
        assertThat(Arrays.stream(org.panke.attribution.Event.CheckedIn.class.getRecordComponents()).map(RecordComponent::getName))
                .as("only the visitor's own declaration says how they came").doesNotContain("source", "channel", "origin");
    }

    @Test
    void aRefusedOrLosingChannelIsShownNobodyElse() {
        assertThat(Arrays.stream(Answer.Refused.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("project", "id", "reason", "rules");
        assertThat(Arrays.stream(Loss.class.getRecordComponents()).map(RecordComponent::getType)).containsExactly(Registration.class, Loss.Reason.class);
        Told told = tell(office(), registered("winner").at("2026-03-01T09:00").by("O1", "secret").phone(WANG),
                registered("loser").at("2026-03-01T09:05").by("R1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                registered("late").at("2026-03-01T11:00").by("R1").phone(WANG));
        assertThat(told.answer("loser")).isEqualTo("R_HELD");
        assertThat(told.answer("late")).isEqualTo("R_PROTECTED");
    }

    @Test
    void aLookUpLeavesATrace() {
        Told told = tell(office(), lookedUp("l1").at("2026-03-01T08:00").phone(WANG), registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
                checkedIn("v1").at("2026-03-01T10:00").phone(WANG), subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"));
        assertThat(told.signals()).contains("LOOKED_UP_FIRST");
        assertThat(told.contract("C1")).containsExactly("HELD D_SIGNAL O1 3000000 case s1");
    }

    @Test
    void aSignedDealIsNotJudgedAgainUnderAClauseAddedLater() {
        Told told = tell(office().version(2, "2026-03-09T00:00").with(Parameter.DEAL_DEADLINE, Span.parse("P1D")).with(Parameter.LEAD_TIME, Duration.ofHours(20)),
                registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
                subscribed("s1").at("2026-03-05T15:00").buyers(WANG), signed("g1").at("2026-03-08T15:00"),
                signed("g2").at("2026-03-10T15:00"), checkedIn("v2").at("2026-03-11T10:00").phone(WANG), decided("d1", "v1").at("2026-03-12T10:00").asNatural());
        assertThat(told.contract("C1")).containsExactly("PAYABLE O1 3000000");
    }

    @Test
    void nothingButACheckInIsAVisit() {
        // a click on a page the night before, a walk-in counted at the door, a look-up, a name: none begins a protection
        Told told = tell(office(), walkedIn("w1").at("2026-02-28T22:00"), lookedUp("l1").at("2026-02-27T22:00").phone(WANG),
                renamed("n1", "王").at("2026-02-28T22:00").phone(WANG), checkedOut("o1").at("2026-02-28T22:00").phone(WANG),
                registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG), checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.answer("e1")).startsWith("ACCEPTED");
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        assertThat(told.verdictOf("v1").outcome()).isNotInstanceOf(Outcome.Natural.class);
    }
}
