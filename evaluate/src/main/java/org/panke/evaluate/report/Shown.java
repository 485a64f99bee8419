package org.panke.evaluate.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.panke.evaluate.measure.Share;

/** Shares as people read them. */
public final class Shown {
    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

    private Shown() {
    }

    /** {@code 0.12%}, of which two figures count. */
    public static String percent(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0%" : "100%";
        }
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal shown = share > 0.9 ? percent.setScale(1, RoundingMode.HALF_UP) : percent.round(TWO_FIGURES);
        return shown.stripTrailingZeros().toPlainString() + "%";
    }

    /** With its interval. */
    public static String share(Share share) {
        return percent(share.value()) + " (" + percent(share.low()) + "–" + percent(share.high()) + ")";
    }
}
