package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Loss;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.rules.RuleFile;

/** The samples tell one story three times, and the story shows what it promises. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    private final Rules rules = rules();
    private final List<Event> history = SampleTables.history(SAMPLES);

    @Test
    void theCsvFilesTellTheHistoryButForLookUpsAndDecisions() {
        List<Event> told = new ArrayList<>();
        for (String file : List.of("registrations.csv", "visits.csv", "deals.csv")) {
            told.addAll(read(file));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(inTables());
    }

    @Test
    void theWorkbookTellsTheSame() {
        assertThat(read("export.xlsx")).containsExactlyInAnyOrderElementsOf(inTables());
    }

    @Test
    void theRegistrationsAreInGb18030AndTheVisitsHaveAMark() throws IOException {
        assertThat(new String(Files.readAllBytes(SAMPLES.resolve("registrations.csv")), Opened.GB18030))
            .startsWith("报备编号,客户姓名");
        assertThat(Files.readAllBytes(SAMPLES.resolve("visits.csv"))).startsWith(0xef, 0xbb, 0xbf);
    }

    @Test
    void theStoryShowsEveryKindOfEnding() {
        List<Finding> findings = judged();
        assertThat(all(findings, Verdict.class, verdict -> verdict.outcome().getClass().getSimpleName()))
            .containsExactlyInAnyOrder("Natural", "Brought", "Disputed", "NotAVisitor");
        assertThat(all(findings, Verdict.class, Verdict::standing)).contains(Standing.NEW, Standing.RETURNING);
        assertThat(findings).filteredOn(finding -> finding instanceof Verdict verdict && verdict.revises() != null)
            .hasSize(1);
        assertThat(findings.stream().filter(Verdict.class::isInstance).map(Verdict.class::cast)
            .flatMap(verdict -> verdict.lost().stream()).map(Loss::reason)).contains(Loss.Reason.V_LEAD,
                Loss.Reason.V_EXPIRED, Loss.Reason.V_OTHER_WON, Loss.Reason.V_MASK_UNCONFIRMED);
        assertThat(all(findings, Answer.Refused.class, Answer.Refused::reason)).contains(Answer.Reason.R_DUPLICATE,
            Answer.Reason.R_HELD, Answer.Reason.R_PROTECTED, Answer.Reason.R_PHONE, Answer.Reason.R_FORM,
            Answer.Reason.R_OWNER);
        assertThat(all(findings, Settlement.class, Settlement::state)).contains(Settlement.State.PAYABLE,
            Settlement.State.HELD, Settlement.State.CLAWED_BACK);
        assertThat(all(findings, Signal.class, Signal::kind)).containsAll(EnumSet.of(SignalKind.NEAR_MISS,
            SignalKind.LOOKED_UP_FIRST, SignalKind.COBUYERS_DIFFER));
    }

    private List<Finding> judged() {
        Judge judge = new Judge(rules);
        List<Finding> findings = new ArrayList<>();
        history.stream().sorted(Comparator.comparing(Event::at)).forEach(event -> judge.accept(event, findings::add));
        judge.finish(findings::add);
        return findings;
    }

    private static <F, V> Set<V> all(List<Finding> findings, Class<F> type, Function<F, V> value) {
        return findings.stream().filter(type::isInstance).map(type::cast).map(value).filter(each -> each != null)
            .collect(Collectors.toSet());
    }

    private List<Event> inTables() {
        return history.stream().filter(event -> !(event instanceof Event.PhoneLookedUp)
            && !(event instanceof Event.CaseDecided)).toList();
    }

    private List<Event> read(String file) {
        List<Event> events = new ArrayList<>();
        try (EventSource source = Tables.open(SAMPLES.resolve(file), rules, Mapping.NONE, null, notice -> {
            assertThat(notice.en()).doesNotContain("rules do not know");
        })) {
            EventSource.Sink sink = new EventSource.Sink() {
                @Override
                public void event(Event event, long line) {
                    events.add(event);
                }

                @Override
                public void problem(Problem problem) {
                    throw new AssertionError(problem);
                }
            };
            boolean more = true;
            while (more) {
                more = source.advance(sink);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    private static Rules rules() {
        try {
            return ((RuleFile.Good) RuleFile.read(SAMPLES.resolve("rules.yaml"))).rules();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
