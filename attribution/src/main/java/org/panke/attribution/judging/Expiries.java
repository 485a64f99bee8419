package org.panke.attribution.judging;

import java.time.Instant;
import java.util.Arrays;

/**
 * How many things are still to expire, as time goes on: most expire at the end of some day, so days are counted. They
 * stand in two short rows, which nearly always grow at their end.
 */
final class Expiries {
    private Instant[] ends = new Instant[8];
    private int[] counts = new int[8];
    /** Those before are over. */
    private int first;
    private int past;
    private int all;

    void add(Instant until) {
        int place = place(until);
        counts[place]++;
        all++;
    }

    /** Takes one out, unless it expired before. */
    void remove(Instant until) {
        int place = Arrays.binarySearch(ends, first, past, until);
        if (place >= 0) {
            counts[place]--;
            all--;
        }
    }

    /** How many expire after an instant; those that do not are forgotten. */
    int after(Instant at) {
        while (first < past && !at.isBefore(ends[first])) {
            all -= counts[first++];
        }
        return all;
    }

    private int place(Instant until) {
        if (first < past && until.equals(ends[past - 1])) {
            return past - 1;
        }
        int place = Arrays.binarySearch(ends, first, past, until);
        return place >= 0 ? place : open(-place - 1, until);
    }

    private int open(int place, Instant until) {
        int here = past == ends.length ? place - makeRoom() : place;
        System.arraycopy(ends, here, ends, here + 1, past - here);
        System.arraycopy(counts, here, counts, here + 1, past - here);
        ends[here] = until;
        counts[here] = 0;
        past++;
        return here;
    }

    /** Moves to longer rows, without what is over; returns how many places that was. */
    private int makeRoom() {
        int over = first;
        int running = past - first;
        Instant[] longerEnds = new Instant[running * 2 + 8];
        int[] longerCounts = new int[longerEnds.length];
        System.arraycopy(ends, first, longerEnds, 0, running);
        System.arraycopy(counts, first, longerCounts, 0, running);
        ends = longerEnds;
        counts = longerCounts;
        first = 0;
        past = running;
        return over;
    }
}
