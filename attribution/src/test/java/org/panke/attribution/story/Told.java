package org.panke.attribution.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Verdict;
import org.panke.attribution.oracle.Oracle;

/**
 * A story told to the engine, and what the engine said, in short words. The oracle is told the same story and must say
 * the same.
 */
final class Told {
    private final Rules rules;
    private final List<Event> events;
    private final List<Finding> findings = new ArrayList<>();

    private Told(Rules rules, List<Event> events) {
        this.rules = rules;
        this.events = events;
    }

    static Told tell(OfficeRules office, Telling... tellings) {
        Rules rules = office.rules();
        Told told = new Told(rules, Arrays.stream(tellings).map(telling -> telling.event(rules.zone())).toList());
        Judge judge = new Judge(rules);
        told.events.forEach(event -> judge.accept(event, told.findings::add));
        judge.finish(told.findings::add);
        List<Finding> second = Oracle.judge(rules, told.events).stream().flatMap(List::stream).toList();
        assertThat(told.findings.stream().filter(finding -> !(finding instanceof Signal)).toList())
            .as("the oracle's reading").usingRecursiveFieldByFieldElementComparatorIgnoringFields("facts")
            .isEqualTo(second);
        return told;
    }

    /** {@code ACCEPTED until 2026-03-05T00:00} or {@code R_HELD}. */
    String answer(String id) {
        return switch (only(Answer.class, id, answer -> answer.id().value())) {
            case Answer.Accepted accepted -> "ACCEPTED until " + local(accepted.registration().until());
            case Answer.Refused refused -> refused.reason().name();
        };
    }

    Answer.Accepted accepted(String id) {
        return (Answer.Accepted) only(Answer.class, id, answer -> answer.id().value());
    }

    /** {@code BROUGHT A1 e1 NEW}, {@code NATURAL RETURNING}, {@code DISPUTED NEW}, {@code NOT_A_VISITOR}. */
    String verdict(String visit) {
        return words(verdictOf(visit));
    }

    /** The verdict a decision gave. */
    String decision(String visit) {
        return words(decisionOf(visit));
    }

    Verdict verdictOf(String visit) {
        return verdicts(visit).getFirst();
    }

    Verdict decisionOf(String visit) {
        return verdicts(visit).stream().filter(verdict -> verdict.revises() != null).findFirst().orElseThrow();
    }

    private List<Verdict> verdicts(String visit) {
        return of(Verdict.class).stream().filter(verdict -> verdict.visit().value().equals(visit)).toList();
    }

    /** Its end, local; {@code null} while disputed. */
    @Nullable String until(String visit) {
        return local(verdictOf(visit).until());
    }

    /** {@code e0 V_LEAD}, in order. */
    List<String> lost(String visit) {
        return lost(verdictOf(visit));
    }

    static List<String> lost(Verdict verdict) {
        return verdict.lost().stream().map(loss -> loss.registration().id() + " " + loss.reason()).toList();
    }

    /** Every line of a contract: {@code PAYABLE A1 3750000}, {@code HELD D_HOUSEHOLD case s1}. */
    List<String> contract(String contract) {
        return of(Settlement.class).stream().filter(line -> line.contract().value().equals(contract)).map(Told::words)
            .toList();
    }

    /** {@code d1 C_SIGNATURES}, in order. */
    List<String> refusals() {
        return of(Refusal.class).stream().map(refusal -> refusal.event() + " " + refusal.reason()).toList();
    }

    /** Kinds of the signals, in order. */
    List<String> signals() {
        return of(Signal.class).stream().map(signal -> signal.kind().name()).toList();
    }

    /** One kind's, in order: {@code LOW A1 A1-agent [e1, v1] 5.0 of 15.0}. */
    List<String> signals(SignalKind kind) {
        return of(Signal.class).stream().filter(signal -> signal.kind() == kind).map(Told::words).toList();
    }

    private static String words(Signal signal) {
        Signal.Subject about = signal.subject();
        String subject = Stream.of(about.staff(), about.contract(), about.channel(), about.agent())
            .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
        return String
            .format(Locale.ROOT, "%s %s %s %.1f of %.1f", signal.level(), subject, signal.events(), signal.value(),
                signal.threshold())
            .replace("  ", " ");
    }

    @Nullable String local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, rules.zone()).toString();
    }

    private static String words(Verdict verdict) {
        String outcome = switch (verdict.outcome()) {
            case Outcome.Natural natural -> "NATURAL";
            case Outcome.Brought brought -> "BROUGHT " + brought.channel() + " " + brought.registration();
            case Outcome.Disputed disputed -> "DISPUTED " + disputed.claims();
            case Outcome.NotAVisitor none -> "NOT_A_VISITOR";
        };
        return verdict.standing() == null ? outcome : outcome + " " + verdict.standing();
    }

    private static String words(Settlement line) {
        StringBuilder words = new StringBuilder(line.state().name());
        for (Object part : new @Nullable Object[]{line.reason(), line.channel(), line.amountFen()}) {
            words.append(part == null ? "" : " " + part);
        }
        return words.append(line.caseId() == null ? "" : " case " + line.caseId()).toString();
    }

    private <T extends Finding> T only(Class<T> type, String id, java.util.function.Function<T, String> name) {
        List<T> found = of(type).stream().filter(each -> name.apply(each).equals(id)).toList();
        assertThat(found).as("findings about " + id).hasSize(1);
        return found.getFirst();
    }

    private <T> List<T> of(Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
