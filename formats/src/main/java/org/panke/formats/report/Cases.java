package org.panke.formats.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verdict;

/** The verdicts that matter most, out of any number: at most so many of each sort are held, and all open disputes. */
final class Cases {
    private final int most;
    private final Map<Dispute, List<Case>> open = new HashMap<>();
    private final Deque<Case> disputed = new ArrayDeque<>();
    private final Deque<Case> contested = new ArrayDeque<>();
    private final Deque<Case> others = new ArrayDeque<>();
    private long visits;

    Cases(int most) {
        this.most = most;
    }

    private record Dispute(ProjectId project, EventId id) {}

    /** A visit's first verdict. */
    Case judged(Verdict verdict, Event.@Nullable CheckedIn visit) {
        visits++;
        Case judged = new Case(verdict, visit);
        if (verdict.outcome() instanceof Outcome.Disputed) {
            EventId id = verdict.caseId() == null ? verdict.visit() : verdict.caseId();
            open.computeIfAbsent(new Dispute(verdict.project(), id), each -> new ArrayList<>(1)).add(judged);
            keep(judged, disputed);
        } else {
            keep(judged, verdict.lost().isEmpty() ? others : contested);
        }
        return judged;
    }

    /**
     * A verdict that replaces an earlier one.
     *
     * @param decided the case that was decided
     * @return the visit it is about, where that is still known
     */
    Optional<Case> decided(Verdict verdict, EventId decided) {
        List<Case> closed = open.getOrDefault(new Dispute(verdict.project(), decided), List.of());
        open.remove(new Dispute(verdict.project(), decided));
        closed.forEach(Case::close);
        Case.Key key = Case.Key.of(verdict);
        Optional<Case> known = closed.stream().filter(each -> each.key().equals(key)).findFirst()
            .or(() -> kept(key));
        if (known.isPresent()) {
            known.get().revise(verdict);
            keep(known.get(), disputed);
        } else {
            keep(new Case(verdict, null), disputed);
        }
        return known;
    }

    /** How many visits were judged. */
    long visits() {
        return visits;
    }

    int openDisputes() {
        return open.size();
    }

    /**
     * Disputes first, the open ones before those decided, then what was settled by amount, then visits with claims that
     * lost, then the others.
     */
    List<Case> byWeight(Collection<Deal> deals) {
        Map<Case.Key, Case> shown = new LinkedHashMap<>();
        newestFirst(disputed, each -> !each.isClosed(), shown);
        newestFirst(disputed, Case::isClosed, shown);
        deals.stream().filter(deal -> !deal.lines().isEmpty())
            .sorted(Comparator.comparingLong((Deal deal) -> -deal.commission()))
            .forEach(deal -> deal.cases().forEach(each -> show(each, shown)));
        newestFirst(contested, each -> true, shown);
        newestFirst(others, each -> true, shown);
        return List.copyOf(shown.values());
    }

    private Optional<Case> kept(Case.Key key) {
        return Stream.of(contested, others, disputed).flatMap(Collection::stream)
            .filter(each -> each.key().equals(key)).findFirst();
    }

    private void keep(Case judged, Deque<Case> sort) {
        sort.addLast(judged);
        if (sort.size() > most) {
            sort.removeFirst();
        }
    }

    private void newestFirst(Deque<Case> sort, Predicate<Case> which, Map<Case.Key, Case> shown) {
        Iterator<Case> newest = sort.descendingIterator();
        while (newest.hasNext() && shown.size() < most) {
            Case next = newest.next();
            if (which.test(next)) {
                show(next, shown);
            }
        }
    }

    private void show(Case each, Map<Case.Key, Case> shown) {
        if (shown.size() < most) {
            shown.putIfAbsent(each.key(), each);
        }
    }
}
