package org.panke.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plain loop over a map of lists: what somebody writes in ten minutes. */
final class LoopMatching implements Matching {
    private final Journal journal;

    LoopMatching(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "plain Java loop";
    }

    @Override
    public int[] winners() {
        int[] winners = new int[journal.arrivals()];
        Arrays.fill(winners, Arrival.NATURAL);
        for (Journal.Project project : journal.projects()) {
            Map<Long, List<Claim>> claims = new HashMap<>();
            for (Object happening : project.happenings()) {
                if (happening instanceof Claim claim) {
                    claims.computeIfAbsent(claim.getPerson(), any -> new ArrayList<>(1)).add(claim);
                } else if (happening instanceof Arrival arrival) {
                    winners[arrival.getNumber()] = winner(claims.getOrDefault(arrival.getPerson(), List.of()), arrival);
                }
            }
        }
        return winners;
    }

    private static int winner(List<Claim> claims, Arrival arrival) {
        for (Claim claim : claims) {
            if (claim.getFrom() <= arrival.getAt() && arrival.getAt() < claim.getUntil()) {
                return claim.getNumber();
            }
        }
        return Arrival.NATURAL;
    }
}
