package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.panke.attribution.Answer;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;

/** The laws that look at one history as a whole. */
final class Laws {
    private Laws() {
    }

    /** 1. The same events and rules give the same output, byte for byte. */
    static Optional<String> determinism(History history) {
        String once = Said.all(history.rules(), history.events()).toString();
        String again = Said.all(history.rules(), history.events()).toString();
        return once.equals(again) ? Optional.empty() : Optional.of("once: " + once + "\nagain: " + again);
    }

    /** 2. What was said stays as it was said, whatever comes later: it is not withdrawn, and it is not written over. */
    static Optional<String> noLaterEventChangesAnEarlierVerdict(History history) {
        List<List<Finding>> whole = Said.results(history);
        List<String> atTheTime = new ArrayList<>();
        List<Finding> kept = new ArrayList<>();
        org.panke.attribution.Judge judge = new org.panke.attribution.Judge(history.rules());
        history.events().forEach(event -> judge.accept(event, finding -> {
            kept.add(finding);
            atTheTime.add(finding.toString());
        }));
        if (!atTheTime.equals(kept.stream().map(Object::toString).toList())) {
            return Optional.of("a finding that was handed out changed later");
        }
        int half = history.events().size() / 2;
        List<List<Finding>> early = Said.results(history.withEvents(history.events().subList(0, half)));
        return early.equals(whole.subList(0, half)) ? Optional.empty()
            : Optional.of("the first " + half + " say otherwise alone");
    }

