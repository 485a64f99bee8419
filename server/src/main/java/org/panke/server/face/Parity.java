package org.panke.server.face;

/**
 * Whether two groups of visits come out alike: as many natural, and as many judged without a dispute. A difference counts
 * where it is large, and larger than chance explains.
 */
record Parity(Group withFace, Group without) {
    /** Below it nothing can be said of a group. */
    static final int ENOUGH = 30;
    /** Ten points, our own: the law asks for the same treatment and names no number. */
    private static final double LARGE = 0.10;
    /** One in a hundred by chance, on both sides of a normal distribution. */
    private static final double RARE = 2.576;

    /**
     * Visits of one kind.
     *
     * @param natural of those that were judged
     * @param disputed of all
     */
    record Group(long visits, long natural, long disputed) {
        long judged() {
            return visits - disputed;
        }

        boolean isEnough() {
            return visits >= ENOUGH;
        }
    }

    /** What differs. */
    enum Difference {
        NATURAL, DISPUTED
    }

    boolean differs(Difference in) {
        return switch (in) {
            case NATURAL ->
                differs(withFace.natural, withFace.judged(), without.natural, without.judged());
            case DISPUTED -> differs(withFace.disputed, withFace.visits, without.disputed, without.visits);
        };
    }

    /** The test of two shares, with what both have in common for the spread. */
    private static boolean differs(long some, long of, long others, long ofOthers) {
        if (of == 0 || ofOthers == 0) {
            return of != ofOthers;
        }
        double difference = Math.abs((double) some / of - (double) others / ofOthers);
        double common = (double) (some + others) / (of + ofOthers);
        double spread = Math.sqrt(common * (1 - common) * (1.0 / of + 1.0 / ofOthers));
        return difference > LARGE && difference > RARE * spread;
    }

    static long percent(long some, long of) {
        return of == 0 ? 0 : Math.round(100.0 * some / of);
    }
}
