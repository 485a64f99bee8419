package org.panke.formats.report;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

/**
 * The verdicts and signals as the page's script reads them: arrays of numbers and ids, whose meaning by place is written
 * once more at the head of {@code table.js}. Times are seconds on the project's clocks, and seconds before arrival.
 */
final class Rows {
    private static final int WON = -1;
    private static final int CONTENDS = -2;

    private final Sentences chinese;
    private final Sentences english;
    private final ZoneRules zone;
    private final Texts texts = new Texts();
    private final Map<ChannelId, Integer> channels = new LinkedHashMap<>();
    private final Map<ProjectId, Integer> projects = new LinkedHashMap<>();
    private final Map<Case, List<Deal>> dealsOf = new HashMap<>();

    Rows(Rules rules) {
        this.chinese = Sentences.of(Language.ZH, rules);
        this.english = Sentences.of(Language.EN, rules);
        this.zone = rules.zone().getRules();
    }

    /** Everything, as one JSON object. */
    StringBuilder write(Tally tally, List<Case> cases) {
        tally.deals.all().forEach(deal -> {
            if (!deal.lines().isEmpty()) {
                deal.cases().forEach(each -> dealsOf.computeIfAbsent(each, any -> new ArrayList<>(1)).add(deal));
            }
        });
        Json json = new Json();
        json.open('{').key("cases").open('[');
        cases.forEach(each -> write(each, json));
        json.close(']').key("signals").open('[');
        tally.alerts.byLevel().forEach(alert -> write(alert, json));
        json.close(']').key("channels").open('[');
        channels.keySet().forEach(channel -> json.text(chinese.channel(channel)));
        json.close(']').key("projects").open('[');
        projects.keySet().forEach(project -> json.text(project.value()));
        json.close(']').key("texts");
        texts.write(json);
        json.key("words");
        PageWords.write(json);
        json.close('}');
        return json.written();
    }

    private void write(Case each, Json json) {
        Verdict verdict = each.verdict();
        json.open('[').text(each.key().visit().value());
        json.number(projects.computeIfAbsent(verdict.project(), any -> projects.size()));
        json.number(local(verdict.arrival()));
        json.number(kind(verdict.outcome()));
        json.number((verdict.revises() == null ? 0 : 1) + (each.isClosed() ? 2 : 0)
            + (verdict.standing() == Standing.RETURNING ? 4 : 0));
        json.number(texts.number(new Text(chinese.headline(verdict), english.headline(verdict))));
        json.number(texts.number(new Text(chinese.why(verdict), english.why(verdict))));
        Outcome.Brought brought = verdict.outcome() instanceof Outcome.Brought found ? found : null;
        json.number(brought == null ? -1 : channel(brought.channel()));
        json.text(brought == null || brought.agent() == null ? "" : brought.agent().value());
        json.number(verdict.until() == null ? 0 : local(verdict.until()));
        json.number(verdict.rules() == null ? -1 : verdict.rules());
        json.number(declared(each.declared()));
        json.number(verified(each.verified()));
        claims(each, json);
        deals(dealsOf.getOrDefault(each, List.of()), json);
        boolean revised = !each.first().equals(verdict);
        json.number(revised
            ? texts.number(new Text(chinese.headline(each.first()), english.headline(each.first())))
            : -1);
        json.close(']');
    }

    private void claims(Case each, Json json) {
        Verdict verdict = each.verdict();
        Set<EventId> told = new HashSet<>();
        json.open('[');
        if (verdict.won() != null && told.add(verdict.won().id())) {
            claim(verdict.won(), each, WON, -1, -1, json);
        }
        if (verdict.outcome() instanceof Outcome.Disputed disputed) {
            disputed.contenders().stream().filter(contender -> told.add(contender.id()))
                .forEach(contender -> claim(contender, each, CONTENDS, -1, -1, json));
        }
        for (Loss loss : verdict.lost()) {
            if (told.add(loss.registration().id())) {
                int text = texts.number(
                    new Text(chinese.lossOfNamed(loss, verdict), english.lossOfNamed(loss, verdict)));
                claim(loss.registration(), each, place(loss.reason()), texts.number(Labels.of(loss.reason())), text,
                    json);
            }
        }
        json.close(']');
    }

    private void claim(Registration claim, Case each, int state, int label, int text, Json json) {
        Instant arrival = each.verdict().arrival();
        json.open('[').text(claim.id().value()).number(channel(claim.channel()))
            .text(claim.agent() == null ? "" : claim.agent().value());
        json.number(arrival.getEpochSecond() - claim.at().getEpochSecond()).number(local(claim.at()));
        json.number(arrival.getEpochSecond() - claim.until().getEpochSecond()).number(claim.leadTime().toSeconds());
        json.number((claim.masked() ? 1 : 0) + (claim.mode() == Mode.FIRST_SHOWING ? 2 : 0)
            + (each.codes().contains(claim.id()) ? 4 : 0));
        json.number(state).number(label).number(text).close(']');
    }

    /** Where on its way a claim was lost: 0 when it was made, 1 when it expired, 2 somewhere before, 3 on arrival. */
    private static int place(Loss.Reason reason) {
        return switch (reason) {
            case V_PROTECTED, V_OWNER, V_HELD -> 0;
            case V_EXPIRED -> 1;
            case V_WITHDRAWN -> 2;
            case V_MASK_UNCONFIRMED, V_LEAD, V_SUSPENDED, V_CODE, V_UNREDEEMED, V_OTHER_WON -> 3;
        };
    }

    private void deals(List<Deal> deals, Json json) {
        json.open('[');
        for (Deal deal : deals) {
            for (Settlement line : deal.lines()) {
                json.open('[').text(deal.contract().value());
                json.number(texts.number(new Text(chinese.settlement(line), english.settlement(line))));
                json.number(texts.number(Labels.of(line.state())));
                json.number(line.amountFen() == null ? -1 : line.amountFen()).close(']');
            }
        }
        json.close(']');
    }

    private void write(Alerts.Alert alert, Json json) {
        json.open('[').number(switch (alert.signal().level()) {
            case HIGH -> 0;
            case MEDIUM -> 1;
            case LOW -> 2;
        });
        json.number(texts.number(Labels.of(alert.signal().kind())));
        json.number(texts.number(new Text(chinese.signal(alert.signal()), english.signal(alert.signal()))));
        json.number(projects.computeIfAbsent(alert.signal().project(), any -> projects.size()));
        json.open('[');
        alert.signal().events().forEach(event -> json.text(event.value()));
        json.close(']').number(alert.events());
        ContractId contract = alert.signal().subject().contract();
        json.text(contract == null ? "" : contract.value()).close(']');
    }

    private int channel(ChannelId channel) {
        return channels.computeIfAbsent(channel, any -> channels.size());
    }

    private int declared(@Nullable Declaration declared) {
        return switch (declared) {
            case null -> -3;
            case Declaration.None _ -> -2;
            case Declaration.Self _ -> -1;
            case Declaration.By(ChannelId channel) -> channel(channel);
        };
    }

    private static int verified(@Nullable Verification verified) {
        return switch (verified) {
            case null -> 0;
            case CODE -> 1;
            case RING -> 2;
            case VISIT_CODE -> 3;
        };
    }

    private static int kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Natural _ -> 0;
            case Outcome.Brought _ -> 1;
            case Outcome.Disputed _ -> 2;
            case Outcome.NotAVisitor _ -> 3;
        };
    }

    private long local(Instant instant) {
        return instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds();
    }
}
