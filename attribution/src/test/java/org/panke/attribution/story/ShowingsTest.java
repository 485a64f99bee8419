package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Told.tell;

import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** A claim that must be shown, and the code that shows it. */
class ShowingsTest {
    private static final long WANG = 13800001234L;
    private static final long LI = 13800005678L;

    @Test
    void aClaimThatMustBeShownDoesNotContendUnshownAndStaysLive() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("A2").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T12:00").phone(WANG).codes("e2"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_UNREDEEMED", "e2 V_UNREDEEMED");
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT A2 e2 NEW");
        assertThat(told.lost("v2")).containsExactly("e1 V_UNREDEEMED");
    }

    @Test
    void namingAChannelDoesNotRedeemItsCode() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).says("A1"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_UNREDEEMED");
    }

    @Test
    void aShownClaimBeatsAnEarlierUnshownOne() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("A2").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG).codes("e2"));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A2 e2 NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_UNREDEEMED");
    }

    @Test
    void aCodeWorksOnce() {
        Told told = tell(office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT1H")),
            registered("e1").at("2026-03-01T09:50").by("A1").phone(WANG),
            checkedIn("supplier").at("2026-03-01T10:00").phone(WANG).role("SUPPLIER").codes("e1"),
            checkedIn("v1").at("2026-03-01T11:00").phone(WANG).codes("e1"),
            checkedIn("v2").at("2026-03-01T13:00").phone(WANG).codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).containsExactly("e1 V_CODE");
        assertThat(told.lost("v2")).containsExactly("e1 V_CODE");
    }

    @Test
    void aCodeOfSomebodyElsesClaimIsIgnoredAndNotBurnt() {
        Told told = tell(office(), registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(LI).codes("e1", "nonsense"),
            checkedIn("v2").at("2026-03-01T11:00").phone(WANG).codes("e1"));
        assertThat(told.verdict("v1")).isEqualTo("NATURAL NEW");
        assertThat(told.lost("v1")).isEmpty();
        assertThat(told.verdict("v2")).isEqualTo("BROUGHT A1 e1 NEW");
    }

    @Test
    void aCodeNamedWhileAVerdictStandsIsUsedUpAllTheSame() {
        Told told = tell(
            office().with(Parameter.NATURAL_PROTECTION, Span.parse("PT2H")).with(Parameter.PROTECTION,
                Span.parse("PT2H")),
            registered("e1").at("2026-03-01T09:00").by("A1", "a").phone(WANG),
            registered("e2").at("2026-03-01T09:01").by("A1", "b").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG),
            checkedIn("v2").at("2026-03-01T11:00").phone(WANG).codes("e1"),
            checkedIn("v3").at("2026-03-01T14:00").phone(WANG).codes("e1", "e2"));
        assertThat(told.verdict("v2")).isEqualTo("NATURAL RETURNING");
        assertThat(told.lost("v3")).containsExactly("e1 V_CODE");
        assertThat(told.verdict("v3")).isEqualTo("BROUGHT A1 e2 NEW");
    }

    @Test
    void anAgencyThatNeedNotShowWinsByRegistrationAlone() {
        Told told = tell(office().kind(ChannelKind.AGENCY, Parameter.MODE, Mode.FIRST_REGISTRATION),
            registered("e1").at("2026-03-01T09:00").by("A1").phone(WANG),
            checkedIn("v1").at("2026-03-01T10:00").phone(WANG));
        assertThat(told.verdict("v1")).isEqualTo("BROUGHT A1 e1 NEW");
    }
}
