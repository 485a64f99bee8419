package org.panke.tools.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.words.Numbers;
import org.panke.tools.Messages;

/** What came out, in a few lines for a person. */
final class Summary implements Onlooker {
    private static final int CHANNELS_NAMED = 20;

    private final Rules rules;
    private long events;
    private long repeated;
    private long accepted;
    private final Map<Answer.Reason, Long> refused = new EnumMap<>(Answer.Reason.class);
    private long natural;
    private long brought;
    private long disputed;
    private long noVisitors;
    private long returning;
    private long withoutPhone;
    private long revised;
    private long refusals;
    private final Map<SignalKind, Long> signals = new EnumMap<>(SignalKind.class);
    private final Map<Contract, Settlement> contracts = new HashMap<>();
    private final Set<ChannelId> strangers = new LinkedHashSet<>();

    private record Contract(ProjectId project, ContractId id) {
    }

    Summary(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void event(Event event) {
        events++;
        withoutPhone += event instanceof Event.WalkedIn ? 1 : 0;
        if (event instanceof Event.Registered registered && !rules.channels().containsKey(registered.channel())
            && strangers.size() <= CHANNELS_NAMED) {
            strangers.add(registered.channel());
        }
    }

    @Override
    public void repeated() {
        repeated++;
    }

    @Override
    public void finding(Finding finding) {
        switch (finding) {
            case Answer.Accepted _ -> accepted++;
            case Answer.Refused answer -> refused.merge(answer.reason(), 1L, Long::sum);
            case Verdict verdict -> verdict(verdict);
            case Settlement settlement ->
                contracts.put(new Contract(settlement.project(), settlement.contract()), settlement);
            case Signal signal -> signals.merge(signal.kind(), 1L, Long::sum);
            case Refusal _ -> refusals++;
        }
    }

    /** Takes over what another, of other projects, has seen. */
    void add(Summary other) {
        events += other.events;
        repeated += other.repeated;
        withoutPhone += other.withoutPhone;
        accepted += other.accepted;
        other.refused.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
        natural += other.natural;
        brought += other.brought;
        disputed += other.disputed;
        noVisitors += other.noVisitors;
        returning += other.returning;
        revised += other.revised;
        refusals += other.refusals;
        other.signals.forEach((kind, count) -> signals.merge(kind, count, Long::sum));
        contracts.putAll(other.contracts);
        other.strangers.stream().limit(CHANNELS_NAMED + 1L - strangers.size()).forEach(strangers::add);
    }

    private void verdict(Verdict verdict) {
        if (verdict.revises() != null) {
            revised++;
            return;
        }
        returning += verdict.standing() == Standing.RETURNING ? 1 : 0;
        switch (verdict.outcome()) {
            case Outcome.Natural _ -> natural++;
            case Outcome.Brought _ -> brought++;
            case Outcome.Disputed _ -> disputed++;
            case Outcome.NotAVisitor _ -> noVisitors++;
        }
    }

    /** @param badLines how many lines were left out */
    List<String> lines(Messages messages, long badLines) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.say("summary.events", events + refusals, badLines));
        if (repeated > 0) {
            lines.add(messages.say("summary.repeated", repeated));
        }
        long visits = natural + brought + disputed + noVisitors;
        lines.add(messages.say("summary.visits", visits, natural, brought, disputed, noVisitors, returning));
        if (withoutPhone > 0) {
            lines.add(messages.say("summary.withoutPhone", withoutPhone));
        }
        if (revised > 0) {
            lines.add(messages.say("summary.revised", revised));
        }
        long refusedInAll = sum(refused);
        lines.add(messages.say("summary.registrations", accepted + refusedInAll, accepted, refusedInAll));
        refused.forEach((reason, count) -> lines.add(messages.say("summary.item", messages.say(reason.name()), count)));
        deals(messages, lines);
        if (refusals > 0) {
            lines.add(messages.say("summary.refusals", refusals));
        }
        lines.add(messages.say("summary.signals", sum(signals)));
        signals.forEach((kind, count) -> lines.add(messages.say("summary.item", messages.say(kind.name()), count)));
        if (!strangers.isEmpty()) {
            lines.add(messages.say("summary.strangers", named()));
        }
        return lines;
    }

    private void deals(Messages messages, List<String> lines) {
        Map<Settlement.State, Long> states = new EnumMap<>(Settlement.State.class);
        Map<Settlement.State, Long> sums = new EnumMap<>(Settlement.State.class);
        for (Settlement settlement : contracts.values()) {
            states.merge(settlement.state(), 1L, Long::sum);
            Long amount = settlement.amountFen();
            sums.merge(settlement.state(), amount == null ? 0 : amount, Long::sum);
        }
        lines.add(messages.say("summary.deals", contracts.size()));
        states.forEach((state, count) -> {
            long fen = sums.getOrDefault(state, 0L);
            lines.add(fen == 0
                ? messages.say("summary.item", messages.say(state.name()), count)
                : messages.say("summary.sum", messages.say(state.name()), count, Numbers.yuan(fen)));
        });
    }

    private String named() {
        List<String> names = strangers.stream().limit(CHANNELS_NAMED).map(ChannelId::value).toList();
        return String.join(", ", names) + (strangers.size() > CHANNELS_NAMED ? " …" : "");
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
