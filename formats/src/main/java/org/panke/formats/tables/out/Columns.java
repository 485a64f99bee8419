package org.panke.formats.tables.out;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.words.Sentences;

/** What each of our tables shows, column by column. */
record Columns(Words words, Sentences sentences, ZoneId zone) {
    List<Column<Verdict>> verdicts() {
        return List.of(project(), new Column<>("到访", "visit", 16, v -> Value.of(v.visit())),
            new Column<>("到访时间", "arrival", 19, v -> time(v.arrival())),
            new Column<>("结果", "outcome", 10, v -> Value.of(words.outcome(v.outcome()))),
            new Column<>("渠道编号", "channel id", 10, v -> Value.of(channel(v))),
            new Column<>("渠道", "channel", 14, v -> name(channel(v))),
            new Column<>("经纪人", "agent", 12,
                v -> v.outcome() instanceof Outcome.Brought b ? Value.of(b.agent()) : null),
            new Column<>("胜出报备", "registration", 16,
                v -> v.outcome() instanceof Outcome.Brought b ? Value.of(b.registration()) : null),
            new Column<>("首次/复访", "first or return", 12,
                v -> v.standing() == null ? null : Value.of(words.standing(v.standing()))),
            new Column<>("保护至", "protected until", 19, v -> end(v.until())),
            new Column<>("规则版本", "rule version", 9, v -> Value.whole(v.rules())),
            new Column<>("案件", "case", 16, v -> Value.of(v.caseId())),
            new Column<>("改判自", "revises", 16, v -> Value.of(v.revises())),
            new Column<>("依据事件", "facts", 24, v -> list(v.facts())),
            new Column<>("落选报备", "lost", 30, v -> list(v.lost().stream().map(Columns::lost).toList())),
            new Column<>("说明", "in words", 80, v -> Value.of(sentences.verdict(v))));
    }

    List<Column<Answer>> answers() {
        return List.of(project(), new Column<>("报备", "registration", 16, a -> Value.of(a.id())),
            new Column<>("报备时间", "registered", 19,
                a -> a instanceof Answer.Accepted yes ? time(yes.registration().at()) : null),
            new Column<>("答复", "answer", 10, a -> Value.of(words.answer(a))),
            new Column<>("原因", "reason", 14, a -> a instanceof Answer.Refused no ? Value.of(no.reason()) : null),
            new Column<>("渠道编号", "channel id", 10,
                a -> a instanceof Answer.Accepted yes ? Value.of(yes.registration().channel()) : null),
            new Column<>("渠道", "channel", 14,
                a -> a instanceof Answer.Accepted yes ? name(yes.registration().channel()) : null),
            new Column<>("经纪人", "agent", 12,
                a -> a instanceof Answer.Accepted yes ? Value.of(yes.registration().agent()) : null),
            new Column<>("有效至", "valid until", 19,
                a -> a instanceof Answer.Accepted yes ? end(yes.registration().until()) : null),
            new Column<>("规则版本", "rule version", 9, a -> Value.whole(a.rules())),
            new Column<>("说明", "in words", 60, a -> Value.of(sentences.answer(a))));
    }

    List<Column<Settlement>> settlements() {
        return List.of(project(), new Column<>("合同", "contract", 16, s -> Value.of(s.contract())),
            new Column<>("状态", "state", 10, s -> Value.of(words.state(s.state()))),
            new Column<>("原因", "reason", 16, s -> Value.of(s.reason())),
            new Column<>("渠道编号", "channel id", 10, s -> Value.of(s.channel())),
            new Column<>("渠道", "channel", 14, s -> name(s.channel())),
            new Column<>("佣金（元）", "commission (yuan)", 16,
                s -> s.amountFen() == null ? null : new Value.Money(s.amountFen())),
            new Column<>("案件", "case", 16, s -> Value.of(s.caseId())),
            new Column<>("说明", "in words", 60, s -> Value.of(sentences.settlement(s))));
    }

    List<Column<Signal>> signals() {
        return List.of(project(), new Column<>("信号", "signal", 20, s -> Value.of(s.kind())),
            new Column<>("级别", "level", 8, s -> Value.of(words.level(s.level()))),
            new Column<>("渠道编号", "channel id", 10, s -> Value.of(s.subject().channel())),
            new Column<>("渠道", "channel", 14, s -> name(s.subject().channel())),
            new Column<>("经纪人", "agent", 12, s -> Value.of(s.subject().agent())),
            new Column<>("案场人员", "staff", 12, s -> Value.of(s.subject().staff())),
            new Column<>("合同", "contract", 16, s -> Value.of(s.subject().contract())),
            new Column<>("数值", "value", 10, s -> new Value.Decimal(s.value())),
            new Column<>("阈值", "threshold", 10, s -> new Value.Decimal(s.threshold())),
            new Column<>("依据事件", "events", 30, s -> list(s.events())),
            new Column<>("说明", "in words", 80, s -> Value.of(sentences.signal(s))));
    }

    List<Column<Refusal>> refusals() {
        return List.of(project(), new Column<>("事件", "event", 16, r -> Value.of(r.event())),
            new Column<>("原因", "reason", 16, r -> Value.of(r.reason())),
            new Column<>("说明", "in words", 60, r -> Value.of(sentences.refusal(r))));
    }

    List<Column<Summary.Line>> summary() {
        return List.of(new Column<>("表", "table", 14, line -> Value.of(line.page().title(words.language()))),
            new Column<>("项", "item", 30, line -> Value.of(line.item())),
            new Column<>("数量", "count", 12, line -> new Value.Whole(line.count())),
            new Column<>("佣金（元）", "commission (yuan)", 18,
                line -> line.fen() == null ? null : new Value.Money(line.fen())));
    }

    private static <F extends Finding> Column<F> project() {
        return new Column<>("项目", "project", 10, finding -> Value.of(finding.project()));
    }

    static @Nullable ChannelId channel(Verdict verdict) {
        return verdict.outcome() instanceof Outcome.Brought brought ? brought.channel() : null;
    }

    private @Nullable Value name(@Nullable ChannelId channel) {
        return channel == null ? null : Value.of(sentences.channel(channel));
    }

    private static String lost(Loss loss) {
        return loss.registration().id() + " (" + loss.registration().channel() + ") " + loss.reason();
    }

    private static @Nullable Value list(Collection<?> parts) {
        return parts.isEmpty() ? null
            : Value.of(parts.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private @Nullable Value time(@Nullable Instant instant) {
        return instant == null ? null : new Value.Time(local(instant));
    }

    /** The end of a term. As in our sentences midnight is the end of the day before: here its last second. */
    private @Nullable Value end(@Nullable Instant until) {
        if (until == null) {
            return null;
        }
        LocalDateTime end = local(until);
        return new Value.Time(end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusSeconds(1) : end);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone);
    }
}
