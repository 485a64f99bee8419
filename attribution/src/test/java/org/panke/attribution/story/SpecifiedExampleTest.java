package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panke.attribution.story.OfficeRules.office;
import static org.panke.attribution.story.Telling.checkedIn;
import static org.panke.attribution.story.Telling.registered;
import static org.panke.attribution.story.Telling.signed;
import static org.panke.attribution.story.Telling.subscribed;
import static org.panke.attribution.story.Told.tell;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.EventId;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;

/** The file format's own example, told to the engine. */
class SpecifiedExampleTest {
    private static OfficeRules rules() {
        return office().with(Parameter.LEAD_TIME, Duration.ofMinutes(30)).with(Parameter.NATURAL_PROTECTION, Span.parse("P30D"))
                .kind(ChannelKind.AGENCY, Parameter.MODE, Mode.FIRST_SHOWING).kind(ChannelKind.AGENCY, Parameter.VALIDITY, Span.parse("P3D"))
                .channel("A1", Parameter.VALIDITY, Span.parse("P5D"));
    }

    @Test
    void itsRegistrationVisitAndContractComeOutAsPrinted() {
        Told told = tell(rules(), registered("e1").at("2026-03-01T01:00:00Z").by("A1", "a17").mask(138, 1234),
                checkedIn("e2").at("2026-03-01T02:00:00Z").phone(13800001234L).says("A1").codes("e1"),
                subscribed("e3").at("2026-03-05T07:00:00Z").contract("C9").buyers(13800001234L).amountFen(250_000_000),
                signed("e4").at("2026-03-08T07:00:00Z").contract("C9"));
        assertThat(told.accepted("e1").registration().until()).isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
        assertThat(told.accepted("e1").registration().rules()).isEqualTo(1);
        assertThat(told.verdict("e2")).isEqualTo("BROUGHT A1 e1 NEW");
        assertThat(told.verdictOf("e2").until()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(told.verdictOf("e2").facts()).containsExactly(new EventId("e1"), new EventId("e2"));
        assertThat(told.contract("C9")).containsExactly("PAYABLE A1 3750000");
    }
}
