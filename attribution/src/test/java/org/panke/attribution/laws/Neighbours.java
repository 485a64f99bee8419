package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verdict;

/** The laws that hold a history against the same history with something else beside it, earlier in it, or not in it. */
final class Neighbours {
    private Neighbours() {
    }

    /** 3. Strangers: their phones, masks, contracts, channels and agents are other ones, or their project is. */
    static Optional<String> strangersChangeNothing(History history, History noise) {
        List<Event> strangers = new ArrayList<>();
        for (Event event : noise.events()) {
            strangers.add(Stranger.in("P1", event));
            strangers.add(elsewhere(event));
        }
        List<Event> both = merged(history.events(), strangers);
        List<History.Knob> knobs = new ArrayList<>(history.knobs());
        knobs.add(Stranger.CHANNELS);
        Set<Event> mine = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        mine.addAll(history.events());
        List<List<Finding>> alone = Said.results(history);
        List<List<Finding>> among = Said.results(new History(knobs, both));
        int next = 0;
        for (int i = 0; i < both.size(); i++) {
            if (mine.contains(both.get(i))) {
                if (!alone.get(next).equals(among.get(i))) {
                    return Optional.of("among strangers, at " + both.get(i).id() + "\n alone: " + alone.get(next)
                        + "\n among: " + among.get(i));
                }
                next++;
            }
        }
        return Optional.empty();
    }

    /** By instant, each in its own order; what is sent again stays where it was sent. */
    private static List<Event> merged(List<Event> one, List<Event> other) {
        List<Event> merged = new ArrayList<>();
        int next = 0;
        for (Event event : one) {
            while (next < other.size() && other.get(next).at().isBefore(event.at())) {
                merged.add(other.get(next++));
            }
            merged.add(event);
        }
        merged.addAll(other.subList(next, other.size()));
        return merged;
    }

    private static Event elsewhere(Event event) {
        return event.stamped(new Stamp(new EventId("x" + event.id()), new ProjectId("P9"), event.at()));
    }

