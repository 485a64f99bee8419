package org.panke.gallery;

import java.util.Comparator;
import java.util.List;

/**
 * How near faces came to each other when the model was evaluated. Whoever is compared with many is compared with the nearest
 * of them, who is nearer the more there are: what a share f of all pairs of two people reaches, a share 1 − (1 − f)ᴺ of
 * strangers reaches with one of N. So the thresholds rise with the number enrolled, and what was not measured is not known.
 *
 * @param strangers what shares of pairs of two people came how near, at least
 * @param themselves what shares of pairs of one person came how near, at most
 */
public record Measured(List<Share> strangers, List<Share> themselves) {
    /** Of strangers, at most this share may be taken for somebody. */
    private static final double TAKEN_FOR_SOMEBODY = 0.01;
    /** Of strangers, at most this share has to ask a person, as long as no more than {@link #MISSED} are lost by it. */
    private static final double ASKED = 0.1;
    /** Of those who come again, at most this share may be taken for strangers on account of the number enrolled. */
    private static final double MISSED = 0.02;

    public Measured {
        strangers = sorted(strangers);
        themselves = sorted(themselves);
    }

    /**
     * One share of all such pairs.
     *
     * @param share from 0 to 1
     * @param cosine at the end of the interval that was found for it which is the safer one
     */
    public record Share(double share, float cosine) {
        /** @throws IllegalArgumentException where it is neither */
        public Share {
            if (!(share > 0 && share <= 1 && cosine >= -1 && cosine <= 1)) {
                throw new IllegalArgumentException("no share of pairs: " + share + " at " + cosine);
            }
        }
    }

    private static List<Share> sorted(List<Share> shares) {
        return shares.stream().sorted(Comparator.comparingDouble(Share::share).reversed()).toList();
    }

    /**
     * The thresholds for one face among so many.
     *
     * @param two those of two faces, below which they never are
     */
    public Thresholds among(int enrolled, Thresholds two) {
        // nearer than anybody was measured, nothing but the very same numbers is surely one person
        float same = Math.max(two.same(), of(strangers, each(TAKEN_FOR_SOMEBODY, enrolled), 1));
        float asked = of(strangers, each(ASKED, enrolled), two.different());
        float different = Math.max(two.different(), Math.min(asked, of(themselves, MISSED, two.different())));
        return new Thresholds(Math.min(different, same), same);
    }

    /** What share of pairs may come so near that with this many no more than so many strangers do. */
    private static double each(double strangers, int enrolled) {
        return -Math.expm1(Math.log1p(-strangers) / Math.max(1, enrolled));
    }

    private static float of(List<Share> shares, double atMost, float unmeasured) {
        return shares.stream().filter(each -> each.share <= atMost).findFirst().map(Share::cosine).orElse(unmeasured);
    }
}
