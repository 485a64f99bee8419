package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Outcome;
import org.panke.attribution.Rules;
import org.panke.attribution.Verdict;
import org.panke.formats.rules.RuleFile;
import org.panke.tools.simulate.Instance.End;

/** The judge against the truth: two offices, half a year, seed 11. */
class JudgedWorldTest {
    private final SimulationOptions options = SimulationOptions.of(World.SEED, 2, 6);
    private final Simulation simulation = Simulation.of(options);
    private final Map<EventId, Verdict> verdicts = new HashMap<>();
    private final Score score = new Score();
    private ScoreTable table;

    @BeforeEach
    void judge() throws IOException {
        simulation.forEach(event -> {
        }, score::learn);
        Judge judge = new Judge(rules());
        simulation.forEach(event -> judge.accept(event, this::hear));
        judge.finish(this::hear);
        table = score.table();
    }

    private void hear(Finding finding) {
        score.hear(finding);
        if (finding instanceof Verdict verdict) {
            verdicts.putIfAbsent(verdict.visit(), verdict);
        }
    }

    private Rules rules() throws IOException {
        return switch (RuleFile.read(new StringReader(simulation.rules()), "rules.yaml")) {
            case RuleFile.Good good -> good.rules();
            case RuleFile.Bad bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    @Test
    void itsRuleFileHasTwoVersionsAndEveryChannel() throws IOException {
        Rules rules = rules();
        assertThat(rules.versions()).hasSize(2);
        assertThat(rules.zone()).isEqualTo(Rules.CHINA);
        Set<Object> channels = new HashSet<>();
        simulation.forEach(event -> {
            if (event instanceof Event.Registered registered) {
                channels.add(registered.channel());
            }
        });
        assertThat(rules.channels().keySet().containsAll(channels)).isTrue();
    }

    @Test
    void whoeverWasBroughtPlainlyWithACodeIsTheirsOrWaitsForADecision() {
        Map<EventId, Event.CheckedIn> visits = new HashMap<>();
        simulation.forEach(event -> {
            if (event instanceof Event.CheckedIn visit) {
                visits.put(visit.id(), visit);
            }
        });
        int[] plain = new int[2];
        simulation.forEach(event -> {
        }, truth -> {
            if (truth instanceof Truth.OfVisit visit && visit.caseName() == null && visit.registration() != null
                && visits.get(visit.visit()).codes().contains(visit.registration())) {
                plain[verdicts.get(visit.visit()).outcome() instanceof Outcome.Brought brought
                    && brought.channel().equals(visit.channel()) ? 1 : 0]++;
            }
        });
        double right = plain[1];
        assertThat(right / (plain[0] + plain[1])).isCloseTo(1 - Rates.SAYS_SELF, Percentage.withPercentage(1.5));
    }

    @Test
    void whoeverCameByThemselvesOutsideEverySchemeIsNaturalButForANamesakeBehindTheSameMask() {
        int[] plain = new int[2];
        simulation.forEach(event -> {
        }, truth -> {
            if (truth instanceof Truth.OfVisit visit && visit.caseName() == null && visit.channel() == null) {
                plain[verdicts.get(visit.visit()).outcome() instanceof Outcome.Natural ? 1 : 0]++;
            }
        });
        assertThat(plain[1]).isGreaterThan(5_000);
        assertThat((double) plain[0] / plain[1]).isLessThan(0.001);
    }

    @Test
    void whoIsRegisteredInsideTheLeadTimeIsNobodys() {
        assertNeverWins("AT_THE_DOOR");
        assertNeverWins("ON_THE_WAY");
        assertNeverWins("FROM_AGENT");
    }

    @Test
    void naturalProtectionKeepsFlyingOrdersFromItsCycle() {
        assertThat(count("SAME_CYCLE", row -> row.ended(End.REFUSED)))
            .isEqualTo(count("SAME_CYCLE", ScoreTable.Row::cases));
        assertNeverWins("SAME_CYCLE_MASKED");
    }

    @Test
    void guessedCodesWinNothingAndAreSeen() {
        assertNeverWins("OTHERS_CODES");
        assertThat(count("OTHERS_CODES", ScoreTable.Row::signalled))
            .isEqualTo(count("OTHERS_CODES", ScoreTable.Row::cases));
    }

    @Test
    void nobodyIsPaidForACoBuyerOrAnIdentityThatCameBefore() {
        assertThat(count("CO_BUYER", row -> row.ended(End.PAID))).isZero();
        assertThat(count("RESUBSCRIBED", row -> row.ended(End.PAID))).isZero();
    }

    @Test
    void everyRegistrationJustAfterTheLeadTimeIsSeen() {
        assertThat(count("NEAR_MISS", ScoreTable.Row::unseen)).isZero();
    }

    @Test
    void everyEndAddsUp() {
        for (ScoreTable.Row row : table.rows()) {
            assertThat(row.ends().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(row.cases());
        }
    }

    private void assertNeverWins(String variant) {
        assertThat(count(variant, ScoreTable.Row::cases)).isPositive();
        assertThat(count(variant, row -> row.ended(End.WON) + row.ended(End.PAID) + row.ended(End.HELD)
            + row.ended(End.DISPUTED))).as(variant).isZero();
    }

    private int count(String variant, ToIntFunction<ScoreTable.Row> what) {
        return table.rows().stream().filter(row -> row.variant().equals(variant)).mapToInt(what).sum();
    }
}