    /** 7. A winner moved earlier past other registrations only, nothing else changed by it, still wins. */
    static Optional<String> aWinnerMovedEarlierStillWins(History history) {
        List<List<Finding>> said = Said.results(history);
        for (int i = 1; i < said.size(); i++) {
            int to = i;
            while (to > 0 && history.events().get(to - 1) instanceof Event.Registered) {
                to--;
            }
            if (to < i && history.events().get(i) instanceof Event.Registered winner && isFirstOfItsId(history, i)) {
                Verdict won = wonBy(said, winner);
                Optional<String> broken = won == null ? Optional.empty() : movedTo(history, said, i, to, won);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFirstOfItsId(History history, int index) {
        Event event = history.events().get(index);
        return history.events().stream().filter(each -> each.id().equals(event.id())).count() == 1;
    }

    private static @Nullable Verdict wonBy(List<List<Finding>> said, Event.Registered registered) {
        return said.stream().flatMap(List::stream).filter(Verdict.class::isInstance).map(Verdict.class::cast)
            .filter(verdict -> verdict.revises() == null && verdict.standing() == org.panke.attribution.Standing.NEW)
            .filter(verdict -> verdict.project().equals(registered.stamp().project()) && verdict.won() != null
                && verdict.won().id().equals(registered.id()))
            .findFirst().orElse(null);
    }

    private static Optional<String> movedTo(History history, List<List<Finding>> said, int from, int to, Verdict won) {
        Event.Registered winner = (Event.Registered) history.events().get(from);
        Stamp earlier = new Stamp(winner.id(), winner.stamp().project(), history.events().get(to).at());
        List<Event> moved = new ArrayList<>(history.events());
        moved.remove(from);
        moved.add(to,
            new Event.Registered(earlier, winner.channel(), winner.agent(), winner.contact(), winner.surname()));
        List<List<Finding>> then = Said.results(history.withEvents(moved));
        if (!answers(said).equals(answers(then)) || !sameVersion(said, then, winner)) {
            return Optional.empty();
        }
        Verdict stillWon = wonBy(then, winner);
        Verdict there = visit(then, won.visit());
        boolean leftOut =
            there != null && there.lost().stream().anyMatch(loss -> loss.registration().id().equals(winner.id())
                && loss.reason().compareTo(Loss.Reason.V_CODE) <= 0);
        boolean overBefore =
            then.stream().flatMap(List::stream).filter(Verdict.class::isInstance).map(Verdict.class::cast)
                .takeWhile(verdict -> !verdict.visit().equals(won.visit())).anyMatch(verdict -> verdict.lost().stream()
                    .anyMatch(loss -> loss.registration().id().equals(winner.id())
                        && loss.reason().compareTo(Loss.Reason.V_CODE) <= 0));
        boolean disputed = there != null && there.outcome() instanceof Outcome.Disputed;
        return stillWon != null || leftOut || overBefore || disputed ? Optional.empty()
            : Optional.of("moved to place " + to + ", " + winner.id() + " does not win any more: " + there);
    }

    /** Accepted or refused, and why; its deadline moves with it. */
    private static Map<EventId, String> answers(List<List<Finding>> said) {
        Map<EventId, String> answers = new HashMap<>();
        said.stream().flatMap(List::stream).forEach(finding -> {
            if (finding instanceof Answer answer) {
                answers.put(answer.id(),
                    answer instanceof Answer.Refused refused ? refused.reason().name() : "ACCEPTED");
            }
        });
        return answers;
    }

    private static boolean sameVersion(List<List<Finding>> said, List<List<Finding>> then, Event.Registered event) {
        return java.util.Objects.equals(rules(said, event), rules(then, event));
    }

    private static @Nullable Integer rules(List<List<Finding>> said, Event.Registered event) {
        return said.stream().flatMap(List::stream)
            .filter(finding -> finding instanceof Answer answer && answer.id().equals(event.id()))
            .map(finding -> ((Answer) finding).rules()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Verdict visit(List<List<Finding>> said, EventId visit) {
        return said.stream().flatMap(List::stream)
            .filter(finding -> finding instanceof Verdict verdict && verdict.visit().equals(visit))
            .map(Verdict.class::cast).findFirst().orElse(null);
    }

    /**
     * 8. With the answers held fixed, taking away a registration that never won and contends in no dispute changes no
     * winner. The answers include those a mask's full number would have got, so nothing is taken away on which a
     * {@code V_HELD} may rest.
     */
    static Optional<String> aLoserMakesNoDifference(History history) {
        List<List<Finding>> said = Said.results(history);
        boolean maskHeld = verdicts(said).stream()
            .anyMatch(verdict -> verdict.lost().stream().anyMatch(loss -> loss.reason() == Loss.Reason.V_HELD));
        for (int i = 0; i < history.events().size(); i++) {
            if (!(history.events().get(i) instanceof Event.Registered loser) || !isFirstOfItsId(history, i)
                || maskHeld && loser.contact() instanceof Phone || matters(said, loser)) {
                continue;
            }
            List<List<Finding>> without = Said.results(history.without(i));
            Map<EventId, String> answers = answers(said);
            answers.remove(loser.id());
            if (answers.equals(answers(without)) && !winners(said).equals(winners(without))) {
                return Optional
                    .of("without " + loser.id() + "\n before: " + winners(said) + "\n after: " + winners(without));
            }
        }
        return Optional.empty();
    }

    private static boolean matters(List<List<Finding>> said, Event.Registered loser) {
        return verdicts(said).stream()
            .anyMatch(verdict -> verdict.won() != null && verdict.won().id().equals(loser.id())
                || verdict.outcome() instanceof Outcome.Disputed disputed && disputed.claims().contains(loser.id()));
    }

    private static List<Verdict> verdicts(List<List<Finding>> said) {
        return said.stream().flatMap(List::stream).filter(Verdict.class::isInstance).map(Verdict.class::cast).toList();
    }

    private static List<String> winners(List<List<Finding>> said) {
        return verdicts(said).stream().map(verdict -> verdict.visit() + " " + verdict.outcome()).toList();
    }

    /** What is refused changes nothing: the history without it says the same. */
    static Optional<String> whatIsRefusedChangesNothing(History history) {
        List<List<Finding>> said = Said.results(history);
        for (int i = 0; i < said.size(); i++) {
            boolean refused = !said.get(i).isEmpty() && said.get(i).stream()
                .allMatch(finding -> finding instanceof Answer.Refused
                    || finding instanceof org.panke.attribution.Refusal refusal
                        && refusal.reason() != org.panke.attribution.Refusal.Reason.E_ID);
            if (refused && isFirstOfItsId(history, i)) {
                List<List<Finding>> rest = new ArrayList<>(said);
                rest.remove(i);
                List<List<Finding>> without = Said.results(history.without(i));
                if (!rest.equals(without)) {
                    return Optional.of("without the refused " + history.events().get(i).id() + "\n with: " + rest
                        + "\n without: " + without);
                }
            }
        }
        return Optional.empty();
    }
}
