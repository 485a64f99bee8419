package org.panke.evaluate.measure;

/**
 * Tries of the same person are not independent: somebody who looks like nobody else does so in all their pictures. What each
 * person had of hits and tries tells how many independent tries the whole is worth.
 */
final class Clusters {
    private final double[] hits;
    private final double[] tries;
    private final boolean areShared;

    /** @param areShared whether each try is counted with two persons, who both had part in it */
    Clusters(int persons, boolean areShared) {
        this.hits = new double[persons];
        this.tries = new double[persons];
        this.areShared = areShared;
    }

    void add(int person, double hit, double tried) {
        hits[person] += hit;
        tries[person] += tried;
    }

    double hits() {
        return sum(hits) / times();
    }

    private double tried() {
        return sum(tries) / times();
    }

    private int times() {
        return areShared ? 2 : 1;
    }

    /** @param worth how many tries at least are worth one independent one: a few hits do not tell it themselves */
    Share share(double worth) {
        double tried = tried();
        return Share.of(tried == 0 ? 0 : hits() / tried, Math.round(tried), tried / Math.max(worth, worth()));
    }

    /** How many tries are worth one independent one. 1 where nothing was hit, or everything: then nothing is known. */
    double worth() {
        double tried = tried();
        double value = tried == 0 ? 0 : hits() / tried;
        double independent = tried * value * (1 - value);
        if (independent == 0) {
            return 1;
        }
        double squares = 0;
        long some = 0;
        for (int i = 0; i < hits.length; i++) {
            double off = hits[i] - value * tries[i];
            squares += off * off;
            some += tries[i] > 0 ? 1 : 0;
        }
        // what two persons share is in the squares of both: the estimate for pairs, and for groups of their own
        double spread = areShared ? squares - independent : squares * some / Math.max(1, some - 1);
        return Math.max(1, spread / independent);
    }

    private static double sum(double... all) {
        double sum = 0;
        for (double each : all) {
            sum += each;
        }
        return sum;
    }
}
