package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Told.tell;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.DayCounting;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** When a registration or a protection ends, and which version says so. */
class DeadlinesTest {
    private static final long WANG = 13800001234L;

    private static String until(OfficeRules rules, String registeredAt) {
        return tell(rules, registered("e1").at(registeredAt).by("A1").phone(WANG)).answer("e1")
            .replace("ACCEPTED until ", "");
    }

    private static OfficeRules valid(String span) {
        return office().with(Parameter.VALIDITY, Span.parse(span));
    }

    @Test
    void threeDaysFromTheFirstEndWithTheFourthAtMidnight() {
        assertThat(until(valid("P3D"), "2026-03-01T10:00")).isEqualTo("2026-03-05T00:00");
        assertThat(until(valid("P3D"), "2026-03-01T00:00")).isEqualTo("2026-03-05T00:00");
        assertThat(until(valid("P3D"), "2026-03-01T23:59:59.999")).isEqualTo("2026-03-05T00:00");
    }

    @Test
    void countedExactlyThreeDaysEndAtTheSameTimeOfDay() {
        assertThat(until(valid("P3D").with(Parameter.DAY_COUNTING, DayCounting.EXACT), "2026-03-01T10:00"))
            .isEqualTo("2026-03-04T10:00");
    }

    @Test
    void hoursAndMinutesAreExactHoweverDaysAreCounted() {
        assertThat(until(valid("PT72H"), "2026-03-01T10:00")).isEqualTo("2026-03-04T10:00");
        assertThat(until(valid("PT90M"), "2026-03-01T23:00")).isEqualTo("2026-03-02T00:30");
    }

    @Test
    void deadlinesPassTheEndsOfMonthsYearsAndFebruary() {
        assertThat(until(valid("P3D"), "2026-01-30T10:00")).isEqualTo("2026-02-03T00:00");
        assertThat(until(valid("P3D"), "2026-12-30T10:00")).isEqualTo("2027-01-03T00:00");
        assertThat(until(valid("P3D"), "2028-02-27T10:00")).isEqualTo("2028-03-02T00:00");
        assertThat(until(valid("P1M"), "2026-01-31T10:00")).isEqualTo("2026-03-01T00:00");
        assertThat(until(valid("P1M").with(Parameter.DAY_COUNTING, DayCounting.EXACT), "2026-01-31T10:00"))
            .isEqualTo("2026-02-28T10:00");
        assertThat(until(valid("P1W"), "2026-03-01T10:00")).isEqualTo("2026-03-09T00:00");
    }

    @Test
    void aTermOfNothingIsOverAtOnce() {
        Told told = tell(valid("PT0S"), registered("e1").at("2026-03-01T10:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:30").phone(WANG).codes("e1"));
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 2026-03-01T10:00");
        assertThat(told.lost("v1")).containsExactly("e1 V_EXPIRED");
    }

