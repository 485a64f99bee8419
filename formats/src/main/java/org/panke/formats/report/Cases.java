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
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Outcome;
import org.panke.attribution.Verdict;

/** The verdicts that matter most, out of any number: at most so many of each sort are held, and all open disputes. */
final class Cases {
    private final int most;
    private final Map<Case.Key, Case> open = new HashMap<>();
    private final Deque<Case> disputed = new ArrayDeque<>();
    private final Deque<Case> contested = new ArrayDeque<>();
    private final Deque<Case> others = new ArrayDeque<>();
    private long visits;

    Cases(int most) {
        this.most = most;
    }

    /** A visit's first verdict. */
    Case judged(Verdict verdict, Event.@Nullable CheckedIn visit) {
        visits++;
        Case judged = new Case(verdict, visit);
        if (verdict.outcome() instanceof Outcome.Disputed) {
            open.put(judged.key(), judged);
            keep(judged, disputed);
        } else {
            keep(judged, verdict.lost().isEmpty() ? others : contested);
        }
        return judged;
    }

    /** A verdict that replaces an earlier one: the case, where the earlier one was an open dispute. */
    @Nullable Case decided(Verdict verdict) {
        Case known = open.remove(Case.Key.of(verdict));
        if (known == null) {
            keep(new Case(verdict, null), disputed);
            return null;
        }
        known.revise(verdict);
        return known;
    }

    /** How many visits were judged. */
    long visits() {
        return visits;
    }

    int openDisputes() {
        return open.size();
    }

    /** Disputes first, then what was settled by amount, then visits with claims that lost, then the others. */
    List<Case> byWeight(Collection<Deal> deals) {
        Map<Case.Key, Case> shown = new LinkedHashMap<>();
        newestFirst(disputed, shown);
        deals.stream().filter(deal -> deal.settlement() != null)
            .sorted(Comparator.comparingLong(Deal::weight).reversed())
            .forEach(deal -> deal.cases().forEach(each -> show(each, shown)));
        newestFirst(contested, shown);
        newestFirst(others, shown);
        return new ArrayList<>(shown.values());
    }

    private void keep(Case judged, Deque<Case> sort) {
        sort.addLast(judged);
        if (sort.size() > most) {
            sort.removeFirst();
        }
    }

    private void newestFirst(Deque<Case> sort, Map<Case.Key, Case> shown) {
        Iterator<Case> newest = sort.descendingIterator();
        while (newest.hasNext() && shown.size() < most) {
            show(newest.next(), shown);
        }
    }

    private void show(Case each, Map<Case.Key, Case> shown) {
        if (shown.size() < most) {
            shown.putIfAbsent(each.key(), each);
        }
    }
}
