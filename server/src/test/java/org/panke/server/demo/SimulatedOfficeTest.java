package org.panke.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Event;
import org.panke.attribution.Parameter;
import org.panke.formats.rules.RuleFile;

class SimulatedOfficeTest {
    private static final Instant NOW = Instant.parse("2026-11-27T04:30:00Z");

    private final SimulatedOffice office = SimulatedOffice.of(7, NOW);

    @Test
    void theMonthEndsNowAndThereIsAlwaysSomethingToCome() {
        assertThat(office.past()).hasSizeGreaterThan(1_000).allMatch(event -> event.at().isBefore(NOW));
        assertThat(Duration.between(office.past().getLast().at(), NOW)).isLessThan(Duration.ofDays(1));
        assertThat(office.coming()).hasSizeGreaterThan(100).noneMatch(event -> event.at().isBefore(NOW));
    }

    @Test
    void theSameSeedGivesTheSameMonth() {
        assertThat(SimulatedOffice.of(7, NOW)).isEqualTo(office);
        assertThat(SimulatedOffice.of(8, NOW)).isNotEqualTo(office);
    }

    @Test
    void fromNowOnTwoMinutesAreLeadEnough() throws IOException {
        RuleFile.Good rules = (RuleFile.Good) RuleFile.read(new StringReader(office.rules()), "rules");
        assertThat(rules.rules().at(NOW).orElseThrow().natural().get(Parameter.LEAD_TIME))
            .isEqualTo(Duration.ofMinutes(2));
        assertThat(rules.rules().at(NOW.minusMillis(1)).orElseThrow().natural().get(Parameter.LEAD_TIME))
            .isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void whoeverAgreedToAnythingInTheMonthAgreedToTheNotice() {
        List<Event> past = office.past().stream().map(event -> SimulatedOffice.under("n1", event)).toList();
        assertThat(past).extracting(Event::id).isEqualTo(office.past().stream().map(Event::id).toList());
        assertThat(past).filteredOn(Event.CheckedIn.class::isInstance).isNotEmpty()
            .allSatisfy(event -> assertThat(((Event.CheckedIn) event).notice()).isEqualTo("n1"));
        assertThat(past).filteredOn(Event.ConsentChanged.class::isInstance).isNotEmpty()
            .allSatisfy(event -> assertThat(((Event.ConsentChanged) event).notice()).isEqualTo("n1"));
    }

    @Test
    void whatComesHappensWhenItIsPlayed() {
        Event next = office.coming().getFirst();
        assertThat(SimulatedOffice.at(NOW, next, "n1").at()).isEqualTo(NOW);
        assertThat(SimulatedOffice.at(NOW, next, "n1").id()).isEqualTo(next.id());
    }

    @Test
    void optionsThatMakeNoSenseAreTold() throws DemoOptions.Usage {
        assertThat(DemoOptions.of(new String[]{"--seed", "9", "--no-open"}).seed()).isEqualTo(9);
        for (String[] wrong : new String[][]{{"--port", "70000"}, {"--seed"}, {"--colour", "red"}}) {
            assertThatThrownBy(() -> DemoOptions.of(wrong)).isInstanceOf(DemoOptions.Usage.class);
        }
    }
}