    @Test
    void midnightIsTheProjectsAndNotTheWorlds() {
        Told told = tell(valid("P3D"), registered("e1").at("2026-03-01T15:59:59Z").by("A1").phone(WANG),
            registered("e2").at("2026-03-01T16:00:00Z").by("A1").phone(13800005678L));
        assertThat(told.accepted("e1").registration().until()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(told.accepted("e2").registration().until()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
    }

    @Test
    void whereClocksAreChangedDaysFollowTheCalendarAndHoursTheClock() {
        OfficeRules berlin = office().zone("Europe/Berlin").with(Parameter.DAY_COUNTING, DayCounting.EXACT);
        Instant registered = Instant.parse("2026-03-28T09:00:00Z");
        Told days = tell(berlin.with(Parameter.VALIDITY, Span.parse("P1D")),
            registered("e1").at("2026-03-28T10:00").by("A1").phone(WANG));
        assertThat(days.accepted("e1").registration().until()).isEqualTo(registered.plus(Duration.ofHours(23)));
        Told hours = tell(office().zone("Europe/Berlin").with(Parameter.VALIDITY, Span.parse("PT24H")),
            registered("e1").at("2026-03-28T10:00").by("A1").phone(WANG));
        assertThat(hours.accepted("e1").registration().until()).isEqualTo(registered.plus(Duration.ofHours(24)));
        Told day = tell(office().zone("Europe/Berlin").with(Parameter.VALIDITY, Span.parse("P1D")),
            registered("e1").at("2026-03-28T10:00").by("A1").phone(WANG));
        assertThat(day.answer("e1")).isEqualTo("ACCEPTED until 2026-03-30T00:00");
    }

    @Test
    void whereMidnightDoesNotExistTheDayEndsWhenTheNextBegins() {
        Told told = tell(office().zone("America/Santiago").with(Parameter.VALIDITY, Span.parse("P1D")),
            registered("e1").at("2026-09-04T10:00").by("A1").phone(WANG));
        assertThat(told.answer("e1")).isEqualTo("ACCEPTED until 2026-09-06T01:00");
    }

    @Test
    void arrivingAtTheDeadlineIsTooLateAndAMillisecondBeforeIsNot() {
        Told late = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-05T00:00").phone(WANG).codes("e1"));
        assertThat(late.lost("v1")).containsExactly("e1 V_EXPIRED");
        Told right = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-04T23:59:59.999").phone(WANG).codes("e1"));
        assertThat(right.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void eachKindOfChannelHasItsOwnValidity() {
        Told told = tell(office(), registered("agency").at("2026-03-01T09:00").by("A1").phone(13800000001L),
            registered("public").at("2026-03-01T09:00").by("U1").phone(13800000002L),
            registered("own").at("2026-03-01T09:00").by("O1").phone(13800000003L),
            registered("referral").at("2026-03-01T09:00").by("R1").phone(13800000004L));
        assertThat(told.answer("agency")).isEqualTo("ACCEPTED until 2026-03-05T00:00");
        assertThat(told.answer("public")).isEqualTo("ACCEPTED until 2026-03-09T00:00");
        assertThat(told.answer("own")).isEqualTo("ACCEPTED until 2026-04-01T00:00");
        assertThat(told.answer("referral")).isEqualTo("ACCEPTED until 2026-04-01T00:00");
    }

    @Test
    void aChannelsTermsGoBeforeItsKindsAndItsKindsBeforeTheVersions() {
        OfficeRules rules = valid("P10D").kind(ChannelKind.AGENCY, Parameter.VALIDITY, Span.parse("P5D"))
            .channel("A1", Parameter.VALIDITY, Span.parse("P2D"));
        Told told = tell(rules, registered("a1").at("2026-03-01T09:00").by("A1").phone(13800000001L),
            registered("a2").at("2026-03-01T09:00").by("A2").phone(13800000002L),
            registered("o1").at("2026-03-01T09:00").by("O1").phone(13800000003L));
        assertThat(told.answer("a1")).isEqualTo("ACCEPTED until 2026-03-04T00:00");
        assertThat(told.answer("a2")).isEqualTo("ACCEPTED until 2026-03-07T00:00");
        assertThat(told.answer("o1")).isEqualTo("ACCEPTED until 2026-03-12T00:00");
    }

    @Test
    void aRegistrationKeepsLeadTimeValidityAndModeOfTheVersionItWasAcceptedUnder() {
        Told told = tell(office().with(Parameter.LEAD_TIME, Duration.ofMinutes(10))
            .version(2, "2026-03-01T09:10").with(Parameter.LEAD_TIME, Duration.ofHours(2))
            .with(Parameter.VALIDITY, Span.parse("PT1M"))
            .kind(ChannelKind.OWN, Parameter.MODE, Mode.FIRST_SHOWING),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T09:15").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT O1 e1 NEW");
        assertThat(told.verdictOf("v1").rules()).isEqualTo(2);
    }

    @Test
    void aVerdictAndItsRenewalsKeepTheProtectionOfTheVersionItWasFirstGivenUnder() {
        Told told = tell(office().with(Parameter.PROTECTION, Span.parse("P10D"))
            .with(Parameter.NATURAL_PROTECTION, Span.parse("P5D"))
            .version(2, "2026-03-05T00:00").with(Parameter.PROTECTION, Span.parse("P60D")).with(Parameter.RENEWALS, 0)
            .with(Parameter.NATURAL_PROTECTION, Span.parse("P60D")).with(Parameter.DAY_COUNTING, DayCounting.EXACT),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-02T10:00").phone(WANG),
            checkedIn("n1").at("2026-03-02T10:00").phone(13800005678L),
            checkedIn("v2").at("2026-03-07T10:00").phone(WANG),
            checkedIn("n2").at("2026-03-07T10:00").phone(13800005678L));
        assertThat(told.until("v1")).isEqualTo("2026-03-13T00:00");
        assertThat(told.until("v2")).isEqualTo("2026-03-18T00:00");
        assertThat(told.until("n1")).isEqualTo("2026-03-08T00:00");
        assertThat(told.until("n2")).isEqualTo("2026-03-13T00:00");
        assertThat(told.verdictOf("v2").rules()).isEqualTo(2);
    }

    @Test
    void aNewVersionDoesNotTouchWhatWasGivenBeforeIt() {
        Told told = tell(office().version(2, "2026-03-02T00:00").with(Parameter.PROTECTION, Span.parse("P1D")),
            registered("e1").at("2026-03-01T09:00").by("O1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            registered("e2").at("2026-03-30T09:00").by("A1").phone(WANG));
        assertThat(told.answer("e2")).isEqualTo("R_PROTECTED");
    }

    @Test
    void aVisitBeforeTheFirstVersionIsJudgedByTheDefaultsAndNamesNoRules() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("P3D")),
            checkedIn("v1").at("2025-12-20T10:00").phone(WANG),
            checkedIn("v2").at("2026-01-02T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.verdictOf("v1").rules()).isNull();
        assertThat(told.until("v1")).isEqualTo("2026-01-20T00:00");
        assertThat(told.until("v2")).isEqualTo("2026-02-02T00:00");
        assertThat(told.verdictOf("v2").rules()).isEqualTo(1);
    }
}
