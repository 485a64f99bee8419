package org.panke.formats.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Registration;
import org.panke.attribution.Verdict;

/** Which channels claimed the same visitor at the same visit (撞单), pair by pair. */
final class Collisions {
    private final Map<Pair, Pair> pairs = new HashMap<>();
    private long visits;

    /** Two channels, the one with the smaller id first, and who got the visitor when they met. */
    static final class Pair {
        final ChannelId one;
        final ChannelId other;
        long oneWon;
        long otherWon;
        long neither;

        private Pair(ChannelId one, ChannelId other) {
            this.one = one;
            this.other = other;
        }

        long met() {
            return oneWon + otherWon + neither;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Pair pair && pair.one.equals(one) && pair.other.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * one.hashCode() + other.hashCode();
        }
    }

    void judged(Verdict verdict, List<Registration> contenders) {
        if (verdict.lost().isEmpty() && contenders.isEmpty()) {
            return;
        }
        List<ChannelId> claimed = claimed(verdict, contenders);
        if (claimed.size() < 2) {
            return;
        }
        visits++;
        ChannelId owner = verdict.outcome() instanceof Outcome.Brought brought ? brought.channel() : null;
        for (int i = 0; i < claimed.size(); i++) {
            for (int j = i + 1; j < claimed.size(); j++) {
                count(claimed.get(i), claimed.get(j), owner);
            }
        }
    }

    /** Visits that more than one channel had claimed. */
    long visits() {
        return visits;
    }

    /** Those that met most often first, then by id. */
    List<Pair> mostFirst() {
        List<Pair> sorted = new ArrayList<>(pairs.keySet());
        sorted.sort(Comparator.<Pair>comparingLong(pair -> -pair.met()).thenComparing(pair -> pair.one.value())
            .thenComparing(pair -> pair.other.value()));
        return sorted;
    }

    private static List<ChannelId> claimed(Verdict verdict, List<Registration> contenders) {
        Set<ChannelId> claimed = new TreeSet<>(Comparator.comparing(ChannelId::value));
        for (Loss loss : verdict.lost()) {
            // a mask that merely fits is no claim on this person
            if (loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED) {
                claimed.add(loss.registration().channel());
            }
        }
        contenders.forEach(contender -> claimed.add(contender.channel()));
        if (verdict.won() != null) {
            claimed.add(verdict.won().channel());
        }
        return List.copyOf(claimed);
    }

    private void count(ChannelId one, ChannelId other, @Nullable ChannelId owner) {
        Pair pair = pairs.computeIfAbsent(new Pair(one, other), each -> each);
        if (one.equals(owner)) {
            pair.oneWon++;
        } else if (other.equals(owner)) {
            pair.otherWon++;
        } else {
            pair.neither++;
        }
    }
}
