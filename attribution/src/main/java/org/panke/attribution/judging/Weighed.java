package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Loss;

/**
 * A claim and how it fares at a visit.
 *
 * @param out the first reason why it cannot win; null where it contends
 * @param bySurnameAlone a mask that nothing but an equal surname confirms: it may be a namesake
 */
record Weighed(Claim claim, Loss.@Nullable Reason out, boolean bySurnameAlone) {
    boolean contends() {
        return out == null;
    }

    Weighed winning() {
        return new Weighed(claim, null, bySurnameAlone);
    }

    /** Those that lost, in their order. */
    static List<Loss> losses(List<Weighed> weighed) {
        if (weighed.isEmpty()) {
            return List.of();
        }
        List<Loss> lost = new ArrayList<>(weighed.size());
        for (Weighed each : weighed) {
            if (each.out != null) {
                lost.add(each.claim.lost(each.out));
            }
        }
        return lost;
    }

    Weighed outBy(Loss.Reason reason) {
        return new Weighed(claim, reason, bySurnameAlone);
    }

    /** Whether it is over after this visit, never again a candidate and never listed again. */
    boolean isOver() {
        return out != null && switch (out) {
            case V_LEAD -> !bySurnameAlone;
            case V_EXPIRED, V_WITHDRAWN, V_PROTECTED, V_OWNER, V_HELD, V_OTHER_WON -> true;
            case V_MASK_UNCONFIRMED, V_SUSPENDED, V_CODE, V_UNREDEEMED -> false;
        };
    }
}