    /** 5. The same event twice equals once, at once or later. */
    static Optional<String> twiceIsOnce(History history) {
        List<Event> doubled = new ArrayList<>();
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < history.events().size(); i++) {
            place.put(doubled.size(), i);
            doubled.add(history.events().get(i));
            doubled.add(history.events().get(i));
            doubled.add(firstOfItsId(history, i / 2));
        }
        List<List<Finding>> once = Said.results(history);
        List<List<Finding>> twice = Said.results(history.rules(), doubled);
        for (int i = 0; i < doubled.size(); i++) {
            Integer original = place.get(i);
            boolean refusedAgain =
                original == null && twice.get(i).stream().allMatch(finding -> finding instanceof Refusal refusal
                    && refusal.reason() == Refusal.Reason.E_ID);
            if (original == null ? !refusedAgain : !once.get(original).equals(twice.get(i))) {
                return Optional.of("with repetitions, at " + doubled.get(i).id() + ": " + twice.get(i));
            }
        }
        return Optional.empty();
    }

    private static Event firstOfItsId(History history, int index) {
        Event event = history.events().get(index);
        return history.events().stream().filter(each -> each.id().equals(event.id())
            && each.stamp().project().equals(event.stamp().project())).findFirst().orElseThrow();
    }

    /** 6. Each visit one verdict, each decision of a visit or merge one more; a contract one paid channel, unless split. */
    static Optional<String> oneVerdictAVisitAndOnePaidChannelAContract(History history) {
        Set<EventId> seen = new HashSet<>();
        Map<ContractId, List<Settlement>> lines = new HashMap<>();
        List<List<Finding>> said = Said.results(history);
        for (int i = 0; i < said.size(); i++) {
            Event event = history.events().get(i);
            boolean first = seen.add(new EventId(event.stamp().project() + "/" + event.id()));
            long verdicts = said.get(i).stream().filter(Verdict.class::isInstance).count();
            if (event instanceof Event.CheckedIn && verdicts != (first ? 1 : 0) || verdicts > 1
                || verdicts == 1 && !(event instanceof Event.CheckedIn) && !(event instanceof Event.CaseDecided)) {
                return Optional.of(verdicts + " verdicts at " + event.id());
            }
            Map<ContractId, List<Settlement>> now = new HashMap<>();
            for (Finding finding : said.get(i)) {
                if (finding instanceof Settlement line) {
                    now.computeIfAbsent(new ContractId(line.project() + "/" + line.contract()),
                        any -> new ArrayList<>()).add(line);
                }
            }
            boolean split = event instanceof Event.CaseDecided decided && decided.outcome() instanceof Decision.Split;
            for (Map.Entry<ContractId, List<Settlement>> entry : now.entrySet()) {
                Optional<String> wrong = wrong(lines.getOrDefault(entry.getKey(), List.of()), entry.getValue(), split);
                if (wrong.isPresent()) {
                    return Optional.of(wrong.get() + " at " + event.id());
                }
                lines.put(entry.getKey(), entry.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(List<Settlement> before, List<Settlement> now, boolean split) {
        boolean paidToSeveral = now.stream().filter(line -> line.state() == Settlement.State.PAYABLE).count() > 1;
        boolean decidedSplit = now.stream().allMatch(line -> line.reason() == Settlement.Reason.D_DECIDED);
        boolean final_ = !before.isEmpty() && before.getFirst().state() == Settlement.State.CLAWED_BACK;
        boolean clawedBackUnpaid = now.getFirst().state() == Settlement.State.CLAWED_BACK
            && (before.isEmpty() || before.getFirst().state() != Settlement.State.PAYABLE);
        return now.size() > 1 && paidToSeveral && !split && !decidedSplit
            ? Optional.of("two channels are paid without a split")
            : now.equals(before) ? Optional.of("a line is printed twice")
                : final_ ? Optional.of("paid after a cancellation")
                    : clawedBackUnpaid ? Optional.of("clawed back what was never payable") : Optional.empty();
    }

    /** 4. Other names, the same findings under other names. */
    static Optional<String> renamingChangesNothingElse(History history) {
        List<List<Finding>> expected =
            Said.results(history).stream().map(list -> list.stream().map(Renamed::finding).toList()).toList();
        List<List<Finding>> found = Said.results(Renamed.history(history));
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return Optional.of("at " + history.events().get(i).id() + "\n expected: " + expected.get(i)
                    + "\n found: " + found.get(i));
            }
        }
        return Optional.empty();
    }

    /** 9. What a channel may see of a refusal or a loss names nobody else, and three causes look the same. */
    static Optional<String> nobodyElseShowsInAnAnswerOrALoss(History history) {
        Set<String> notAvailable = new TreeSet<>();
        for (Finding finding : Said.results(history).stream().flatMap(List::stream).toList()) {
            if (finding instanceof Answer.Refused refused && refused.reason().isNotAvailableNow()) {
                notAvailable.add(
                    refused.toString().replace(refused.id().value(), "id").replace(refused.project().value(), "project")
                        .replaceAll("rules=\\w+", "rules").replace(refused.reason().name(), "NOT_AVAILABLE_NOW"));
            }
            if (finding instanceof Verdict verdict) {
                boolean namesAnother = verdict.lost().stream().anyMatch(loss -> history.events().stream()
                    .filter(event -> event instanceof Event.Registered registered
                        && event.stamp().project().equals(verdict.project())
                        && registered.id().equals(loss.registration().id()))
                    .map(Event.Registered.class::cast)
                    .noneMatch(own -> own.channel().equals(loss.registration().channel())
                        && own.at().equals(loss.registration().at())));
                if (namesAnother) {
                    return Optional
                        .of("a loss of " + verdict.visit() + " is not the losing channel's own registration");
                }
            }
        }
        return notAvailable.size() < 2 ? Optional.empty() : Optional.of("refusals can be told apart: " + notAvailable);
    }

    /** Every claim of a verdict is named once: it won, it contends, or it lost. */
    static Optional<String> everyClaimIsNamedOnce(History history) {
        for (Finding finding : Said.results(history).stream().flatMap(List::stream).toList()) {
            if (finding instanceof Verdict verdict && verdict.standing() == org.panke.attribution.Standing.NEW) {
                List<EventId> named =
                    new ArrayList<>(verdict.lost().stream().map(loss -> loss.registration().id()).toList());
                if (verdict.outcome() instanceof Outcome.Disputed disputed) {
                    named.addAll(disputed.claims());
                } else if (verdict.won() != null) {
                    named.add(verdict.won().id());
                }
                if (new HashSet<>(named).size() < named.size()) {
                    return Optional.of("at " + verdict.visit() + " a claim is named twice: " + named);
                }
            }
        }
        return Optional.empty();
    }
}
