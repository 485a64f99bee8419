package org.panke.evaluate.measure;

import java.util.Arrays;

/**
 * How alike pairs of pictures came out, counted in steps of a thousandth and by person: all that is kept of them. First
 * everything is added, then asked.
 */
public final class Scores {
    /** In one unit of cosine. */
    public static final int STEPS = 1_000;
    /** How many steps there are from -1 to 1, both included. */
    public static final int ALL = 2 * STEPS + 1;
    /** Fewer hits say nothing of how they hang together. */
    private static final int SOME_HITS = 10;

    private final int[][] from;
    private final boolean areOfTwo;
    private boolean isAsked;
    private double worth;

    private Scores(int persons, boolean areOfTwo) {
        this.from = new int[persons][ALL + 1];
        this.areOfTwo = areOfTwo;
    }

    /** Of pairs of pictures of one person. */
    public static Scores ofOne(int persons) {
        return new Scores(persons, false);
    }

    /** Of pairs of pictures of two persons. */
    public static Scores ofTwo(int persons) {
        return new Scores(persons, true);
    }

    /** The highest step that a cosine reaches. */
    static int step(float cosine) {
        int step = Math.clamp((long) Math.floor((cosine + 1.0) * STEPS), 0, ALL - 1);
        // a threshold is kept as the nearest number of its kind, which may lie a hair below
        return step < ALL - 1 && cosine >= (float) cosine(step + 1) ? step + 1 : step;
    }

    /** The least cosine of a step. */
    public static double cosine(int step) {
        return (step - STEPS) / (double) STEPS;
    }

    /** As it is shown. */
    static double rounded(double cosine) {
        return Math.round(cosine * STEPS) / (double) STEPS;
    }

    synchronized void add(int person, int other, float cosine) {
        int step = step(cosine);
        from[person][step]++;
        if (areOfTwo) {
            from[other][step]++;
        }
    }

    /** From a step on, instead of at it. */
    private synchronized void ask() {
        if (isAsked) {
            return;
        }
        isAsked = true;
        for (int[] one : from) {
            for (int step = ALL - 1; step >= 0; step--) {
                one[step] += one[step + 1];
            }
        }
        // a few hits do not tell how they hang together: pairs of the same people are never worth more than one
        worth = Math.max(worthOfTheTail(), (double) all() / Math.max(1, peopleCompared()));
    }

    /** How they hang together where few are left, which is where a threshold lies. */
    private double worthOfTheTail() {
        for (int i = 0; i < ALL; i++) {
            Clusters tail = areOfTwo ? clusters(ALL - 1 - i, true) : clusters(i + 1, false);
            if (tail.hits() >= SOME_HITS) {
                return tail.worth();
            }
        }
        return 1;
    }

    public long pairs() {
        ask();
        return all();
    }

    private long all() {
        long all = 0;
        for (int[] one : from) {
            all += one[0];
        }
        return areOfTwo ? all / 2 : all;
    }

    /** How many persons, or pairs of persons, that is of at most. */
    private long peopleCompared() {
        long persons = Arrays.stream(from).filter(one -> one[0] > 0).count();
        return areOfTwo ? persons * (persons - 1) / 2 : persons;
    }

    /** Pairs at exactly this step. */
    public long at(int step) {
        ask();
        long all = 0;
        for (int[] one : from) {
            all += one[step] - one[step + 1];
        }
        return areOfTwo ? all / 2 : all;
    }

    /** The share of pairs that reach a step. */
    public Share reaching(int step) {
        ask();
        return clusters(step, true).share(worth);
    }

    /** The share of pairs that stay below a step. */
    public Share below(int step) {
        ask();
        return clusters(step, false).share(worth);
    }

    private Clusters clusters(int step, boolean isReached) {
        Clusters clusters = new Clusters(from.length, areOfTwo);
        for (int i = 0; i < from.length; i++) {
            int all = from[i][0];
            clusters.add(i, isReached ? from[i][step] : all - from[i][step], all);
        }
        return clusters;
    }
}
