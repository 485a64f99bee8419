package org.panke.attribution.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.Role;

/** Makes a history that breaks a law as small and plain as it still breaks it. */
final class Shrinking {
    private static final List<UnaryOperator<Event>> PLAINER = List.of(
        event -> event instanceof Event.CheckedIn e
            ? new Event.CheckedIn(e.stamp(), e.phone(), e.surname(), e.declared(),
                List.of(), null, e.startedAt(), e.role(), null)
            : event,
        event -> event instanceof Event.CheckedIn e
            ? new Event.CheckedIn(e.stamp(), e.phone(), e.surname(), e.declared(),
                e.codes(), null, null, e.role(), null)
            : event,
        event -> event instanceof Event.CheckedIn e ? new Event.CheckedIn(e.stamp(), e.phone(), "王", e.declared(),
            e.codes(), null, e.startedAt(), e.role(), null) : event,
        event -> event instanceof Event.CheckedIn e ? new Event.CheckedIn(e.stamp(), e.phone(), e.surname(),
            Declaration.NONE, e.codes(), null, e.startedAt(), Role.VISITOR, null) : event,
        event -> event instanceof Event.Registered e ? new Event.Registered(e.stamp(), e.channel(), e.agent(),
            e.contact(), "王") : event,
        event -> event instanceof Event.Subscribed e ? new Event.Subscribed(e.stamp(), e.contract(),
            e.buyers().isEmpty() ? e.buyers() : e.buyers().subList(0, e.buyers().size() - 1), e.amountFen(), null,
            e.identities(), e.payee()) : event,
        event -> event instanceof Event.Subscribed e ? new Event.Subscribed(e.stamp(), e.contract(),
            e.buyers(), null, null, List.of(), e.payee()) : event,
        event -> event instanceof Event.Subscribed e ? new Event.Subscribed(e.stamp(), e.contract(),
            e.buyers(), e.amountFen(), null, e.identities(), null) : event);

    private Shrinking() {
    }

    static History smallest(History history, Predicate<History> stillBreaks) {
        History smallest = history;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (History next : simpler(smallest)) {
                if (next.isInOrder() && stillBreaks.test(next)) {
                    smallest = next;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<History> simpler(History history) {
        List<History> simpler = new ArrayList<>();
        int size = history.events().size();
        for (int chunk = size / 2; chunk > 1; chunk /= 2) {
            for (int from = 0; from + chunk <= size; from += chunk) {
                List<Event> fewer = new ArrayList<>(history.events());
                fewer.subList(from, from + chunk).clear();
                simpler.add(history.withEvents(fewer));
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            simpler.add(history.without(i));
        }
        for (int i = history.knobs().size() - 1; i >= 0; i--) {
            List<History.Knob> fewer = new ArrayList<>(history.knobs());
            fewer.remove(i);
            simpler.add(new History(fewer, history.events()));
        }
        for (int i = 0; i < size; i++) {
            for (UnaryOperator<Event> plainer : PLAINER) {
                Event plain = plainer.apply(history.events().get(i));
                if (!plain.equals(history.events().get(i))) {
                    simpler.add(history.with(i, plain));
                }
            }
        }
        return simpler;
    }
}
