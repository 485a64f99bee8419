package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.withdrawn;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Parameter;

/** How many an agent or a channel may register, and that nobody is registered twice. */
class RegistrationQuotasTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

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
}
